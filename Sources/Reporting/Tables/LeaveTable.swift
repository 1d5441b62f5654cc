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
          .number(account.entitled), .number(Self.days(account.taken)), .number(Self.days(account.planned)),
          .number(account.left.map(Self.days) ?? ""),
        ]
      }
    }
    return Table(name: "leave_days.csv", columns: columns.map { wording[$0] }, rows: rows)
  }

  /// Days with at most two decimals.
  private static func days(_ time: Minutes) -> String {
    let day = LeaveAccount.day.count
    let hundredths = (abs(time.count) * 100 + day / 2) / day
    let (whole, rest) = (hundredths / 100, hundredths % 100)
    let decimals = rest == 0 ? "" : rest % 10 == 0 ? ".\(rest / 10)" : rest < 10 ? ".0\(rest)" : ".\(rest)"
    return (time < .zero && hundredths > 0 ? "-" : "") + "\(whole)\(decimals)"
  }
}
