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

/// How many weekends may be worked in all, and how many may or must be worked in a row.
///
/// A weekend is worked when any of its days inside the horizon matches `of`; with `before: history` also when
/// a known day before it does. The weekends are those with at least one day in the horizon, and with `before:
/// history` for runs also those known wholly from the history.
///
/// - `maximum`: the amount is worked weekends with a day in the horizon + `opening` − maximum, where
///   positive, once for the horizon.
/// - `maximumInRow`: for every run of worked weekends longer than it (`opening` does not count here), the
///   amount is min(length − maximumInRow, weekends of the run with a day in the horizon).
/// - `minimumInRow`: every run of fewer worked weekends has the amount minimumInRow − length, unless it holds
///   the last weekend and `after` is `open`; or it holds the first weekend and `before` is not `nothing`, for
///   then its beginning is unknown. A run that lies wholly in the history is charged only if the first weekend
///   with a day in the horizon cut it short.
public struct WeekendLimit: Sendable, Hashable {
  public let head: RuleHead
  public let weekend: WeekendDays
  public let of: DutyFilter
  public let maximum: Int?
  public let minimumInRow: Int?
  public let maximumInRow: Int?
  public let before: Edges.Before
  public let after: Edges.After
  public let opening: [StaffID: Int]

  public init(
    head: RuleHead, weekend: WeekendDays = WeekendDays(), of: DutyFilter = .work, maximum: Int? = nil,
    minimumInRow: Int? = nil, maximumInRow: Int? = nil, before: Edges.Before = .history,
    after: Edges.After = .open, opening: [StaffID: Int] = [:]
  ) {
    self.head = head
    self.weekend = weekend
    self.of = of
    self.maximum = maximum
    self.minimumInRow = minimumInRow
    self.maximumInRow = maximumInRow
    self.before = before
    self.after = after
    self.opening = opening
  }
}

extension WeekendLimit {
  func violations(in timeline: Timeline, of subject: Case) -> [Violation] {
    [tooMany(in: timeline)].compactMap { $0 } + tooManyInRow(in: timeline) + tooFewInRow(in: timeline)
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

  /// The weekends that runs are made of: all with a day in the horizon, and those known wholly from the history.
  package func weekendsOfRuns(
    lookingAt days: ClosedRange<CivilDay>, horizon: ClosedRange<CivilDay>
  ) -> [ClosedRange<CivilDay>] {
    weekend.instances(in: days).filter { $0.overlaps(horizon) || $0.lowerBound >= days.lowerBound }
  }

  private func tooManyInRow(in timeline: Timeline) -> [Violation] {
    guard let maximumInRow else { return [] }
    return runs(in: timeline).runs.compactMap { run in
      let inside = run.filter { $0.overlaps(timeline.horizon) }.count
      return violation(of: run, maximumInRow, amount: min(run.count - maximumInRow, inside), in: timeline)
    }
  }

  private func tooFewInRow(in timeline: Timeline) -> [Violation] {
    guard let minimumInRow else { return [] }
    let (weekends, runs) = runs(in: timeline)
    return runs.compactMap { run in
      if after == .open, run.endIndex == weekends.endIndex { return nil }
      if before != .nothing, run.startIndex == weekends.startIndex { return nil }
      let isPast = !run.contains { $0.overlaps(timeline.horizon) }
      if isPast, run.endIndex == weekends.endIndex || !weekends[run.endIndex].overlaps(timeline.horizon) {
        return nil
      }
      return violation(of: run, minimumInRow, amount: minimumInRow - run.count, in: timeline)
    }
  }

  private func runs(
    in timeline: Timeline
  ) -> (weekends: [ClosedRange<CivilDay>], runs: [ArraySlice<ClosedRange<CivilDay>>]) {
    let weekends = weekendsOfRuns(lookingAt: timeline.days(before: before), horizon: timeline.horizon)
    return (weekends, weekends.split { !isWorked($0, in: timeline) })
  }

  private func violation(
    of run: ArraySlice<ClosedRange<CivilDay>>, _ required: Int, amount: Int, in timeline: Timeline
  ) -> Violation? {
    guard amount > 0, let first = run.first, let last = run.last else { return nil }
    return head.violation(
      of: timeline.member, on: first.lowerBound...last.upperBound, required: required, actual: run.count,
      amount: amount)
  }
}
