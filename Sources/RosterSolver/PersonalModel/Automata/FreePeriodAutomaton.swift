// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Looks for one stretch without work in one window of a ``FreePeriod``.
///
/// State zero: there is one, or the window is over. Otherwise 1 + minimum + the moment from which there is no work, in minutes after the midnight that begins the coming
/// day, at the least −minimum.
struct FreePeriodAutomaton: RuleAutomaton {
  let rule: FreePeriod
  /// First and last day of the window.
  let first: Int
  let last: Int
  /// How many days the horizon has.
  let dayCount: Int
  let days: DayLengths
  let start: Int

  private var minimum: Int { rule.minimum.count }

  /// - Parameter begin: the first day that is looked at.
  init(rule: FreePeriod, first: Int, last: Int, begin: Int, dayCount: Int, days: DayLengths) {
    self.rule = rule
    self.first = first
    self.last = last
    self.dayCount = dayCount
    self.days = days
    // Days of the window before anything is looked at are free.
    let free = first < begin ? days.minutes(from: first, to: begin) : 0
    start = free >= rule.minimum.count ? 0 : 1 + rule.minimum.count - free
  }

  func symbol(of duty: Duty, day: Int) -> Int { WorkingSymbol.encode(duty, clock: days.clock) }

  func step(_ state: Int, symbol: Int, day: Int) -> (state: Int, penalty: Int64)? {
    guard state > 0, day <= last else { return (0, 0) }
    let work = WorkingSymbol(symbol).work
    var since = state - 1 - minimum
    guard day >= first else {
      // What was worked before the window matters only as far as it reaches into it.
      since = max(0, (work?.end ?? since) - days[day])
      return (1 + minimum + since, 0)
    }
    if let work {
      if (day == last ? min(work.begin, days[day]) : work.begin) - since >= minimum { return (0, 0) }
      since = work.end
    }
    since -= days[day]
    if -since >= minimum { return (0, 0) }
    guard day == last else { return (1 + minimum + since, 0) }
    return day >= 0 ? rule.head.severity.penalty(1).map { (0, $0) } : (0, 0)
  }

  func end(_ state: Int) -> Int64? {
    guard state > 0, last >= dayCount else { return 0 }
    let since = state - 1 - minimum
    return days.minutes(from: dayCount, to: last + 1) - since >= minimum ? 0 : rule.head.severity.penalty(1)
  }

  /// Whether there can be such a stretch if nothing is worked after the history.
  func isPossible(after history: [Duty]) -> Bool {
    var state = start
    for (index, duty) in history.enumerated() {
      let day = index - history.count
      state = step(state, symbol: symbol(of: duty, day: day), day: day)?.state ?? 0
    }
    guard state > 0, last >= 0 else { return true }
    return days.minutes(from: max(0, first), to: last + 1) - (state - 1 - minimum) >= minimum
  }
}
