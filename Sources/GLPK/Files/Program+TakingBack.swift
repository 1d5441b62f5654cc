// SPDX-License-Identifier: GPL-3.0-or-later

/// Undoes what a file format forced on a program when it was written.
extension Program {
  /// Makes the column that stands for the constant of the objective a constant again.
  mutating func takeBackConstant(_ names: inout [String?]) {
    guard let column = names.firstIndex(of: ExportNames.constant),
      columns.lower[column] == 1, columns.upper[column] == 1,
      !rows.entries.indices.contains(Int32(column))
    else { return }
    objectiveConstant += columns.costs[column]
    removeColumns([column], &names)
  }

  /// Makes rows with two bounds out of equations with a slack.
  ///
  /// GLPK writes `1 <= x + y <= 4` into an LP file as `x + y - ~r = 1` with `0 <= ~r <= 3`.
  mutating func takeBackRanges(_ names: inout [String?]) {
    var slacks: Set<Int> = []
    for row in 0..<rows.count where rows.lower[row] == rows.upper[row] {
      let range = Int(rows.entries.starts[row])..<Int(rows.entries.starts[row + 1])
      let slack = range.first { position in
        let column = Int(rows.entries.indices[position])
        return names[column]?.hasPrefix("~r") == true && rows.entries.values[position] == -1
          && columns.costs[column] == 0
      }
      guard let slack else { continue }
      let column = Int(rows.entries.indices[slack])
      rows.lower[row] += columns.lower[column]
      rows.upper[row] += columns.upper[column]
      slacks.insert(column)
    }
    removeColumns(slacks, &names)
  }

  /// Removes columns together with their entries in the rows.
  private mutating func removeColumns(_ removed: Set<Int>, _ names: inout [String?]) {
    if removed.isEmpty { return }
    let kept = (0..<columns.count).filter { !removed.contains($0) }
    var newPosition: [Int32: Int32] = [:]
    for (position, column) in kept.enumerated() { newPosition[Int32(column)] = Int32(position) }
    var block = RowBlock()
    for row in 0..<rows.count {
      let range = Int(rows.entries.starts[row])..<Int(rows.entries.starts[row + 1])
      let positions = range.filter { newPosition[rows.entries.indices[$0]] != nil }
      block.append(
        lower: rows.lower[row], upper: rows.upper[row],
        columns: positions.compactMap { newPosition[rows.entries.indices[$0]] },
        values: positions.map { rows.entries.values[$0] })
    }
    rows = block
    columns.costs = kept.map { columns.costs[$0] }
    columns.lower = kept.map { columns.lower[$0] }
    columns.upper = kept.map { columns.upper[$0] }
    columns.integer = kept.map { columns.integer[$0] }
    columns.entries.starts = Array(repeating: 0, count: kept.count + 1)
    names = kept.map { names[$0] }
  }
}
