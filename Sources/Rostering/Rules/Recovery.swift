// SPDX-License-Identifier: GPL-3.0-or-later

/// After at least so many days in a row of one kind, at least so many days of rest: two days off after three
/// nights.
///
/// The days looked at are the horizon, and with `before: history` the known history. A run is a maximal
/// stretch of days that match `after`, with at least `run` days. The days that follow it are counted while
/// they match `rest`, up to `days`. If the count is below `days` when a day that does not match `rest` comes,
/// the amount is days − count, on that day, and it is charged only when that day lies in the horizon. If the
/// horizon ends first, nothing is charged. A day must not match both `after` and `rest`; if it does it counts
/// as `after` and ends the rest. With `mayResume` nothing is charged on a day that matches `after`: the work may be taken up again
/// before the rest is over, and owes its own.
public struct Recovery: Sendable, Hashable {
  public let head: RuleHead
  public let after: DutyFilter
  public let run: Int
  public let days: Int
  public let rest: DutyFilter
  /// Whether more days of `after` may come before the rest is over.
  public let mayResume: Bool
  public let before: Edges.Before

  public init(
    head: RuleHead, after: DutyFilter, run: Int = 1, days: Int, rest: DutyFilter = .off,
    mayResume: Bool = false, before: Edges.Before = .history
  ) {
    self.head = head
    self.after = after
    self.run = run
    self.days = days
    self.rest = rest
    self.mayResume = mayResume
    self.before = before
  }
}

extension Recovery {
  func violations(in timeline: Timeline, of subject: Case) -> [Violation] {
    let runs = timeline.runs(of: after, in: timeline.days(before: before))
    return runs.filter { $0.count >= run }.compactMap { run in
      var rested = 0
      var day = run.upperBound.advanced(by: 1)
      while rested < days, let duty = timeline[day], rest.matches(duty), !after.matches(duty) {
        rested += 1
        day = day.advanced(by: 1)
      }
      guard rested < days, timeline.horizon.contains(day) else { return nil }
      if mayResume, let duty = timeline[day], after.matches(duty) { return nil }
      return head.violation(
        of: timeline.member, on: day...day, required: days, actual: rested, amount: days - rested)
    }
  }
}
