// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

extension Publication {
  /// `grid.csv`: people by days, codes in the cells; hours, nights, target and balance at the right.
  ///
  /// A stint outside the person's home unit says where, `N@icu`, and one beside which the person might have had another post of that
  /// shift and unit says which, `A@icu:charge`. A day off shows the word for off, also when the reason is a private
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
        let today = subject.member(member, on: duty.day)
        if hasOtherPost(than: stint, today, on: duty.day) {
          return "\(stint.shift)@\(stint.unit):\(stint.post)"
        }
        return stint.unit == today.unit ? stint.shift.text : "\(stint.shift)@\(stint.unit)"
      }.joined(separator: "+")
    }
  }

  /// Whether a person could be in another post of the same shift and unit on a day, so that the code alone would not tell.
  private func hasOtherPost(than stint: Stint, _ member: StaffMember, on day: CivilDay) -> Bool {
    subject.rows.contains { row in
      switch row {
      case .posts(let line):
        line.shift == stint.shift && line.unit == stint.unit && line.post != stint.post
          && line.days.contains(day, in: subject.calendar) && line.standing(of: member, on: day) != nil
      case .clock(let line):
        line.shifts.contains(stint.shift) && line.unit == stint.unit
          && line.post.map { $0 != stint.post } ?? false
          && line.days.contains(day, in: subject.calendar) && line.counts.matches(member, on: day)
      case .mix, .quantity, .teams: false
      }
    }
  }
}
