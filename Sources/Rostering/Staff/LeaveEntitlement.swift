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
/// Only work days are counted, as holidays and rest days are no annual leave (职工带薪年休假条例 art. 3). Leave for a part of a
/// day counts as that part of eight hours, and no day counts more than once.
public struct LeaveAccount: Sendable, Hashable {
  public let kind: LeaveKindID
  /// Nil where nothing says when the person's service began; as it stands on the last day of the horizon.
  public let entitled: Int?
  /// Before the horizon, and on the days of the horizon, in minutes of ``day``.
  public let taken: Minutes
  public let planned: Minutes
  /// In minutes of ``day``; below zero where somebody has more than is owed.
  public var left: Minutes? { entitled.map { Minutes($0 * Self.day.count) - taken - planned } }

  /// A whole day, whatever somebody works on it.
  public static let day = Minutes.hours(8)

  public init(of member: StaffMember, under entitlement: LeaveEntitlement, in subject: Case) {
    let last = subject.horizon.upperBound
    var had: [CivilDay: Minutes] = [:]
    for leave in subject.leave
    where leave.staff == member.id && leave.kind == entitlement.kind && leave.status == .approved {
      for day in leave.days { had[day] = min(Self.day, had[day, default: .zero] + Self.length(of: leave)) }
    }
    let days = had.filter { day, _ in
      day.month.year == last.month.year && day <= last && subject.calendar.type(of: day) == .work
    }
    func sum(_ isCounted: (CivilDay) -> Bool) -> Minutes {
      days.filter { isCounted($0.key) }.values.reduce(.zero, +)
    }
    kind = entitlement.kind
    entitled = member.serviceFrom.map { entitlement.days(afterServiceFrom: $0, on: last) }
    taken = sum { $0 < subject.horizon.lowerBound }
    planned = sum { $0 >= subject.horizon.lowerBound }
  }

  /// What a leave takes of each of its days.
  private static func length(of leave: Leave) -> Minutes {
    guard let part = leave.part else { return day }
    return Minutes(part.upperBound.minutesAfterColumnMidnight - part.lowerBound.minutesAfterColumnMidnight)
  }
}
