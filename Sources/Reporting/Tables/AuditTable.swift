// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

extension Publication {
  /// `audit.csv`: every violation, hard ones first, then required demand that gave way, then what was paid for.
  public var auditTable: Table {
    let columns: [Phrase] = [
      .columnWeight, .columnRule, .columnTitle, .columnID, .columnName, .columnFrom, .columnTo, .columnPlace,
      .columnRequired, .columnActual, .columnCost, .columnSource,
    ]
    let rows = ViolationLine.all(of: self).map { line -> [Field] in
      [
        .text(wording[line.weight]), .text(line.rule), .text(line.title), .text(line.staff?.text ?? ""),
        .text(line.staff.map { name(of: $0) } ?? ""), .text(line.days.lowerBound.description),
        .text(line.days.upperBound.description), .text(line.place ?? ""), .text(line.required),
        .text(line.actual), .number(line.cost), .text(line.source ?? ""),
      ]
    }
    return Table(name: "audit.csv", columns: columns.map { wording[$0] }, rows: rows)
  }
}

extension ViolationLine {
  var weight: Phrase { isHard ? .hard : isWaived ? .waived : isRequired ? .requiredRow : .soft }
}
