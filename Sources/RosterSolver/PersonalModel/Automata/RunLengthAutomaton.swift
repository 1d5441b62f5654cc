// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Counts the days of the run that is going on, as far as any limit can tell lengths apart.
///
/// A state is the length of the run × 2, plus 1 when it owes no minimum because its beginning is unknown. State −1 stands for the unknown before the first day.
struct RunLengthAutomaton: RuleAutomaton {
  let rule: RunLength
  let start: Int

  /// Lengths from this on are alike.
  private let cap: Int

  init(rule: RunLength) {
    self.rule = rule
    start = rule.edges.before == .nothing ? 0 : -1
    let least = rule.minimum ?? 0
    switch rule.head.severity {
    case .soft(.table(let costs)): cap = max(least, (rule.maximum ?? 0) + costs.count + 1)
    case .soft(.linear(_, let per)) where per > 1: cap = Int.max / 4
    default: cap = max(least, (rule.maximum ?? 0) + 1)
    }
  }

  func symbol(of duty: Duty, day: Int) -> Int { rule.of.matches(duty) ? 1 : 0 }

  func step(_ state: Int, symbol: Int, day: Int) -> (state: Int, penalty: Int64)? {
    let length = state < 0 ? 0 : state / 2
    let exempt = state < 0 || state % 2 == 1
    guard symbol == 1 else {
      guard length > 0, !exempt, day >= 0, let minimum = rule.minimum else { return (0, 0) }
      return rule.head.severity.penalty(minimum - length).map { (0, $0) }
    }
    guard let maximum = rule.maximum else {
      return (min(length + 1, cap) * 2 + (exempt ? 1 : 0), 0)
    }
    if day < 0 {
      // What the history has in excess is not charged again: a run enters the horizon no longer than its maximum.
      return (min(length + 1, max(maximum, rule.minimum ?? 0)) * 2 + (exempt ? 1 : 0), 0)
    }
    let next = min(length + 1, cap)
    guard length + 1 > maximum else { return (next * 2 + (exempt ? 1 : 0), 0) }
    return rule.head.severity.increment(to: length + 1 - maximum).map { (next * 2 + (exempt ? 1 : 0), $0) }
  }

  func end(_ state: Int) -> Int64? {
    guard rule.edges.after == .closed, state > 0, state % 2 == 0, let minimum = rule.minimum else { return 0 }
    return rule.head.severity.penalty(minimum - state / 2)
  }
}
