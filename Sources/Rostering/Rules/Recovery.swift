// SPDX-License-Identifier: GPL-3.0-or-later

/// After at least so many days in a row of one kind, at least so many days of rest: two days off after three nights.
///
/// The days looked at are the horizon, and with `before: history` the known history. A run is a maximal stretch of days that match `after`, with at least
/// `run` days. The days that follow it are counted while they match `rest`, up to `days`. If the count is below `days` when a day that does not match
/// `rest` comes, the amount is days − count, on that day, and it is charged only when that day lies in the horizon. If the horizon ends first,
/// nothing is charged. A day must not match both `after` and `rest`; if it does it counts as `after`.
public struct Recovery: Sendable, Hashable {
  public let head: RuleHead
  public let after: DutyFilter
  public let run: Int
  public let days: Int
  public let rest: DutyFilter
  public let before: Edges.Before

  public init(
    head: RuleHead, after: DutyFilter, run: Int = 1, days: Int, rest: DutyFilter = .off,
    before: Edges.Before = .history
  ) {
    self.head = head
    self.after = after
    self.run = run
    self.days = days
    self.rest = rest
    self.before = before
  }
}
