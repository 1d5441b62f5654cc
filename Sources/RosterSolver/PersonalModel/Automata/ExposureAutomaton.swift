// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Counts exposed days since the last clear stretch: count × (clearDays + 1) + clear days in a row.
struct ExposureAutomaton: RuleAutomaton {
  let rule: ExposureLimit
  let start = 0

  /// 1 for an exposed day, 2 for a clear one, 0 for anything else.
  func symbol(of duty: Duty, day: Int) -> Int {
    rule.of.matches(duty) ? 1 : rule.clear.matches(duty) ? 2 : 0
  }

  func step(_ state: Int, symbol: Int, day: Int) -> (state: Int, penalty: Int64)? {
    let base = rule.clearDays + 1
    let count = state / base
    let clear = state % base
    switch symbol {
    case 1:
      let next = min(count + 1, rule.maximum + 1) * base
      guard count + 1 > rule.maximum, day >= 0 else { return (next, 0) }
      return rule.head.severity.penalty(1).map { (next, $0) }
    case 2:
      if count == 0 || clear + 1 >= rule.clearDays { return (0, 0) }
      return (count * base + clear + 1, 0)
    default: return (count * base, 0)
    }
  }
}
