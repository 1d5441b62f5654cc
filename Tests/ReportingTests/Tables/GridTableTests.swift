// SPDX-License-Identifier: GPL-3.0-or-later
import Reporting
import Rostering
import Testing

@Suite struct GridTableTests {
  @Test func putsPeopleByDaysWithTheirSums() {
    #expect(
      SampleWard.publication().gridTable.lines == [
        "id|name|unit|2026-03-06|2026-03-07|2026-03-08|hours|nights|target|balance",
        "007|Li Na|w1|A|N|off|19.5|1|8|14.83",
        "B-2|王 伟|w1|N|off|off|11.5|1|0|11.5",
        "../C|=Chen|w1|off|A@fever|Annual leave|8|0|8|0",
      ])
  }

  @Test func saysOffAndLeaveInTheLanguageOfTheReader() {
    #expect(SampleWard.publication(.chinese).gridTable.lines[3].contains("|A@fever|年休假|8"))
    #expect(SampleWard.publication(.chinese).gridTable.lines[1] == "007|Li Na|w1|A|N|休|19.5|1|8|14.83")
  }

  @Test func namesThePostWhereThePersonMightHaveHadAnother() {
    var subject = SampleWard.subject
    subject.rows.append(
      .posts(
        PostDemand(
          id: "w1-A-charge", unit: "w1", shift: "A", post: "charge", requires: .ids(["007", "../C"]),
          bounds: Bounds(minimum: 1))))
    let publication = Publication(
      subject: subject, roster: SampleWard.roster, audit: SampleWard.audit,
      provenance: Provenance(version: "1.2.3", inputs: []), language: .english)
    #expect(publication.gridTable.lines[1].hasPrefix("007|Li Na|w1|A@w1:nurse|N|off|"))
    #expect(publication.gridTable.lines[3].hasPrefix("../C|=Chen|w1|off|A@fever|"))
  }
}
