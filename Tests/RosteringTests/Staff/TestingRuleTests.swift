// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Testing

@Suite("The testing calendar")
struct TestingRuleTests {
  private func entries(_ codes: KeyValuePairs<StaffID, String>, every: Int, capacity: Int) -> [String] {
    let ward = TinyWard(codes)
    let rule = TestingRule(zone: .contaminated, every: every, capacity: capacity)
    return TestingCalendar(of: ward.roster, in: ward.subject, under: rule).entries.map {
      "\($0.staff) \(ward.day(0).distance(to: $0.day))\($0.isPossible ? "" : "!")"
    }
  }

  @Test("tests people in the zone as late as they must be, and nobody else")
  func due() {
    #expect(entries(["A": "CCCC", "B": "DDDD"], every: 2, capacity: 9) == ["A 1", "A 3"])
    #expect(entries(["A": "CCCC"], every: 1, capacity: 9) == ["A 0", "A 1", "A 2", "A 3"])
    #expect(entries(["A": "-D-C"], every: 2, capacity: 9) == ["A 3"])
  }

  @Test("moves tests to an earlier day when the laboratory is full")
  func capacity() {
    #expect(entries(["A": "CC", "B": "CC"], every: 2, capacity: 1) == ["B 0", "A 1"])
  }

  @Test("prefers a day at work to a day off, where the zone is not worked in")
  func atWork() {
    #expect(entries(["A": "D-C", "B": "--C"], every: 3, capacity: 1) == ["B 1", "A 2"])
    #expect(entries(["B": "--C", "A": "D-C"], every: 3, capacity: 1) == ["A 0", "B 2"])
  }

  @Test("goes on from the last test before the horizon")
  func lastTests() {
    var ward = TinyWard("CCCC")
    ward.subject.lastTests = ["A": ward.day(-3)]
    let rule = TestingRule(zone: .contaminated, every: 3, capacity: 1)
    let days = TestingCalendar(of: ward.roster, in: ward.subject, under: rule).entries.map(\.day)
    #expect(days == [ward.day(0), ward.day(3)])
  }

  @Test("names whoever has no place in time")
  func full() {
    #expect(entries(["A": "CC", "B": "CC", "C": "CC"], every: 2, capacity: 1) == ["B 0", "A 1", "C 1!"])
  }
}
