// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Several hard ``Succession`` rules at once: remembers which of them the day before was the first half of.
///
/// One product with all of them takes a fraction of the time of one after another, and is minimised to the same graph.
struct HardSuccessionsAutomaton: RuleAutomaton {
  /// The rules have a bit each, those of a symbol's second halves above those of its first.
  static let rulesAtMost = 30

  private let rules: [Succession]
  let start = 0
  let looksAtPlanAlone: Bool

  /// - Parameter rules: hard ones, no more than ``rulesAtMost``, which look at the history alike.
  init(rules: [Succession]) {
    self.rules = rules
    looksAtPlanAlone = rules.allSatisfy { $0.first.followsFromPlan && $0.next.followsFromPlan }
  }

  func symbol(of duty: Duty, day: Int) -> Int {
    var symbol = 0
    for (number, rule) in rules.enumerated() {
      if rule.first.matches(duty) { symbol |= 1 << number }
      if rule.next.matches(duty) { symbol |= 1 << (number + Self.rulesAtMost) }
    }
    return symbol
  }

  func step(_ state: Int, symbol: Int, day: Int) -> (state: Int, penalty: Int64)? {
    if day >= 0, state & symbol >> Self.rulesAtMost != 0 { return nil }
    return (symbol & (1 << Self.rulesAtMost - 1), 0)
  }
}
