// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// What automata on real time need to know of a duty, as one number.
///
/// It holds when the work begins and ends, in minutes after the midnight that begins the day, and some marks. The number is the marks alone on a day without work that interrupts rest.
struct WorkingSymbol {
  let marks: Int
  /// Nil on a day without such work.
  let work: (begin: Int, end: Int)?

  private static let span = 8192

  /// - Parameter marks: from 0 to 255.
  static func encode(_ duty: Duty, clock: CivilClock, marks: Int = 0) -> Int {
    guard let working = duty.working else { return marks * 2 }
    let midnight = clock.midnight(duty.day)
    let (begin, end) = (midnight.until(working.start).count, midnight.until(working.end).count)
    return 1 + 2 * (marks + 256 * (begin + span * end))
  }

  init(_ symbol: Int) {
    let rest = symbol / 2
    marks = rest % 256
    work = symbol % 2 == 1 ? ((rest / 256) % Self.span, rest / 256 / Self.span) : nil
  }
}

/// How long the days of a horizon and the history before it are in minutes, clock changes included.
struct DayLengths {
  let first: CivilDay
  let clock: CivilClock

  subscript(day: Int) -> Int {
    let today = first.advanced(by: day)
    return clock.midnight(today).until(clock.midnight(today.advanced(by: 1))).count
  }

  /// From the midnight that begins one day to that which begins another.
  func minutes(from day: Int, to other: Int) -> Int {
    clock.midnight(first.advanced(by: day)).until(clock.midnight(first.advanced(by: other))).count
  }
}
