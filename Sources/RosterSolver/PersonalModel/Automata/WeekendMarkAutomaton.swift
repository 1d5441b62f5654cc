// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Marks the day on which a weekend begins to count, and forgets how many there were: what is left of ``WeekendLimitAutomaton`` where the number is priced.
///
/// The state is 1 while a weekend is going on that is already worked.
struct WeekendMarkAutomaton: RuleAutomaton {
  private let weekends: WeekendLimitAutomaton

  /// - Parameter limit: one of weekends in all.
  init(_ limit: WeekendLimitAutomaton) {
    weekends = WeekendLimitAutomaton(
      rule: limit.rule, counting: .total(maximum: .max / 4), opening: 0, firstWeekday: limit.firstWeekday,
      dayCount: limit.dayCount)
  }

  let start = 0
  var looksAtPlanAlone: Bool { weekends.looksAtPlanAlone }

  func symbol(of duty: Duty, day: Int) -> Int { weekends.symbol(of: duty, day: day) }

  func step(_ state: Int, symbol: Int, day: Int) -> (state: Int, penalty: Int64)? {
    weekends.step(state, symbol: symbol, day: day).map { ($0.state & 1, 0) }
  }

  func emission(_ state: Int, symbol: Int, day: Int) -> Int {
    weekends.step(state, symbol: symbol, day: day).map { $0.state > 1 ? 1 : 0 } ?? 0
  }
}

extension WeekendLimitAutomaton {
  /// What each number of weekends costs, nil where it is forbidden; nil for weekends in a row.
  func costs(through greatest: Int) -> [Int64?]? {
    guard case .total(let maximum) = counting else { return nil }
    return (0...greatest).map { rule.head.severity.penalty($0 + opening - maximum) }
  }

  /// The most weekends that a limit on all of them lets pass; nil for weekends in a row.
  var most: Int? {
    guard case .total(let maximum) = counting else { return nil }
    return max(0, maximum - opening)
  }
}
