// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

extension Publication {
  /// `leave_days.csv`: what everybody is owed and has had of the kinds of leave that the case grants by years of service; nil
  /// where it grants none that is not private.
  public var leaveTable: Table? {
    let entitlements = subject.leaveEntitlements.filter { entitlement in
      !subject.leaveKinds.contains { $0.id == entitlement.kind && $0.isPrivate }
    }
    guard !entitlements.isEmpty else { return nil }
    let columns: [Phrase] = [
      .columnID, .columnName, .columnKind, .columnEntitled, .columnTaken, .columnPlanned, .columnLeft,
    ]
    let rows = entitlements.flatMap { entitlement in
      let kind = subject.leaveKinds.first { $0.id == entitlement.kind }
      return subject.staff.map { member -> [Field] in
        let account = LeaveAccount(of: member, under: entitlement, in: subject)
        return [
          .text(member.id.text), .text(member.name),
          .text(kind?.name(in: wording.language) ?? entitlement.kind.text),
          .number(account.entitled), .number(account.taken), .number(account.planned),
          .number(account.left),
        ]
      }
    }
    return Table(name: "leave_days.csv", columns: columns.map { wording[$0] }, rows: rows)
  }
}
