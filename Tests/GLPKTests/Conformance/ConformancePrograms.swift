// SPDX-License-Identifier: GPL-3.0-or-later
import GLPK

/// Small programs with answers found by hand.
enum ConformancePrograms {
  /// Maximise 3x + 2y with x + y <= 4, x + 3y <= 8 and x <= 3: 11 at (3, 1), with the duals 2, 0 and x worth
  /// 1.
  static var production: Program {
    var program = Program()
    program.sense = .maximize
    program.columns.append(cost: 3, upper: 3)
    program.columns.append(cost: 2)
    program.rows.append(lower: -.infinity, upper: 4, columns: [0, 1], values: [1, 1])
    program.rows.append(lower: -.infinity, upper: 8, columns: [0, 1], values: [1, 3])
    return program
  }

  /// Minimise 2x + 3y with 4 <= x + y and x - y = 1: 9.5 at (2.5, 1.5), or 9.5 + 2.5 = 12 at (3, 2) in whole
  /// numbers.
  static func balance(whole: Bool = false) -> Program {
    var program = Program()
    program.columns.append(cost: 2, isInteger: whole)
    program.columns.append(cost: 3, isInteger: whole)
    program.rows.append(lower: 4, upper: .infinity, columns: [0, 1], values: [1, 1])
    program.rows.append(lower: 1, upper: 1, columns: [0, 1], values: [1, -1])
    return program
  }

  /// x >= 2 and x <= 1, as rows.
  static func impossible(whole: Bool = false) -> Program {
    var program = Program()
    program.columns.append(cost: 1, isInteger: whole)
    program.rows.append(lower: 2, upper: .infinity, columns: [0], values: [1])
    program.rows.append(lower: -.infinity, upper: 1, columns: [0], values: [1])
    return program
  }

  /// Minimise -x - y where only x - y is bounded.
  static func endless(whole: Bool = false) -> Program {
    var program = Program()
    for _ in 0..<2 { program.columns.append(cost: -1, isInteger: whole) }
    program.rows.append(lower: -1, upper: 1, columns: [0, 1], values: [1, -1])
    return program
  }

  /// 3x + 3y = 4 has solutions, but none in whole numbers.
  static var fractionalOnly: Program {
    var program = Program()
    for _ in 0..<2 { program.columns.append(cost: 1, upper: 5, isInteger: true) }
    program.rows.append(lower: 4, upper: 4, columns: [0, 1], values: [3, 3])
    return program
  }

  /// The same matrix by columns instead of by rows.
  static func byColumns(_ program: Program) -> Program {
    var result = program
    result.rows = RowBlock(lower: program.rows.lower, upper: program.rows.upper)
    result.columns = ColumnBlock()
    let entries = program.rows.entries
    for column in 0..<program.columns.count {
      var rows: [Int32] = []
      var values: [Double] = []
      for row in 0..<program.rows.count {
        for position in Int(entries.starts[row])..<Int(entries.starts[row + 1])
        where entries.indices[position] == column {
          rows.append(Int32(row))
          values.append(entries.values[position])
        }
      }
      result.columns.append(
        cost: program.columns.costs[column], lower: program.columns.lower[column],
        upper: program.columns.upper[column], isInteger: program.columns.integer[column] == 1, rows: rows,
        values: values)
    }
    return result
  }
}
