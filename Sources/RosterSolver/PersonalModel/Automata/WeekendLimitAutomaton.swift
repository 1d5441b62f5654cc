// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Counts worked weekends, in all (`total`) or in a row.
///
/// A state is count × 2, plus 1 while a weekend is going on that is already worked; −1 before the first whole weekend.
struct WeekendLimitAutomaton: RuleAutomaton {
  enum Counting { case total(maximum: Int), inRow(maximum: Int) }

  let rule: WeekendLimit
  let counting: Counting
  let opening: Int
  /// The weekday of day 0, and how many days the horizon has.
  let firstWeekday: Weekday
  let dayCount: Int
  var looksAtPlanAlone: Bool { rule.of.followsFromPlan }

  /// A weekend that is going on when the history begins is not known, and does not count in a row unless it reaches the horizon.
  var start: Int {
    if case .inRow = counting { return -1 }
    return 0
  }

  func symbol(of duty: Duty, day: Int) -> Int { rule.of.matches(duty) ? 1 : 0 }

  /// Where a day stands in its weekend, from 0; nil outside.
  private func position(_ day: Int) -> Int? {
    let weekday = ((firstWeekday.rawValue + day) % 7 + 7) % 7
    let offset = (weekday - rule.weekend.first.rawValue + 7) % 7
    return offset < rule.weekend.length ? offset : nil
  }

  func step(_ state: Int, symbol: Int, day: Int) -> (state: Int, penalty: Int64)? {
    guard let position = position(day) else { return (max(0, state) & ~1, 0) }
    let isLast = position == rule.weekend.length - 1 || day == dayCount - 1
    if state < 0, position > 0, day + (rule.weekend.length - 1 - position) < 0 { return (isLast ? 0 : -1, 0) }
    var count = max(0, state) / 2
    var worked = position == 0 ? false : max(0, state) % 2 == 1
    let isNew = symbol == 1 && !worked
    if isNew { worked = true }
    let reachesHorizon = day + (rule.weekend.length - 1 - position) >= 0
    switch counting {
    case .total(let maximum):
      guard isNew, reachesHorizon else { break }
      count += 1
      if count + opening > maximum {
        let amount = count + opening - maximum
        // An opening that is over the limit already is charged as well, with the first weekend or at the end.
        guard let penalty = charge(amount) else { return nil }
        return (folded(count) * 2 + 1, penalty)
      }
    case .inRow(let maximum):
      if isNew {
        if !reachesHorizon {
          count = min(count + 1, maximum)
        } else {
          count += 1
          if count > maximum {
            guard let penalty = rule.head.severity.increment(to: count - maximum) else { return nil }
            return (folded(count) * 2 + 1, penalty)
          }
        }
      } else if isLast, !worked {
        count = 0
      }
    }
    return (count * 2 + (worked && !isLast ? 1 : 0), 0)
  }

  /// Where every further weekend costs the same, counts above the limit are alike.
  private func folded(_ count: Int) -> Int {
    guard case .soft(.linear(_, per: 1)) = rule.head.severity else { return count }
    switch counting {
    case .total(let maximum): return min(count, max(0, maximum - opening) + 1)
    case .inRow(let maximum): return min(count, maximum + 1)
    }
  }

  /// With an opening above the maximum, the first charge holds the opening's excess too; it is due even without a weekend, see ``end(_:)``.
  private func charge(_ amount: Int) -> Int64? { rule.head.severity.increment(to: amount) }

  func end(_ state: Int) -> Int64? {
    guard case .total(let maximum) = counting else { return 0 }
    return rule.head.severity.penalty(opening - maximum)
  }
}
