// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Testing

@testable import RosterSolver

@Suite("Hard successions in one automaton")
struct HardSuccessionsAutomatonTests {
  private static let rules = [("N", "E"), ("N", "N"), ("E", "N")].map { first, next in
    Succession(
      head: RuleHead(id: "succession", severity: .hard), first: .shift([ShiftCode(first)]),
      next: .shift([ShiftCode(next)]))
  }

  @Test("forbid what any of them forbids, and remember what each needs", arguments: 1...3)
  func agree(count: Int) {
    let rules = Array(Self.rules.prefix(count))
    let subject = SmallWard(people: 1, days: 3).subject
    let duties = [DayPlan.off, DayPlan([SmallWard.early]), DayPlan([SmallWard.night])].map {
      subject.duty($0, on: SmallWard.monday)
    }
    let joined = HardSuccessionsAutomaton(rules: rules)
    let apart = rules.map { SuccessionAutomaton(rule: $0) }
    for first in duties {
      for next in duties {
        let before = joined.step(joined.start, symbol: joined.symbol(of: first, day: 0), day: 0)
        let after = before.flatMap { joined.step($0.state, symbol: joined.symbol(of: next, day: 1), day: 1) }
        let isLawful = apart.allSatisfy { automaton in
          let before = automaton.step(automaton.start, symbol: automaton.symbol(of: first, day: 0), day: 0)
          return before.flatMap {
            automaton.step($0.state, symbol: automaton.symbol(of: next, day: 1), day: 1)
          } != nil
        }
        #expect((after != nil) == isLawful)
      }
    }
  }

  @Test("look at the plan alone unless a filter looks at the date")
  func plans() {
    #expect(HardSuccessionsAutomaton(rules: Self.rules).looksAtPlanAlone)
    let dated = Succession(
      head: RuleHead(id: "dated", severity: .hard), first: .on([SmallWard.monday]), next: .work)
    #expect(!HardSuccessionsAutomaton(rules: [dated]).looksAtPlanAlone)
    #expect(!DutyFilter.any([.work, .not(.longerThan(.hours(8)))]).followsFromPlan)
    #expect(DutyFilter.all([.night, .not(.shift(["N"]))]).followsFromPlan)
  }
}
