// SPDX-License-Identifier: GPL-3.0-or-later
import GLPK
import Testing

@Suite("Lazy rows")
struct LazyRowTests {
  @Test("give the optimum of the full program, on 400 random programs", arguments: [1, 2])
  func sameOptimum(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var feasible = 0
    var added = 0
    for _ in 0..<200 {
      let random = RandomBinaryProgram(columns: 9, rows: 6, using: &generator)
      var options = IntegerOptions()
      let lazy = random.lazyRows(3..<6)
      options.lazyRows = { _ in lazy }
      let outcome = try random.program(rows: 0..<3).solve(.integer(options))
      let full = try random.program().solve(.integer())
      if let optimum = random.optimum {
        feasible += 1
        #expect(outcome.stop == .optimal)
        #expect(try outcome.objective == optimum)
        #expect(try full.objective == optimum)
        #expect(try random.program().violation(of: outcome.values) == nil)
      } else {
        #expect(outcome.stop == .infeasible)
        #expect(full.stop == .infeasible)
      }
      added += outcome.statistics.lazyRows
    }
    #expect(feasible > 100)
    #expect(added > 100)
  }

  @Test("end the search with an error when they make no sense")
  func nonsense() {
    var program = Program()
    program.columns.append(cost: -1, lower: 0, upper: 1, isInteger: true)
    program.rows.append(lower: -.infinity, upper: 0.5, columns: [0], values: [1])
    for (row, error) in [
      (LazyRow(columns: [7], values: [1], lower: 0, upper: 0), GLPKError.indexOutOfRange(.lazyRow, limit: 1)),
      (LazyRow(columns: [0, 0], values: [1, 1], lower: 0, upper: 0), .duplicateEntry(.lazyRow)),
      (
        LazyRow(columns: [0], values: [.infinity], lower: 0, upper: 0), .notFinite(.lazyRow, value: .infinity)
      ),
      (LazyRow(columns: [0], values: [1], lower: 2, upper: 1), .crossedBounds(.lazyRow, lower: 2, upper: 1)),
      (LazyRow(columns: [0], values: [], lower: 0, upper: 0), .lengthMismatch(expected: 1, found: 0)),
    ] {
      var options = IntegerOptions()
      options.lazyRows = { _ in [row] }
      #expect(throws: error) { try program.solve(.integer(options)) }
    }
  }

  @Test("made of constraints of a model hold in its solution")
  func constraints() throws {
    var model = Model()
    let x = model.addVariables(over: 0..<3, kind: .binary)
    model.maximize(sum(0..<3) { 1.0 * x[$0] })
    model.add(sum(0..<3) { 1.0 * x[$0] } <= 2.5)
    let together = x[0] + x[1] <= 1
    var options = IntegerOptions()
    options.lazyRows = { _ in [LazyRow(together)] }
    let outcome = try model.solve(.integer(options))
    #expect(try outcome.objective == 2)
    #expect(try outcome.value(of: x[2]) == 1)
  }
}
