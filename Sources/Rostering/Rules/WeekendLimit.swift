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
/// A weekend is worked when any of its days inside the horizon matches `of`; with `before: history` also when
/// a known day before it does. The weekends are those with at least one day in the horizon, and with `before:
/// history` for `maximumInRow` also those known wholly from the history.
///
/// - `maximum`: the amount is worked weekends with a day in the horizon + `opening` − maximum, where
///   positive, once for the horizon.
/// - `maximumInRow`: for every run of worked weekends longer than it (`opening` does not count here), the
///   amount is min(length − maximumInRow, weekends of the run with a day in the horizon).
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

extension WeekendLimit {
  func violations(in timeline: Timeline, of subject: Case) -> [Violation] {
    [tooMany(in: timeline)].compactMap { $0 } + tooManyInRow(in: timeline)
  }

  private func isWorked(_ weekend: ClosedRange<CivilDay>, in timeline: Timeline) -> Bool {
    let days = timeline.days(before: before)
    return weekend.contains { day in
      days.contains(day) && timeline[day].map(of.matches) ?? false
    }
  }

  private func tooMany(in timeline: Timeline) -> Violation? {
    guard let maximum else { return nil }
    let worked = weekend.instances(in: timeline.horizon).filter { isWorked($0, in: timeline) }.count
    let count = worked + (opening[timeline.member.id] ?? 0)
    guard count > maximum else { return nil }
    return head.violation(
      of: timeline.member, on: timeline.horizon, required: maximum, actual: count, amount: count - maximum)
  }

  private func tooManyInRow(in timeline: Timeline) -> [Violation] {
    guard let maximumInRow else { return [] }
    let days = timeline.days(before: before)
    let weekends = weekend.instances(in: days).filter {
      $0.overlaps(timeline.horizon) || $0.lowerBound >= days.lowerBound
    }
    let runs = weekends.split { !isWorked($0, in: timeline) }
    return runs.compactMap { run in
      let inside = run.filter { $0.overlaps(timeline.horizon) }.count
      let amount = min(run.count - maximumInRow, inside)
      guard amount > 0, let first = run.first, let last = run.last else { return nil }
      return head.violation(
        of: timeline.member, on: first.lowerBound...last.upperBound, required: maximumInRow,
        actual: run.count,
        amount: amount)
    }
  }
}
