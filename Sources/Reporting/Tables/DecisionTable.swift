// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

extension Publication {
  /// `decisions.csv`: what was decided for nobody in particular, such as when a team starts its tour.
  public var decisionTable: Table {
    let columns: [Phrase] = [.columnDecision, .columnTitle, .columnValue, .columnMeaning, .columnCost]
    let rows = DecisionLine.all(of: self).map { line -> [Field] in
      [
        .text(line.id.text), .text(line.title), .number(line.value), .text(line.meaning), .number(line.cost),
      ]
    }
    return Table(name: "decisions.csv", columns: columns.map { wording[$0] }, rows: rows)
  }

  /// All tables, in the order in which they are listed.
  public var tables: [Table] {
    [scheduleTable, gridTable, coverageTable, auditTable, balanceTable, decisionTable, fairnessTable]
      + [tourTable, standbyTable, testingTable, fatigueTable, leaveTable].compactMap { $0 }
  }
}
