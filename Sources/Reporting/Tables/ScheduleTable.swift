// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

extension Publication {
  /// `schedule.csv`: a row a stint, people in the order of the case, days in order.
  ///
  /// Start and end are dates and times of the wall
  /// clock. Reading it gives the roster again.
  public var scheduleTable: Table {
    let columns: [Phrase] = [
      .columnID, .columnName, .columnDate, .columnShift, .columnStart, .columnEnd, .columnUnit, .columnPost,
    ]
    let shifts = Dictionary(subject.shifts.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    var rows: [[Field]] = []
    for staff in roster.staff {
      for day in roster.horizon {
        for stint in roster[staff, day].stints {
          let shift = shifts[stint.shift]
          rows.append([
            .text(staff.text), .text(name(of: staff)), .text(day.description), .text(stint.shift.text),
            .text(shift.map { Publication.wallTime($0.start, on: day) } ?? ""),
            .text(shift.map { Publication.wallTime($0.end, on: day) } ?? ""),
            .text(stint.unit.text), .text(stint.post.text),
          ])
        }
      }
    }
    return Table(name: "schedule.csv", columns: columns.map { wording[$0] }, rows: rows)
  }

  /// `2026-03-02 08:00` for `+1 08:00` in the column of 1 March.
  private static func wallTime(_ time: ColumnTime, on day: CivilDay) -> String {
    "\(day.advanced(by: time.dayOffset)) \(time.time)"
  }
}
