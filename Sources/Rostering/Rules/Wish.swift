// SPDX-License-Identifier: GPL-3.0-or-later

/// What a person should have on some days: a request, a restriction from a date, a preference for a unit.
///
/// Every day of the horizon that `days` selects, on which the person as they are that day matches `while`,
/// and whose duty does not match `want` has amount 1, whether or not the person is employed on it. `while` is
/// for what is dated: nursing duties only while the licence is valid, no nights while a restriction holds.
public struct Wish: Sendable, Hashable {
  public let head: RuleHead
  public let days: DaySelector
  public let want: DutyFilter
  public let `while`: StaffFilter

  public init(
    head: RuleHead, days: DaySelector = .every, want: DutyFilter, while: StaffFilter = .everyone
  ) {
    self.head = head
    self.days = days
    self.want = want
    self.while = `while`
  }

  /// Whether the wish is about a day of a person.
  public func isJudged(_ member: StaffMember, on day: CivilDay, in subject: Case) -> Bool {
    days.contains(day, in: subject.calendar)
      && (`while` == .everyone || `while`.matches(subject.member(member, on: day), on: day))
  }
}

extension Wish {
  func violations(in timeline: Timeline, of subject: Case) -> [Violation] {
    timeline.horizon.compactMap { day in
      guard isJudged(timeline.member, on: day, in: subject), let duty = timeline[day], !want.matches(duty)
      else { return nil }
      return head.violation(of: timeline.member, on: day...day, required: 1, actual: 0, amount: 1)
    }
  }
}
