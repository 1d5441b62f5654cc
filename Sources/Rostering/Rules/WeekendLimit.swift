// SPDX-License-Identifier: GPL-3.0-or-later

/// The days that make a weekend: consecutive weekdays, the first of them given.
public struct WeekendDays: Sendable, Hashable {
  public let first: Weekday
  public let length: Int

  public init(first: Weekday = .saturday, length: Int = 2) {
    self.first = first
    self.length = length
  }

  /// All weekends with at least one day in the range, in order.
  public func instances(in range: ClosedRange<CivilDay>) -> [ClosedRange<CivilDay>] {
    let back = (range.lowerBound.weekday.rawValue - first.rawValue + 7) % 7
    let start = range.lowerBound.advanced(by: -back)
    return stride(from: start, through: range.upperBound, by: 7)
      .map { $0...$0.advanced(by: length - 1) }
      .filter { $0.overlaps(range) }
  }
}

/// How many weekends may be worked, in all and in a row.
///
/// A weekend is worked when any of its days inside the horizon matches `of`; with `before: history` also when a known day before it does. The weekends are
/// those with at least one day in the horizon, and with `before: history` for `maximumInRow` also those known wholly from the history.
///
/// - `maximum`: the amount is worked weekends with a day in the horizon + `opening` − maximum, where positive, once for the horizon.
/// - `maximumInRow`: for every run of worked weekends longer than it, the amount is min(length − maximumInRow, weekends of the run with a day in the
///   horizon).
public struct WeekendLimit: Sendable, Hashable {
  public let head: RuleHead
  public let weekend: WeekendDays
  public let of: DutyFilter
  public let maximum: Int?
  public let maximumInRow: Int?
  public let before: Edges.Before
  public let opening: [StaffID: Int]

  public init(
    head: RuleHead, weekend: WeekendDays = WeekendDays(), of: DutyFilter = .work, maximum: Int? = nil,
    maximumInRow: Int? = nil, before: Edges.Before = .history, opening: [StaffID: Int] = [:]
  ) {
    self.head = head
    self.weekend = weekend
    self.of = of
    self.maximum = maximum
    self.maximumInRow = maximumInRow
    self.before = before
    self.opening = opening
  }
}
