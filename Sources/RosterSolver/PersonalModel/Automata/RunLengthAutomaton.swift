// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Counts the days of the run that is going on, as far as any limit can tell lengths apart, and its days in excess inside the horizon.
///
/// A state is the excess × 2³² + the length of the run × 2, plus 1 when it owes no minimum because its beginning is unknown. State −1
/// stands for the unknown before the first day.
struct RunLengthAutomaton: RuleAutomaton {
  let rule: RunLength
  let start: Int
  var looksAtPlanAlone: Bool { rule.of.followsFromPlan }

  /// Lengths from this on are alike to the maximum; an excess is alike from this less the maximum on.
  private let cap: Int
  /// Lengths from this on are alike to both limits.
  private var longest: Int { max(rule.minimum ?? 0, (rule.maximum ?? 0) + 1) }

  init(rule: RunLength) {
    self.rule = rule
    start = rule.edges.before == .nothing ? 0 : -1
    let least = rule.minimum ?? 0
    switch rule.head.severity {
    case .soft(.table(let costs)): cap = max(least, (rule.maximum ?? 0) + costs.count + 1)
    case .soft(.linear(_, let per)) where per > 1: cap = 1 << 24
    default: cap = max(least, (rule.maximum ?? 0) + 1)
    }
  }

  func symbol(of duty: Duty, day: Int) -> Int { rule.of.matches(duty) ? 1 : 0 }

  func step(_ state: Int, symbol: Int, day: Int) -> (state: Int, penalty: Int64)? {
    let length = state < 0 ? 0 : (state & 0xFFFF_FFFF) / 2
    let mark = state < 0 ? 1 : state & 1
    guard symbol == 1 else {
      guard length > 0, mark == 0, day >= 0, let minimum = rule.minimum else { return (0, 0) }
      return rule.head.severity.penalty(minimum - length).map { (0, $0) }
    }
    guard let maximum = rule.maximum else { return (min(length + 1, longest) * 2 + mark, 0) }
    // What the history has in excess is not charged again: a run enters the horizon no longer than any limit asks.
    if day < 0 { return (min(length + 1, max(maximum, rule.minimum ?? 0)) * 2 + mark, 0) }
    let next = min(length + 1, longest) * 2 + mark
    guard length + 1 > maximum else { return (next, 0) }
    let excess = (state < 0 ? 0 : state >> 32) + 1
    return rule.head.severity.increment(to: excess).map { (min(excess, cap - maximum) << 32 + next, $0) }
  }

  func end(_ state: Int) -> Int64? {
    guard rule.edges.after == .closed, state > 0, state & 1 == 0, let minimum = rule.minimum else { return 0 }
    return rule.head.severity.penalty(minimum - (state & 0xFFFF_FFFF) / 2)
  }
}
