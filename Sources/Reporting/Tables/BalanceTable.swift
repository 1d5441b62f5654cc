// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

extension Publication {
  /// `balances.csv`: each person's hours opened, moved and closed; value = opening + worked − target, positive in the person's
  /// favour. It is read as the next period's opening balances. Hours are exact to the minute, `-3:20`.
  public var balanceTable: Table {
    let columns: [Phrase] = [
      .columnID, .columnName, .columnKind, .columnAsOf, .columnOpening, .columnWorked, .columnTarget,
      .columnCredit, .columnValue,
    ]
    let rows = DutyGrid(of: roster, case: subject).rows.map { row -> [Field] in
      [
        .text(row.member.id.text), .text(row.member.name), .text(wording[.balanceHours]),
        .text(roster.horizon.upperBound.description), .hours(row.sums.opening), .hours(row.sums.credited),
        .hours(row.sums.target), .hours(row.sums.leaveCredit), .hours(row.sums.balance),
      ]
    }
    return Table(name: "balances.csv", columns: columns.map { wording[$0] }, rows: rows)
  }
}
