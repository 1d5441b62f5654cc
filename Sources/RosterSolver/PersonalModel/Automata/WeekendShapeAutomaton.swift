// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Watches each weekend by itself: ``WholeWeekend`` and ``SameShiftWeekend``.
///
/// Inside a weekend the state is 1 + what was seen: for a whole weekend 1 for a day worked plus 2 for a day free, for the same shift the number of the first code, or −1 once
/// two codes differ. Zero is outside a weekend, or in one that is not judged.
struct WeekendShapeAutomaton: RuleAutomaton {
  enum Shape {
    case whole(DutyFilter)
    case sameShift(codes: [String])
  }

  let shape: Shape
  let weekend: WeekendDays
  let severity: Severity
  let firstWeekday: Weekday
  let dayCount: Int
  /// First day that is looked at.
  let firstDay: Int
  let start = 0

  func symbol(of duty: Duty, day: Int) -> Int {
    switch shape {
    case .whole(let filter): filter.matches(duty) ? 1 : 2
    case .sameShift(let codes): duty.isOff ? 0 : 1 + (codes.firstIndex(of: duty.plan.code) ?? codes.count)
    }
  }

  func step(_ state: Int, symbol: Int, day: Int) -> (state: Int, penalty: Int64)? {
    let weekday = ((firstWeekday.rawValue + day) % 7 + 7) % 7
    let position = (weekday - weekend.first.rawValue + 7) % 7
    guard position < weekend.length else { return (0, 0) }
    let begin = day - position
    let end = begin + weekend.length - 1
    guard begin >= firstDay, end < dayCount, end >= 0 else { return (0, 0) }
    let before = position == 0 ? 0 : state - 1
    let seen: Int
    switch shape {
    case .whole: seen = before | symbol
    case .sameShift:
      seen = before < 0 ? -1 : before == 0 ? symbol : symbol == 0 || symbol == before ? before : -1
    }
    guard day == end else { return (seen + 1, 0) }
    let isBroken =
      switch shape {
      case .whole: seen == 3
      case .sameShift: seen < 0
      }
    return severity.penalty(isBroken ? 1 : 0).map { (0, $0) }
  }
}
