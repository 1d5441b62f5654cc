// SPDX-License-Identifier: GPL-3.0-or-later
import GLPK
import Testing

@Suite("A session")
struct SessionTests {
  /// Minimise the slack of two covering rows until columns bring something better.
  private var master: Program {
    var columns = ColumnBlock()
    columns.append(cost: 10, rows: [0], values: [1])
    columns.append(cost: 10, rows: [1], values: [1])
    return Program(rows: RowBlock(lower: [1, 1], upper: [1, 1]), columns: columns)
  }

  @Test("takes new columns and goes on from its basis")
  func addColumns() throws {
    try master.withSession { session in
      #expect(try session.solve().stop == .optimal)
      #expect(try session.objective == 20)
      var duals: [Double] = []
      try session.duals(into: &duals)
      #expect(duals == [10, 10])
      var block = ColumnBlock()
      block.append(cost: 4, rows: [0, 1], values: [1, 1])
      #expect(try session.addColumns(block) == 2..<3)
      try session.solve()
      #expect(try session.objective == 4)
      var values: [Double] = []
      try session.primals(into: &values)
      #expect(values == [0, 0, 1])
    }
  }

  @Test("gives a basis from which a second session needs no iteration")
  func basis() throws {
    let basis = try master.withSession { session in
      try session.solve()
      return try session.basis
    }
    try master.withSession { session in
      try session.setBasis(basis)
      #expect(try session.solve().iterations == 0)
      #expect(try session.objective == 20)
    }
  }

  @Test("answers questions only about what was solved since the last change")
  func staleness() throws {
    try master.withSession { session in
      #expect(throws: GLPKError.unavailable(.solution, stop: nil)) { try session.objective }
      try session.solve()
      try session.setRowBounds(0, lower: 2, upper: 2)
      #expect(throws: GLPKError.unavailable(.solution, stop: nil)) { try session.objective }
      try session.solve(.dual)
      #expect(try session.objective == 30)
    }
  }
}
