// SPDX-License-Identifier: GPL-3.0-or-later
import Interchange
import Rostering
import Testing

@Suite("Testing in a case")
struct TestingReaderTests {
  @Test("keeps the people in the zone to what the laboratory can test in time")
  func row() throws {
    let subject = try subject([
      "case.yaml": "title: Tested\nmonth: 2026-03\ntesting: {zone: contaminated, every: 2, capacity: 3}\n"
    ])
    #expect(subject.testing == TestingRule(zone: .contaminated, every: 2, capacity: 3))
    guard case .quantity(let row)? = subject.rows.last else { return #expect(Bool(false)) }
    #expect(row.bounds.maximum == 3)
    #expect(subject.quantities.last?.definition == .tested(TestDue(zone: .contaminated, every: 2)))
  }

  @Test("knows from the health log when people were last tested before the period")
  func lastTests() throws {
    let subject = try subject([
      "case.yaml": "title: Tested\nmonth: 2026-03\ntesting: {zone: contaminated, every: 2, capacity: 3}\n",
      "health.csv":
        "id,time,result\nN001,2026-02-26,negative\nN001,2026-02-27,negative\nN001,2026-02-28,cleared\n"
        + "N001,2026-03-02,negative\nN002,2026-02-27,\n",
    ])
    #expect(subject.lastTests == ["N001": day("2026-02-27")])
  }
}
