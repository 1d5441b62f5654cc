// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Remembers until when the person rests, in minutes after the midnight that begins the day; zero for no rest owed.
struct MinimumRestAutomaton: RuleAutomaton {
  let rule: MinimumRest
  /// The first day of the horizon and its clock.
  let first: CivilDay
  let clock: CivilClock
  let start = 0

  /// A symbol holds the start (minutes after midnight), the end, and which filters match; zero is a day without work.
  func symbol(of duty: Duty, day: Int) -> Int {
    guard let working = duty.working else { return 0 }
    let midnight = clock.midnight(duty.day)
    let begin = midnight.until(working.start).count
    let end = midnight.until(working.end).count
    return 1 + (rule.after.matches(duty) ? 1 : 0) + (rule.next.matches(duty) ? 2 : 0) + begin * 4 + end * 4 * 8192
  }

  func step(_ state: Int, symbol: Int, day: Int) -> (state: Int, penalty: Int64)? {
    let today = first.advanced(by: day)
    let dayLength = clock.midnight(today).until(clock.midnight(today.advanced(by: 1))).count
    guard symbol > 0 else { return (max(0, state - dayLength), 0) }
    let bits = (symbol - 1) & 3
    let begin = ((symbol - 1) >> 2) & 8191
    let end = (symbol - 1) >> 15
    let next = bits & 1 != 0 ? max(0, end + rule.minimum.count - dayLength) : 0
    guard bits & 2 != 0, state > begin, day >= 0 else { return (next, 0) }
    return rule.head.severity.penalty(state - begin).map { (next, $0) }
  }
}
