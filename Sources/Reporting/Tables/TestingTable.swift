// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

extension Publication {
  /// `testing.csv`: who is tested on which day, and whom the laboratory had no place for; nil when nobody is tested.
  public var testingTable: Table? {
    guard let rule = subject.testing else { return nil }
    let columns: [Phrase] = [.columnDate, .columnID, .columnName, .columnStatus]
    let rows = TestingCalendar(of: roster, in: subject, under: rule).entries.map { entry -> [Field] in
      [
        .text(entry.day.description), .text(entry.staff.text), .text(name(of: entry.staff)),
        .text(wording[entry.isPossible ? .testedWord : .noPlaceWord]),
      ]
    }
    return Table(name: "testing.csv", columns: columns.map { wording[$0] }, rows: rows)
  }
}
