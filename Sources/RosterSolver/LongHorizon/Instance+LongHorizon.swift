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

  /// A window of whole weeks anywhere in the horizon, or in a region of it if it finds room there.
  ///
  /// It may begin a few days before the horizon, so that its first and last days are not looked at less often than others.
  func window(of length: Int, in region: HorizonRegion? = nil, _ random: inout RandomSource) -> OpenDays {
    var window = 0..<dayCount
    for _ in 0..<Self.placesTried {
      window = weeks(from: random.below(dayCount + length / 2) - length / 2, length: length)
      if region?.contains(window) ?? true { break }
    }
    return OpenDays(window)
  }

  /// Two windows of whole weeks.
  func twoWindows(of length: Int, in region: HorizonRegion? = nil, _ random: inout RandomSource) -> OpenDays {
    let one = window(of: length, in: region, &random)
    return OpenDays(one.days, window(of: length, in: region, &random).days)
  }

  private static let placesTried = 100

  /// The length of window that single people are best put back in.
  static let windowDays = 28
}
