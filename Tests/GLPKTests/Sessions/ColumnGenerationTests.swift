// SPDX-License-Identifier: GPL-3.0-or-later
import GLPK
import Testing

@Suite("Column generation")
struct ColumnGenerationTests {
  /// Cut pieces of these lengths, in these numbers, from as few rolls as possible.
  private let roll = 30
  private let lengths = [14, 11, 9, 7, 5]
  private let wanted = [13.0, 24, 17, 31, 40]

  /// All ways to cut a roll.
  private var patterns: [[Int]] {
    var result: [[Int]] = []
    func extend(_ pattern: [Int], room: Int) {
      if pattern.count == lengths.count { return result.append(pattern) }
      for count in 0...(room / lengths[pattern.count]) {
        extend(pattern + [count], room: room - count * lengths[pattern.count])
      }
    }
    extend([], room: roll)
    return result.filter { $0.contains { $0 > 0 } }
  }

  private func append(_ pattern: [Int], to block: inout ColumnBlock) {
    let used = pattern.indices.filter { pattern[$0] > 0 }
    block.append(cost: 1, rows: used.map(Int32.init), values: used.map { Double(pattern[$0]) })
  }

  private var rows: RowBlock {
    RowBlock(lower: wanted, upper: Array(repeating: .infinity, count: wanted.count))
  }

  @Test("in a session ends at the optimum of the program with all columns")
  func sameOptimum() throws {
    var all = ColumnBlock()
    for pattern in patterns { append(pattern, to: &all) }
    let complete = try Program(rows: rows, columns: all).solve(.linear())

    var slacks = ColumnBlock()
    for row in wanted.indices { slacks.append(cost: 100, rows: [Int32(row)], values: [1]) }
    var rounds = 0
    let objective = try Program(rows: rows, columns: slacks).withSession { session in
      var duals: [Double] = []
      var block = ColumnBlock()
      while true {
        #expect(try session.solve().stop == .optimal)
        try session.duals(into: &duals)
        let best = patterns.max { worth($0, duals) < worth($1, duals) } ?? []
        // The reduced cost of the best pattern proves that no other helps.
        if worth(best, duals) <= 1 + 1e-9 { return try session.objective }
        block.removeAll()
        append(best, to: &block)
        try session.addColumns(block)
        rounds += 1
      }
    }
    #expect(rounds > 3)
    #expect(try abs(objective - complete.objective) < 1e-9)
  }

  private func worth(_ pattern: [Int], _ duals: [Double]) -> Double {
    zip(pattern, duals).reduce(0) { $0 + Double($1.0) * $1.1 }
  }

  @Test("can hand its best columns to the integer solver with an incumbent and a cutoff")
  func restrictedMaster() throws {
    var all = ColumnBlock()
    for pattern in patterns { append(pattern, to: &all) }
    all.integer = Array(repeating: 1, count: all.count)
    let relaxation = try Program(rows: rows, columns: all).solve(.linear())
    let values = try relaxation.values
    let used = values.indices.filter { values[$0] > 0 }
    let restricted = Program(rows: rows, columns: try all.selecting(used))
    let rounded = used.map { values[$0].rounded(.up) }
    let start = restricted.objective(at: rounded)
    let outcome = try restricted.solve(.integer(cutoff: start, incumbent: rounded))
    #expect(outcome.stop == .optimal)
    #expect(try outcome.objective <= start)
    #expect(try outcome.objective >= relaxation.objective - 1e-6)
    #expect(try restricted.violation(of: outcome.values) == nil)
  }

  @Test("re-solves after every kind of change as a program built anew does")
  func changes() throws {
    var generator = SeededGenerator(seed: 9)
    var program = LimitsTests.transport(size: 8)
    // Slack on every row, so that no change makes it infeasible.
    for row in 0..<16 {
      for sign in [1.0, -1.0] { program.columns.append(cost: 5_000, rows: [Int32(row)], values: [sign]) }
    }
    try program.withSession { session in
      try session.solve()
      for _ in 0..<60 {
        switch Int.random(in: 0..<5, using: &generator) {
        case 0:
          let row = Int.random(in: 0..<session.rowCount, using: &generator)
          let right = Double(Int.random(in: 0...3, using: &generator))
          try session.setRowBounds(row, lower: right, upper: right + 1)
          program.rows.lower[row] = right
          program.rows.upper[row] = right + 1
        case 1:
          let column = Int.random(in: 0..<64, using: &generator)
          try session.setColumnBounds(column, lower: 0, upper: 0)
          program.columns.upper[column] = 0
        case 2:
          let column = Int.random(in: 0..<64, using: &generator)
          let cost = Double(Int.random(in: 1...1_000, using: &generator))
          try session.setObjective(column, to: cost)
          program.columns.costs[column] = cost
        case 3:
          var block = ColumnBlock()
          let rows = (0..<16).filter { _ in Bool.random(using: &generator) }.map(Int32.init)
          block.append(cost: 700, upper: 2, rows: rows, values: rows.map { _ in 1 })
          try session.addColumns(block)
          program.columns.append(cost: 700, upper: 2, rows: rows, values: rows.map { _ in 1 })
        default:
          try session.setBasis(session.basis)
        }
        let algorithm: Algorithm = Bool.random(using: &generator) ? .primal : .dual
        #expect(try session.solve(algorithm).stop == .optimal)
        let anew = try program.solve(.linear())
        #expect(try abs(session.objective - anew.objective) < 1e-6)
      }
    }
  }

  @Test("may add rows and take rows and columns away again")
  func rowsAndRemovals() throws {
    let program = LimitsTests.transport(size: 6)
    try program.withSession { session in
      try session.solve()
      let before = try session.objective
      var cut = RowBlock()
      cut.append(
        lower: before + 50, upper: .infinity, columns: (0..<36).map(Int32.init), values: program.columns.costs
      )
      let added = try session.addRows(cut)
      try session.solve(.dual)
      #expect(try abs(session.objective - before - 50) < 1e-6)
      try session.removeRows(Array(added))
      try session.solve()
      #expect(try abs(session.objective - before) < 1e-6)
      var values: [Double] = []
      try session.primals(into: &values)
      let unused = values.indices.filter { values[$0] == 0 }
      try session.removeColumns(unused)
      #expect(session.columnCount == 36 - unused.count)
      try session.solve()
      #expect(try abs(session.objective - before) < 1e-6)
      #expect(throws: GLPKError.duplicateEntry(.column(0))) { try session.removeColumns([0, 0]) }
      #expect(throws: GLPKError.indexOutOfRange(.row(12), limit: 12)) { try session.removeRows([12]) }
    }
  }
}
