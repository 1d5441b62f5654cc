// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

extension Publication {
  /// `grid.csv`: people by days, codes in the cells; hours, nights, target and balance at the right.
  ///
  /// A stint outside the person's home unit says where, `N@icu`. A day off shows the word for off, also when the reason is a private
  /// leave; a leave that is not private shows its kind.
  public var gridTable: Table {
    let grid = DutyGrid(of: roster, case: subject)
    let columns =
      [wording[.columnID], wording[.columnName], wording[.columnUnit]] + grid.days.map(\.description)
      + [.columnHours, .columnNights, .columnTarget, .columnBalance].map { wording[$0] }
    let rows = grid.rows.map { row -> [Field] in
      [.text(row.member.id.text), .text(row.member.name), .text(row.member.unit.text)]
        + row.entries.map { .text(cell($0, of: row.member)) }
        + [
          .hours(row.sums.credited), .number(row.sums.nights), .hours(row.sums.target),
          .hours(row.sums.balance),
        ]
    }
    return Table(name: "grid.csv", columns: columns, rows: rows)
  }

  private func cell(_ entry: DutyGrid.Entry, of member: StaffMember) -> String {
    switch entry {
    case .off: wording[.off]
    case .leave(let kind): kind.name(in: wording.language)
    case .duty(let duty, _):
      duty.plan.stints.map { stint in
        let home = subject.member(member, on: duty.day).unit
        return stint.unit == home ? stint.shift.text : "\(stint.shift)@\(stint.unit)"
      }.joined(separator: "+")
    }
  }
}
