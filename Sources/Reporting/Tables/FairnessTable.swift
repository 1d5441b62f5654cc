// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

extension Publication {
  /// `fairness.csv`: what each person has of each burden, what they brought in, and how far that is from their share.
  public var fairnessTable: Table {
    let columns: [Phrase] = [
      .columnID, .columnName, .columnKind, .columnWorked, .columnOpening, .columnShare, .columnDifference,
    ]
    let rows = BurdenLine.all(of: roster, in: subject).map { line -> [Field] in
      [
        .text(line.staff.text), .text(line.name), .text(wording[line.burden.phrase]), .number(line.worked),
        .number(line.carried), .number(line.share), .number(line.difference),
      ]
    }
    return Table(name: "fairness.csv", columns: columns.map { wording[$0] }, rows: rows)
  }
}
