// SPDX-License-Identifier: GPL-3.0-or-later

/// One person's duties in a row: the known history, then the horizon of the case.
public struct Timeline: Sendable {
  public let member: StaffMember
  public let horizon: ClosedRange<CivilDay>
  /// First known day, at the latest the first day of the horizon.
  public let knownFrom: CivilDay
  /// One duty for each day from `knownFrom` to the last day of the horizon.
  public let duties: [Duty]

  public init(of member: StaffMember, roster: Roster, case subject: Case) {
    self.init(of: member, roster: roster, case: subject) { subject.duty($0, on: $1) }
  }

  /// - Parameter duty: gives the duty of a plan on a day, as ``Case/duty(_:on:)`` does.
  init(of member: StaffMember, roster: Roster, case subject: Case, duty: (DayPlan, CivilDay) -> Duty) {
    self.member = member
    self.horizon = subject.horizon
    let first = subject.horizon.lowerBound
    let known = min(subject.history.knownFrom[member.id] ?? first, first)
    let history = subject.history.plans[member.id] ?? [:]
    self.knownFrom = known
    self.duties = (known...subject.horizon.upperBound).map { day in
      duty(day < first ? history[day] ?? .off : roster[member.id, day], day)
    }
  }

  /// The duty of a day; nil for days that are not known.
  public subscript(day: CivilDay) -> Duty? {
    let index = knownFrom.distance(to: day)
    return duties.indices.contains(index) ? duties[index] : nil
  }

  /// The days to look at: from the history when it counts, otherwise the horizon alone.
  public func days(before: Edges.Before) -> ClosedRange<CivilDay> {
    (before == .history ? knownFrom : horizon.lowerBound)...horizon.upperBound
  }
}

extension Timeline {
  /// The maximal stretches of the days, all of them known, whose duties match.
  func runs(of filter: DutyFilter, in days: ClosedRange<CivilDay>) -> [ClosedRange<CivilDay>] {
    days.split { day in !(self[day].map(filter.matches) ?? false) }.compactMap { run in
      guard let first = run.first, let last = run.last else { return nil }
      return first...last
    }
  }
}
