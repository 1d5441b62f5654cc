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
  ///
  /// - Parameter emissions: for each day, the standby quantities it counts for, one bit each.
  package func column(of path: [Int], emissions: [Int32], cost: Int64, person: Int) -> Column {
    var entries: [(row: Int32, coefficient: Int32)] = []
    entries.reserveCapacity(path.count * 3)
    for (day, option) in path.enumerated() {
      for entry in Int(entryStart[option])..<Int(entryStart[option + 1]) {
        entries.append((entryRow[entry], entryCoefficient[entry]))
      }
      guard emissions[day] != 0 else { continue }
      for (number, quantity) in published.enumerated() where emissions[day] & (1 << Int32(number)) != 0 {
        let row = quantity.rows[person][day]
        if row >= 0 { entries.append((row, 1)) }
      }
    }
    entries.sort { $0.row < $1.row }
    var rows: [Int32] = []
    var coefficients: [Int32] = []
    rows.reserveCapacity(entries.count)
    coefficients.reserveCapacity(entries.count)
    for entry in entries {
      if rows.last == entry.row {
        coefficients[coefficients.count - 1] += entry.coefficient
      } else {
        rows.append(entry.row)
        coefficients.append(entry.coefficient)
      }
    }
    if coefficients.contains(0) {
      rows = rows.indices.filter { coefficients[$0] != 0 }.map { rows[$0] }
      coefficients.removeAll { $0 == 0 }
    }
    return Column(
      owner: person, path: path, value: 0, cost: cost, rows: rows, coefficients: coefficients)
  }

  /// The column of a person's path, whose standby quantities are found out from the rules.
  package func column(of path: [Int], cost: Int64, model: PersonalModel) -> Column {
    var emissions = Array(repeating: Int32(0), count: path.count)
    for number in published.indices {
      for (day, counts) in model.emissions(of: path, quantity: number).enumerated() where counts {
        emissions[day] |= 1 << Int32(number)
      }
    }
    return column(of: path, emissions: emissions, cost: cost, person: model.person)
  }

  /// All columns of the shared decisions.
  package var decisionColumns: [Column] {
    decisions.indices.flatMap { number in
      decisions[number].costs.indices.map { column(of: $0, decision: number) }
    }
  }

  /// The column of one value of a shared decision.
  func column(of value: Int, decision number: Int) -> Column {
    let decision = decisions[number]
    var sums: [Int32: Int32] = [:]
    for entry in decision.entries[value] { sums[entry.row, default: 0] += entry.coefficient }
    let entries = sums.filter { $0.value != 0 }.sorted { $0.key < $1.key }
    return Column(
      owner: people.count + number, path: [], value: value, cost: decision.costs[value],
      rows: entries.map(\.key), coefficients: entries.map(\.value))
  }
}
