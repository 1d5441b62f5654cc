// SPDX-License-Identifier: GPL-3.0-or-later

/// What a person should have on some days: a request, a restriction from a date, a preference for a unit.
///
/// Every day of the horizon that `days` selects and whose duty does not match `want` has amount 1,
/// whether or not the person is employed on it.
public struct Wish: Sendable, Hashable {
  public let head: RuleHead
  public let days: DaySelector
  public let want: DutyFilter

  public init(head: RuleHead, days: DaySelector = .every, want: DutyFilter) {
    self.head = head
    self.days = days
    self.want = want
  }
}

extension Wish {
  func violations(in timeline: Timeline, of subject: Case) -> [Violation] {
    timeline.horizon.compactMap { day in
      guard days.contains(day, in: subject.calendar), let duty = timeline[day], !want.matches(duty) else {
        return nil
      }
      return head.violation(of: timeline.member, on: day...day, required: 1, actual: 0, amount: 1)
    }
  }
}
