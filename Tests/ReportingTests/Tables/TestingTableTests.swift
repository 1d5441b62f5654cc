// SPDX-License-Identifier: GPL-3.0-or-later
import Reporting
import Rostering
import Testing

@Suite struct TestingTableTests {
  private func publication(capacity: Int) -> Publication {
    var subject = SampleWard.subject
    subject.testing = TestingRule(due: TestDue(zone: .contaminated, every: 2), capacity: capacity)
    return Publication(
      subject: subject, roster: SampleWard.roster, audit: SampleWard.audit,
      provenance: Provenance(version: "1.2.3", inputs: []), language: .english)
  }

  @Test func namesWhoIsTestedOnWhichDay() {
    #expect(
      publication(capacity: 1).testingTable?.lines == [
        "date|id|name|status", "2026-03-07|../C|=Chen|tested",
      ])
    #expect(SampleWard.publication().testingTable == nil)
  }

  @Test func saysWhoMayNotStartADutyForWantOfATest() {
    let publication = publication(capacity: 0)
    #expect(
      publication.testingTable?.rows.map { $0.map(\.text) } == [
        ["2026-03-07", "../C", "=Chen", "no place in the laboratory"]
      ])
    #expect(publication.caveats.contains(.untested(tests: 1)))
    #expect(ReportPage(publication).text.contains("<td>=Chen</td><td>no place in the laboratory</td>"))
    #expect(!self.publication(capacity: 1).caveats.contains(.untested(tests: 1)))
  }

  @Test func countsThePeopleAvailableByDayWithoutNamingAnybody() throws {
    // On the first day one of three is on leave, on the last one is kept from work and another on leave.
    let text = ReportPage(publication(capacity: 1)).text
    let start = try #require(text.firstRange(of: "People available"))
    let section = text[start.upperBound...]
    let body = try #require(section.firstRange(of: "<tbody>"))
    let cells = section[body.upperBound...].prefix { $0 != "\n" }.components(
      prefix: "<td class=\"n\">", count: 3)
    #expect(cells == ["2", "3", "1"])
  }
}

extension Substring {
  /// What stands after each of the first occurrences of a mark, up to the next tag.
  fileprivate func components(prefix: String, count: Int) -> [String] {
    ranges(of: prefix).prefix(count).map { range in String(self[range.upperBound...].prefix { $0 != "<" }) }
  }
}
