// SPDX-License-Identifier: GPL-3.0-or-later

/// Days of leave of one kind that people are owed in a calendar year for their years of service.
public struct LeaveEntitlement: Sendable, Hashable {
  /// So many days once so many years of service are complete.
  public struct Step: Sendable, Hashable {
    public let years: Int
    public let days: Int

    public init(years: Int, days: Int) {
      self.years = years
      self.days = days
    }
  }

  public let kind: LeaveKindID
  /// In any order; the most days of all steps that are reached count.
  public let steps: [Step]

  public init(kind: LeaveKindID, steps: [Step]) {
    self.kind = kind
    self.steps = steps
  }

  /// The days that somebody whose service began on a day is owed, as it stands on another day.
  public func days(afterServiceFrom start: CivilDay, on day: CivilDay) -> Int {
    let (first, now) = (start.components, day.components)
    let isBeforeAnniversary = (now.month, now.day) < (first.month, first.day)
    let years = now.year - first.year - (isBeforeAnniversary ? 1 : 0)
    return steps.filter { $0.years <= years }.map(\.days).max() ?? 0
  }
}

/// What one person is owed and has of a kind of leave in the calendar year in which the horizon ends.
///
/// Only work days are counted, as holidays and rest days are no annual leave (职工带薪年休假条例 art. 3); leave for a part of a
/// day is not counted.
public struct LeaveAccount: Sendable, Hashable {
  public let kind: LeaveKindID
  /// Nil where nothing says when the person's service began; as it stands on the last day of the horizon.
  public let entitled: Int?
  /// Before the horizon, and on the days of the horizon.
  public let taken: Int
  public let planned: Int
  /// Below zero where somebody has more than is owed.
  public var left: Int? { entitled.map { $0 - taken - planned } }

  public init(of member: StaffMember, under entitlement: LeaveEntitlement, in subject: Case) {
    let last = subject.horizon.upperBound
    let days = Set(
      subject.leave.filter {
        $0.staff == member.id && $0.kind == entitlement.kind && $0.status == .approved && $0.part == nil
      }.flatMap { Array($0.days) }
    ).filter { $0.month.year == last.month.year && $0 <= last && subject.calendar.type(of: $0) == .work }
    kind = entitlement.kind
    entitled = member.serviceFrom.map { entitlement.days(afterServiceFrom: $0, on: last) }
    taken = days.count { $0 < subject.horizon.lowerBound }
    planned = days.count - taken
  }
}
