// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Follows every beginning of the pattern at once: bit i of the state tells that the last i + 1 days match the first i + 1 steps.
struct PatternAutomaton: RuleAutomaton {
  let rule: Pattern
  let firstWeekday: Weekday
  let start = 0

  func symbol(of duty: Duty, day: Int) -> Int {
    rule.steps.enumerated().reduce(0) { $0 | ($1.element.matches(duty) ? 1 << $1.offset : 0) }
  }

  func step(_ state: Int, symbol: Int, day: Int) -> (state: Int, penalty: Int64)? {
    let weekday = Weekday.allCases[((firstWeekday.rawValue + day) % 7 + 7) % 7]
    let begun = rule.startsOn.contains(weekday) ? 1 : 0
    let matched = ((state << 1) | begun) & symbol
    let last = 1 << (rule.steps.count - 1)
    let next = matched & ~last
    guard matched & last != 0, day >= 0 else { return (next, 0) }
    return rule.head.severity.penalty(1).map { (next, $0) }
  }
}
