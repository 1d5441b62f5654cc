// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

extension Publication {
  /// `balances.csv`: each person's hours opened, moved and closed.
  ///
  /// The value is opening + worked − target, positive in the person's favour. It is read as the next period's opening balances, so hours are exact: `7.5`, and `-3:20` where decimals would not be.
  public var balanceTable: Table {
    let columns: [Phrase] = [
      .columnID, .columnName, .columnBalanceKind, .columnAsOf, .columnOpening, .columnWorked, .columnTarget,
      .columnCredit, .columnBalanceValue,
    ]
    let rows = DutyGrid(of: roster, case: subject).rows.map { row -> [Field] in
      [
        .text(row.member.id.text), .text(row.member.name), .text(wording[.balanceHours]),
        .text(roster.horizon.upperBound.description), .exactHours(row.sums.opening),
        .exactHours(row.sums.credited), .exactHours(row.sums.target), .exactHours(row.sums.leaveCredit),
        .exactHours(row.sums.balance),
      ]
    }
    return Table(name: "balances.csv", columns: columns.map { wording[$0] }, rows: rows)
  }
}
