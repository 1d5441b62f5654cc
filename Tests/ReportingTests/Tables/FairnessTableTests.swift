// SPDX-License-Identifier: GPL-3.0-or-later
import Reporting
import Rostering
import Testing

@Suite struct FairnessTableTests {
  private var publication: Publication {
    var subject = SampleWard.subject
    subject.carriedBurdens = [.nights: ["007": 2]]
    return Publication(
      subject: subject, roster: SampleWard.roster, audit: SampleWard.audit,
      provenance: Provenance(version: "1.2.3", inputs: []), language: .english)
  }

  @Test func saysWhatEachPersonHasBringsInAndShouldHave() {
    let lines = publication.fairnessTable.lines
    #expect(lines.first == "id|name|kind|worked|opening|share|difference")
    #expect(lines.count == 1 + 3 * Burden.allCases.count)
    // Two nights for three people, one of whom could work on one day of three.
    #expect(lines.contains("007|Li Na|nights|1|2|1|2"))
    #expect(lines.contains("../C|=Chen|front-line days|1|0|0|1"))
  }

  @Test func theReportShowsTheSpreadOfTheDifferences() {
    let text = ReportPage(publication).text
    #expect(text.contains("difference from share"))
    #expect(text.contains("<td class=\"spread\">-1 … +2</td>"))
  }
}
