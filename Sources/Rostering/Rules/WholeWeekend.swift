// SPDX-License-Identifier: GPL-3.0-or-later

/// A weekend is worked whole or not at all.
///
/// Judged for every weekend with a day in the horizon all of whose days lie in the horizon, or in the known history when `before` is `history`. When some but
/// not all of its days match `of`, the amount is 1.
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
