// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Counts worked weekends in a row, and charges a run that ends too soon.
///
/// A state is count × 2, plus 1 while a weekend is going on that is already worked. Counts from the minimum on are
/// alike, and so is a run whose beginning is unknown, for it owes nothing. Two states stand before that: no weekend
/// has begun yet, and the first one is going on without work.
struct ShortWeekendRunAutomaton: RuleAutomaton {
  let rule: WeekendLimit
  let minimum: Int
  /// The weekday of day 0, and how many days the horizon has.
  let firstWeekday: Weekday
  let dayCount: Int

  private static let unbegun = -2
  private static let firstIsFree = -1

  /// With nothing before the horizon, every run begins where it seems to.
  var start: Int { rule.before == .nothing ? 0 : Self.unbegun }

  func symbol(of duty: Duty, day: Int) -> Int { rule.of.matches(duty) ? 1 : 0 }

  func step(_ state: Int, symbol: Int, day: Int) -> (state: Int, penalty: Int64)? {
    let weekday = ((firstWeekday.rawValue + day) % 7 + 7) % 7
    let position = (weekday - rule.weekend.first.rawValue + 7) % 7
    guard position < rule.weekend.length else { return (state, 0) }
    let end = day + rule.weekend.length - 1 - position
    // A weekend of the history that is known in part only is none.
    if state == Self.unbegun, position > 0, end < 0 { return (state, 0) }
    let isLast = day == end || day == dayCount - 1
    if state < 0 {
      if symbol == 1 { return (minimum * 2 + (isLast ? 0 : 1), 0) }
      return (isLast ? 0 : Self.firstIsFree, 0)
    }
    var count = state / 2
    var isWorked = position > 0 && state % 2 == 1
    if symbol == 1, !isWorked {
      isWorked = true
      count = min(count + 1, minimum)
    }
    guard isLast, !isWorked else { return (count * 2 + (isWorked && !isLast ? 1 : 0), 0) }
    guard count > 0, end >= 0 else { return (0, 0) }
    return rule.head.severity.penalty(minimum - count).map { (0, $0) }
  }

  func end(_ state: Int) -> Int64? {
    guard rule.after == .closed, state > 1 else { return 0 }
    return rule.head.severity.penalty(minimum - state / 2)
  }
}
