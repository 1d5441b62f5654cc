// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

extension Instance {
  /// Whether so many rows over so many days are windowed, see ``isWindowed``.
  ///
  /// What makes the simplex slow is the number of rows; what makes windows small is that there are many of them side by side.
  static func isWindowed(rows: Int, days: Int) -> Bool { rows > 2_000 && days >= 150 }

  /// A window of a long horizon: whole weeks from a Monday on, so that no weekend lies half inside.
  ///
  /// - Parameters:
  ///   - first: a day near its first; days before the horizon stand for the first week.
  ///   - length: its days, about.
  func weeks(from first: Int, length: Int) -> Range<Int> {
    let monday = (7 - (subject.horizon.lowerBound.weekday.rawValue - Weekday.monday.rawValue)) % 7
    let start = max(0, min(first, dayCount - length))
    let from = start <= monday ? 0 : monday + (start - monday) / 7 * 7
    let end = from == 0 && monday > 0 ? monday + length / 7 * 7 : from + length / 7 * 7
    return from..<min(dayCount, max(end, from + 7))
  }

  /// Two windows of whole weeks anywhere in the horizon.
  func twoWindows(of length: Int, _ random: inout RandomSource) -> OpenDays {
    let starts = (0..<2).map { _ in random.below(dayCount + length / 2) - length / 2 }
    return OpenDays(weeks(from: starts[0], length: length), weeks(from: starts[1], length: length))
  }

  /// The length of window that single people are best put back in.
  static let windowDays = 28
}
