// SPDX-License-Identifier: GPL-3.0-or-later

/// A weekend is worked whole or not at all.
///
/// Judged for every weekend with a day in the horizon all of whose days lie in the horizon, or in the known
/// history when `before` is `history`. When some but not all of its days match `of`, the amount is 1.
public struct WholeWeekend: Sendable, Hashable {
  public let head: RuleHead
  public let weekend: WeekendDays
  public let of: DutyFilter
  public let before: Edges.Before

  public init(
    head: RuleHead, weekend: WeekendDays = WeekendDays(), of: DutyFilter = .work,
    before: Edges.Before = .history
  ) {
    self.head = head
    self.weekend = weekend
    self.of = of
    self.before = before
  }
}

extension WholeWeekend {
  func violations(in timeline: Timeline, of subject: Case) -> [Violation] {
    weekend.known(in: timeline, before: before).compactMap { days in
      let worked = days.filter { timeline[$0].map(of.matches) ?? false }.count
      guard worked > 0, worked < days.count else { return nil }
      return head.violation(of: timeline.member, on: days, required: days.count, actual: worked, amount: 1)
    }
  }
}

extension WeekendDays {
  /// The weekends with a day in the horizon all of whose days are known.
  func known(in timeline: Timeline, before: Edges.Before) -> [ClosedRange<CivilDay>] {
    let days = timeline.days(before: before)
    return instances(in: timeline.horizon).filter {
      days.lowerBound <= $0.lowerBound && $0.upperBound <= days.upperBound
    }
  }
}
