// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Remembers whether the day before matched `first`.
struct SuccessionAutomaton: RuleAutomaton {
  let rule: Succession
  let start = 0
  var looksAtPlanAlone: Bool { rule.first.followsFromPlan && rule.next.followsFromPlan }

  func symbol(of duty: Duty, day: Int) -> Int {
    (rule.first.matches(duty) ? 1 : 0) + (rule.next.matches(duty) ? 2 : 0)
  }

  func step(_ state: Int, symbol: Int, day: Int) -> (state: Int, penalty: Int64)? {
    let next = symbol & 1
    guard state == 1, symbol & 2 != 0, day >= 0 else { return (next, 0) }
    return rule.head.severity.penalty(1).map { (next, $0) }
  }
}
