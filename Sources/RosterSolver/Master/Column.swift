// SPDX-License-Identifier: GPL-3.0-or-later

/// One lawful roster of one person, or one value of one shared decision, as a column of the master.
package struct Column: Sendable {
  /// A person, or the number of people + a decision.
  package let owner: Int
  /// An option of the instance for each day; empty for a decision.
  package let path: [Int]
  /// The value of a decision, as an index into its costs.
  package let value: Int
  /// What the column costs by itself, in points.
  package let cost: Int64
  /// What it adds to which rows, each row once, in order.
  package let rows: [Int32]
  package let coefficients: [Int32]
}

extension Instance {
  /// The column of a person's path.
  package func column(of path: [Int], cost: Int64, model: PersonalModel) -> Column {
    var sums: [Int32: Int32] = [:]
    for option in path {
      for entry in Int(entryStart[option])..<Int(entryStart[option + 1]) {
        sums[entryRow[entry], default: 0] += entryCoefficient[entry]
      }
    }
    for (number, callable) in callables.enumerated() {
      for (day, counts) in model.emissions(of: path, callable: number).enumerated() where counts {
        let row = callable.rows[model.person][day]
        if row >= 0 { sums[row, default: 0] += 1 }
      }
    }
    let entries = sums.filter { $0.value != 0 }.sorted { $0.key < $1.key }
    return Column(
      owner: model.person, path: path, value: 0, cost: cost, rows: entries.map(\.key),
      coefficients: entries.map(\.value))
  }

  /// All columns of the shared decisions.
  package var decisionColumns: [Column] {
    decisions.enumerated().flatMap { number, decision in
      decision.costs.indices.map { value in
        var sums: [Int32: Int32] = [:]
        for entry in decision.entries[value] { sums[entry.row, default: 0] += entry.coefficient }
        let entries = sums.filter { $0.value != 0 }.sorted { $0.key < $1.key }
        return Column(
          owner: people.count + number, path: [], value: value, cost: decision.costs[value],
          rows: entries.map(\.key), coefficients: entries.map(\.value))
      }
    }
  }
}
