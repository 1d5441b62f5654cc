// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Counts a run up to the length that calls for recovery, then the days of rest that followed.
///
/// States up to `run` are lengths of a run; above it, run + 1 + days rested so far.
struct RecoveryAutomaton: RuleAutomaton {
  let rule: Recovery
  let start = 0

  /// 1 for a day of the run, 2 for a day of rest, 0 for anything else.
  func symbol(of duty: Duty, day: Int) -> Int {
    rule.after.matches(duty) ? 1 : rule.rest.matches(duty) ? 2 : 0
  }

  func step(_ state: Int, symbol: Int, day: Int) -> (state: Int, penalty: Int64)? {
    let isRunning = state < rule.run
    let next = symbol == 1 ? 1 : 0
    if isRunning { return (symbol == 1 ? state + 1 : 0, 0) }
    if state == rule.run, symbol == 1 { return (state, 0) }
    let rested = max(0, state - rule.run - 1)
    if symbol == 2 { return (rested + 1 >= rule.days ? 0 : rule.run + 2 + rested, 0) }
    if symbol == 1, rule.mayResume { return (next, 0) }
    let amount = rule.days - rested
    guard day >= 0, amount > 0 else { return (next, 0) }
    return rule.head.severity.penalty(amount).map { (next, $0) }
  }
}
