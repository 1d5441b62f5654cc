// SPDX-License-Identifier: GPL-3.0-or-later

/// The days worked in one weekend are worked with the same shifts.
///
/// Judged for the same weekends as ``WholeWeekend``. When two worked days of the weekend have different
/// ``DayPlan/code``s, the amount is 1.
public struct SameShiftWeekend: Sendable, Hashable {
  public let head: RuleHead
  public let weekend: WeekendDays
  public let before: Edges.Before

  public init(head: RuleHead, weekend: WeekendDays = WeekendDays(), before: Edges.Before = .history) {
    self.head = head
    self.weekend = weekend
    self.before = before
  }
}

extension SameShiftWeekend {
  func violations(in timeline: Timeline, of subject: Case) -> [Violation] {
    weekend.known(in: timeline, before: before).compactMap { days in
      let codes = Set(days.compactMap { timeline[$0] }.filter { !$0.isOff }.map(\.plan.code))
      guard codes.count > 1 else { return nil }
      return head.violation(of: timeline.member, on: days, required: 1, actual: codes.count, amount: 1)
    }
  }
}
