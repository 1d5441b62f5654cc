// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

extension Instance {
  /// Whether the linear program of the whole is too large to be solved in any reasonable time, and windows of it are not.
  ///
  /// Such an instance is bounded by prices alone (``HorizonBound``) and rostered window by window. What makes the simplex slow is the number of rows; what makes windows small is that there are
  /// several of them side by side.
  var isLong: Bool { rows.count > Self.rowsAtMost && dayCount >= 3 * Self.windowDays }

  /// Rows that the simplex can still work with.
  private static let rowsAtMost = 1_000

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

  /// The length of window that single people are best put back in.
  static let windowDays = 28
}
