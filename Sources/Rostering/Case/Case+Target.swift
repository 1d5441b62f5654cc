// SPDX-License-Identifier: GPL-3.0-or-later

extension Case {
  /// The hours a person should work in the horizon: working days employed × daily hours × fraction − leave
  /// credit.
  ///
  /// Daily hours are a fifth of the weekly hours. The fraction is that of each day. Every work day of an
  /// approved leave credits the kind's `creditPerWorkDay`, or else the day's own hours, for part of a day in
  /// proportion to the part of eight hours it takes, at most whole; a day is credited once.
  public func target(of member: StaffMember) -> Minutes {
    days.reduce(.zero) { $0 + hours(of: member, on: $1) - leaveCredit(of: member, on: $1) }
  }

  private func hours(of member: StaffMember, on day: CivilDay) -> Minutes {
    guard calendar.type(of: day) == .work, member.isEmployed(on: day) else { return .zero }
    let weekly = member.weeklyHours ?? weeklyHours
    return self.member(member, on: day).fraction.of(Minutes(weekly.count / 5))
  }

  /// What approved leave credits a person on a day.
  public func leaveCredit(of member: StaffMember, on day: CivilDay) -> Minutes {
    let whole = hours(of: member, on: day)
    guard whole > .zero else { return .zero }
    let credits = leave.filter { $0.staff == member.id && $0.status == .approved && $0.days.contains(day) }
      .map {
        leave -> Minutes in
        let kind = leaveKinds.first { $0.id == leave.kind }
        let credit = kind?.creditPerWorkDay.map { self.member(member, on: day).fraction.of($0) } ?? whole
        guard let part = leave.part else { return credit }
        let taken = part.upperBound.minutesAfterColumnMidnight - part.lowerBound.minutesAfterColumnMidnight
        return Minutes(credit.count * min(taken, 480) / 480)
      }
    return min(whole, credits.reduce(.zero, +))
  }
}
