// SPDX-License-Identifier: GPL-3.0-or-later
import GLPK

/// A small program over binary variables, whose optimum can be found by trying everything.
struct RandomBinaryProgram {
  let costs: [Double]
  let rows: [(coefficients: [Double], lower: Double, upper: Double)]

  init(columns: Int, rows count: Int, using generator: inout SeededGenerator) {
    costs = (0..<columns).map { _ in Double(Int.random(in: -9...9, using: &generator)) }
    rows = (0..<count).map { _ in
      let coefficients = (0..<columns).map { _ in
        Double(Int.random(in: -4...6, using: &generator) * Int.random(in: 0...1, using: &generator))
      }
      let total = coefficients.reduce(0, +)
      let middle = (total / 2).rounded() + Double(Int.random(in: -2...2, using: &generator))
      return Bool.random(using: &generator)
        ? (coefficients, -.infinity, middle) : (coefficients, middle - 3, middle + 3)
    }
  }

  /// The program with some of the rows only, or with all.
  func program(rows wanted: Range<Int>? = nil) -> Program {
    var program = Program()
    for cost in costs { program.columns.append(cost: cost, lower: 0, upper: 1, isInteger: true) }
    for row in rows[wanted ?? 0..<rows.count] {
      let used = row.coefficients.indices.filter { row.coefficients[$0] != 0 }
      program.rows.append(
        lower: row.lower, upper: row.upper, columns: used.map(Int32.init),
        values: used.map { row.coefficients[$0] })
    }
    return program
  }

  /// Some of the rows, to be given to the search when it asks.
  func lazyRows(_ wanted: Range<Int>) -> [LazyRow] {
    rows[wanted].map { row in
      LazyRow(
        columns: row.coefficients.indices.map(Int32.init), values: row.coefficients, lower: row.lower,
        upper: row.upper)
    }
  }

  /// The least objective of all points that fulfil the rows, found by trying all points.
  var optimum: Double? {
    (0..<(1 << costs.count)).compactMap { pattern -> Double? in
      let chosen = costs.indices.filter { pattern >> $0 & 1 == 1 }
      let holds = rows.allSatisfy { row in
        let value = chosen.reduce(0) { $0 + row.coefficients[$1] }
        return value >= row.lower && value <= row.upper
      }
      return holds ? chosen.reduce(0) { $0 + costs[$1] } : nil
    }.min()
  }
}
