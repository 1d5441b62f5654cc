// SPDX-License-Identifier: GPL-3.0-or-later

/// One person's duties in a row: the known history, then the horizon.
public struct Timeline: Sendable {
  public let member: StaffMember
  public let horizon: ClosedRange<CivilDay>
  /// First known day, at the latest the first day of the horizon.
  public let knownFrom: CivilDay
  /// One duty for each day from `knownFrom` to the last day of the horizon.
  public let duties: [Duty]

  public init(of member: StaffMember, roster: Roster, case subject: Case) {
    self.member = member
    self.horizon = roster.horizon
    let first = roster.horizon.lowerBound
    let known = min(subject.history.knownFrom[member.id] ?? first, first)
    let history = subject.history.plans[member.id] ?? [:]
    self.knownFrom = known
    self.duties = (known...roster.horizon.upperBound).map { day in
      subject.duty(day < first ? history[day] ?? .off : roster[member.id, day], on: day)
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
