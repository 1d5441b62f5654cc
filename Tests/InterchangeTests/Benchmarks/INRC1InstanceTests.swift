// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Interchange
import Rostering
import Testing

/// Expected costs are those of the competition's rules, worked by an independent checker.
@Suite struct INRC1InstanceTests {
  private let subject: Case

  init() throws { subject = try INRC1Instance(text: SampleInstances.inrc1).subject }

  private func costs(_ first: String, _ second: String) -> [String: Int64] {
    var roster = Roster(horizon: subject.horizon, staff: subject.staff.map(\.id))
    for (member, codes) in zip(subject.staff, [first, second]) {
      for (day, code) in zip(subject.days, codes) where code != "-" {
        roster[member.id, day] = DayPlan([Stint(shift: ShiftCode(String(code)), unit: "ward", post: "nurse")])
      }
    }
    let costs = Audit(subject).report(on: roster).costByRule.map { ($0.id, $0.cost.points) }
    return Dictionary(costs, uniquingKeysWith: +).filter { $0.key != "cover" }
  }

  private let off = String(repeating: "-", count: 14)

  @Test("Runs at both ends owe what they lack, and assignments are counted as hours")
  func assignmentsAndRuns() {
    #expect(
      costs(off, "-----------D--") == ["assignments-least-0": 12, "free-run-most-0": 70, "shift-on": 47])
    #expect(
      costs("-----------D--", off)
        == ["assignments-least-0": 9, "work-run-0": 5, "free-run-most-0": 49, "shift-on": 47])
    #expect(
      costs("DDDDDDD----D--", off)
        == ["assignments-most-0": 4, "work-run-0": 25, "weekends-in-row-least-0": 17, "shift-on": 47])
  }

  @Test("A weekend of two days half worked pays for the day and for the shift that is missing")
  func weekends() {
    let half = costs("-D---------D--", off)
    #expect(half["complete-weekend-0"] == 1100)
    #expect(half["weekends-in-row-least-0"] == 17)
    let mixed = costs("-DN--------D--", off)
    #expect(mixed["identical-shifts-0"] == 2000)
    #expect(mixed["complete-weekend-0"] == nil)
  }

  @Test(
    "A weekend of three days pays for each stretch and each shift",
    arguments: [
      ("D----------D--", 2200), ("D-D--------D--", 1400), ("DND--------D--", 3000), ("-DD--------D--", 1100),
    ])
  func longWeekends(codes: String, expected: Int64) {
    let costs = costs(off, codes).filter { $0.key.hasPrefix("complete") || $0.key.hasPrefix("identical") }
    #expect(costs.values.reduce(0, +) == expected)
  }

  @Test("A night before a free weekend, and work within two days after one, are paid for")
  func nights() {
    let found = costs("N----N-D---D--", off)
    #expect(found["night-before-free-weekend-0"] == 23)
    #expect(found["free-after-night-2-0"] == 29)
    #expect(costs("ND---------D--", off)["night-before-free-weekend-0"] == nil)
    #expect(costs("ND---------D--", off)["free-after-night-1-0"] == 29)
  }

  @Test("Patterns may name weekdays, requests stand alone, and another skill is paid for")
  func patternsRequestsSkills() {
    #expect(costs("---D-D-----D--", off)["pattern-0-0"] == 37)
    let requests = costs(off, "-----DN----D--")
    #expect(requests["day-off"] == 82)
    #expect(requests["shift-off"] == 43)
    #expect(requests["shift-on"] == 47)
    #expect(costs(off, "-------N---D--")["shift-on"] == nil)
  }

  @Test("Cover is exact, a date has its own, and who lacks the skill is a substitute")
  func cover() {
    var roster = Roster(horizon: subject.horizon, staff: subject.staff.map(\.id))
    let audit = Audit(subject)
    #expect(audit.report(on: roster).uncovered.map(\.days) == [subject.days[11]...subject.days[11]])
    roster["A", subject.days[11]] = DayPlan([Stint(shift: "D", unit: "ward", post: "nurse")])
    #expect(audit.report(on: roster).uncovered.isEmpty)
    roster["A", subject.days[4]] = DayPlan([Stint(shift: "N", unit: "ward", post: "nurse")])
    let report = audit.report(on: roster)
    #expect(report.uncovered.map(\.days) == [subject.days[4]...subject.days[4]])
    #expect(report.violations.contains { $0.subject == .row("cover") && $0.cost == Cost(31) })
  }

  @Test(
    "What is wrong is said with its line",
    arguments: [
      ("A, Ann, 0, 1, Nurse", "A, Ann, 7, 1, Nurse", "line 31: unknown name \"7\""),
      ("tiny, 2010-01-01", "tiny, 2010-02-30", "line 4: \"2010-02-30\" is not a date like 2010-01-28"),
      ("(1|2|6)", "(1|x|6)", "line 20: \"x\" is not a whole number"),
      ("SHIFT_TYPES", "SHIFTS", "no section SHIFT_TYPES"),
      ("2010-01-14", "2010-01-16", "the period begins or ends inside a weekend of contract 0"),
    ])
  func faults(old: String, new: String, message: String) {
    let text = SampleInstances.inrc1.replacingOccurrences(of: old, with: new)
    let error = #expect(throws: BenchmarkFormatError.self) { try INRC1Instance(text: text) }
    #expect(error?.description == message)
  }
}
