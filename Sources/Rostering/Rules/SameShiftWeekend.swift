// SPDX-License-Identifier: GPL-3.0-or-later

/// The days worked in one weekend are worked with the same shifts.
///
/// Judged for the same weekends as ``WholeWeekend``. When two worked days of the weekend have different ``DayPlan/code``s, the amount is 1.
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
