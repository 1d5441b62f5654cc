// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Remembers whether what must come first was done.
struct PrerequisiteAutomaton: RuleAutomaton {
  let rule: Prerequisite
  let start = 0

  func symbol(of duty: Duty, day: Int) -> Int {
    (rule.done.matches(duty) ? 1 : 0) + (rule.needs.matches(duty) ? 2 : 0)
  }

  func step(_ state: Int, symbol: Int, day: Int) -> (state: Int, penalty: Int64)? {
    let next = state | (symbol & 1)
    guard symbol & 2 != 0, state == 0, day >= 0 else { return (next, 0) }
    return rule.head.severity.penalty(1).map { (next, $0) }
  }
}
