// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Testing

@Suite("The testing calendar")
struct TestingRuleTests {
  private func entries(_ codes: KeyValuePairs<StaffID, String>, every: Int, capacity: Int?) -> [String] {
    let ward = TinyWard(codes)
    let rule = TestingRule(due: TestDue(zone: .contaminated, every: every), capacity: capacity)
    return TestingCalendar(of: ward.roster, in: ward.subject, under: rule).entries.map {
      "\($0.staff) \(ward.day(0).distance(to: $0.day))\($0.isPossible ? "" : "!")"
    }
  }

  @Test("tests people in the zone when they must be, and nobody else")
  func due() {
    #expect(entries(["A": "CCCC", "B": "DDDD"], every: 2, capacity: 9) == ["A 1", "A 3"])
    #expect(entries(["A": "CCCC"], every: 1, capacity: 9) == ["A 0", "A 1", "A 2", "A 3"])
    #expect(entries(["A": "-D-C"], every: 2, capacity: 9) == ["A 3"])
  }

  @Test("has a place for everybody where the laboratory takes as many as there are")
  func noLimit() {
    #expect(entries(["A": "CC", "B": "CC", "C": "CC"], every: 2, capacity: nil) == ["A 1", "B 1", "C 1"])
  }

  @Test("names whoever has no place in time")
  func full() {
    #expect(entries(["A": "CC", "B": "CC", "C": "CC"], every: 2, capacity: 2) == ["A 1", "B 1", "C 1!"])
  }
}
