// SPDX-License-Identifier: GPL-3.0-or-later

/// At most so many exposed days before a clear stretch: 14 days in a contaminated zone, then 7 of observation
/// and rest.
///
/// The days looked at are the horizon, and with `before: history` the known history. A counter starts at
/// zero; a day that matches `of` adds one; `clearDays` days in a row that match `clear` set it back to zero.
/// Every day of the horizon that matches `of` and lifts the counter above `maximum` has amount 1. A day that
/// matches both counts as exposed and not as clear; a day that matches neither ends a clear stretch.
public struct ExposureLimit: Sendable, Hashable {
  public let head: RuleHead
  public let of: DutyFilter
  public let maximum: Int
  public let clear: DutyFilter
  public let clearDays: Int
  public let before: Edges.Before

  public init(
    head: RuleHead, of: DutyFilter, maximum: Int, clear: DutyFilter, clearDays: Int,
    before: Edges.Before = .history
  ) {
    self.head = head
    self.of = of
    self.maximum = maximum
    self.clear = clear
    self.clearDays = clearDays
    self.before = before
  }
}

extension ExposureLimit {
  func violations(in timeline: Timeline, of subject: Case) -> [Violation] {
    var exposed = 0
    var clearInRow = 0
    return timeline.days(before: before).compactMap { day in
      guard let duty = timeline[day] else { return nil }
      guard of.matches(duty) else {
        clearInRow = clear.matches(duty) ? clearInRow + 1 : 0
        if clearInRow >= clearDays { exposed = 0 }
        return nil
      }
      clearInRow = 0
      exposed += 1
      guard exposed > maximum, timeline.horizon.contains(day) else { return nil }
      return head.violation(of: timeline.member, on: day...day, required: maximum, actual: exposed, amount: 1)
    }
  }
}
