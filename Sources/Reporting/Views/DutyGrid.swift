// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// People by days: the grid on the wall, with each person's sums at the right.
public struct DutyGrid: Sendable {
  /// What stands in one cell.
  public enum Entry: Sendable, Hashable {
    case duty(Duty, isPinned: Bool)
    /// An approved whole-day leave of a kind that is not private.
    case leave(LeaveKind)
    /// Off, or away for a reason that is nobody's business.
    case off
  }

  public struct Row: Sendable {
    public let member: StaffMember
    /// One for each day of the grid.
    public let entries: [Entry]
    public let sums: PersonSums
  }

  public let days: [CivilDay]
  /// In the order of the case.
  public let rows: [Row]

  public init(of roster: Roster, case subject: Case) {
    days = Array(roster.horizon)
    let kinds = Dictionary(subject.leaveKinds.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    rows = subject.staff.map { member in
      let duties = roster.horizon.map { subject.duty(roster[member.id, $0], on: $0) }
      let open = subject.leave.filter {
        $0.staff == member.id && $0.status == .approved && $0.part == nil
          && kinds[$0.kind]?.isPrivate == false
      }
      let entries = duties.map { duty -> Entry in
        if !duty.isOff { return .duty(duty, isPinned: subject.pins[member.id]?[duty.day] != nil) }
        let leave = open.first { $0.days.contains(duty.day) }
        return leave.flatMap { kinds[$0.kind] }.map(Entry.leave) ?? .off
      }
      return Row(
        member: member, entries: entries, sums: PersonSums(of: member, duties: duties, case: subject))
    }
  }
}

extension DutyGrid.Entry {
  /// The shift codes joined with `+`; empty when there is no duty.
  public var code: String {
    if case .duty(let duty, _) = self { duty.plan.code } else { "" }
  }
}
