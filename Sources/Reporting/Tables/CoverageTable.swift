// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

extension Publication {
  /// `coverage.csv`: every place of every demand line with what was asked for and what is there.
  public var coverageTable: Table {
    let columns: [Phrase] = [
      .columnRow, .columnUnit, .columnDate, .columnSlot, .columnPost, .columnMinimum, .columnWanted,
      .columnMaximum, .columnActual, .columnMissing,
    ]
    let rows = Coverage(of: roster, case: subject).lines.flatMap { line in
      line.places.map { place -> [Field] in
        [
          .text(line.row.text), .text(line.unit.text), .text(place.day.description),
          .text(line.shift?.text ?? place.slot.map { "\($0.lowerBound)–\($0.upperBound)" } ?? ""),
          .text(line.post?.text ?? ""),
          .number(line.bounds.minimum), .number(line.bounds.target), .number(line.bounds.maximum),
          .number(place.actual), .number(line.missing(at: place)),
        ]
      }
    }
    return Table(name: "coverage.csv", columns: columns.map { wording[$0] }, rows: rows)
  }
}
