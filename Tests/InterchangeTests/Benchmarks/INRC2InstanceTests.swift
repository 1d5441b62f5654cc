// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Interchange
import Rostering
import Testing

/// Expected costs are those of the competition's rules, worked by an independent checker.
@Suite struct INRC2InstanceTests {
  private let subject: Case

  init() throws {
    subject = try INRC2Instance(
      name: "n002w1_0_0", scenario: SampleInstances.inrc2Scenario, history: SampleInstances.inrc2History,
      weeks: [SampleInstances.inrc2Week]
    ).subject
  }

  /// `E` and `N` are worked as head, `e` and `n` as nurse.
  private func report(_ ann: String, _ ben: String) -> AuditReport {
    var roster = Roster(horizon: subject.horizon, staff: subject.staff.map(\.id))
    for (member, codes) in zip(subject.staff, [ann, ben]) {
      for (day, code) in zip(subject.days, codes) where code != "-" {
        let stint = Stint(
          shift: code.lowercased() == "e" ? "Early" : "Night", unit: "ward",
          post: code.isUppercase ? "Head" : "Nurse")
        roster[member.id, day] = DayPlan([stint])
      }
    }
    return Audit(subject).report(on: roster)
  }

  @Test(
    "Costs are the competition's, the history's runs and counters included",
    arguments: [
      ("n--ee--", "-ee--n-", 475), ("-------", "-e-----", 475), ("nnnnnnn", "eeeeeee", 995),
    ])
  func costs(ann: String, ben: String, expected: Int64) {
    let report = report(ann, ben)
    #expect(report.broken.isEmpty)
    #expect(report.uncovered.isEmpty)
    #expect(report.cost == Cost(expected))
  }

  @Test("A night of the history forbids an early, and a skill is needed for its post")
  func hardRules() {
    #expect(report("e------", "-e-----").broken.map(\.subject) == [.rule("after-Night")])
    #expect(report("-------", "Ee-----").broken.count == 1)
    #expect(report("-------", "-------").uncovered.map(\.amount) == [1])
  }

  @Test("A day that nobody wants to work costs once, whatever else is asked")
  func requests() {
    #expect(report("-------", "-ee----").costByRule.first { $0.id == "day-off" }?.cost == Cost(10))
    #expect(report("-------", "-ee----").costByRule.first { $0.id == "shift-off" }?.cost == Cost(10))
  }

  @Test("A name says which files make an instance")
  func names() throws {
    let files = try INRC2Files(name: "n030w4_1_6-2-9-1")
    #expect(files.scenario == "Sc-n030w4.txt")
    #expect(files.history == "H0-n030w4-1.txt")
    #expect(files.weeks == ["WD-n030w4-6.txt", "WD-n030w4-2.txt", "WD-n030w4-9.txt", "WD-n030w4-1.txt"])
    for name in ["n030w4", "n030w4_1", "n030w4_x_1", "n030w4_1_6--2", "../n030w4_1_6"] {
      #expect(throws: BenchmarkFormatError.self) { try INRC2Files(name: name) }
    }
  }

  @Test(
    "What is wrong is said with its line",
    arguments: [
      ("Early (2,3)", "Early (2,x)", "line 10: \"x\" is not a whole number"),
      ("Ben Full", "Ben Half", "line 22: unknown name \"Half\""),
      ("WEEKS = 1", "WEEKS = 2", "1 weeks, the scenario has 2"),
      ("CONTRACTS = 1", "CONTRACT = 1", "no section CONTRACTS"),
    ])
  func faults(old: String, new: String, message: String) {
    let scenario = SampleInstances.inrc2Scenario.replacingOccurrences(of: old, with: new)
    let error = #expect(throws: BenchmarkFormatError.self) {
      try INRC2Instance(
        name: "x", scenario: scenario, history: SampleInstances.inrc2History,
        weeks: [SampleInstances.inrc2Week])
    }
    #expect(error?.description == message)
  }
}
