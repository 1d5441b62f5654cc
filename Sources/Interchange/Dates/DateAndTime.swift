// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// When something was noted: a date and, where the file gives it, the time on the clock.
struct DateAndTime: Hashable, Sendable {
  let day: CivilDay
  /// Whole minutes; seconds are dropped.
  let time: MinuteOfDay?
}

extension ValueForm where Value == DateAndTime {
  /// `2020-02-05 07:30`, `2020/2/5 7:30:12`, `2020-02-05T07:30`, or a date alone.
  static var dateAndTime: Self {
    ValueForm(.date) { (text) throws(ProblemKind) in
      let parts = text.split(maxSplits: 1) { $0 == " " || $0 == "T" }.map(String.init)
      guard let date = parts.first, let day = try ReadDate.read(date).civilDay else {
        throw .badDate(value: text)
      }
      guard parts.count == 2 else { return DateAndTime(day: day, time: nil) }
      guard let time = MinuteOfDay(String(parts[1].prefix(5))) ?? MinuteOfDay(String(parts[1].prefix(4)))
      else { throw .badTime(value: text) }
      return DateAndTime(day: day, time: time)
    }
  }
}
