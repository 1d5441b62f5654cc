// SPDX-License-Identifier: GPL-3.0-or-later
import GLPK
import GLPKTrap
import Testing

/// What would end the process if the checks of the Swift layer let it pass: the guard must catch it.
@Suite("The trap")
struct TrapTests {
  struct Fault: CustomTestStringConvertible, Sendable {
    let testDescription: String
    /// A part of GLPK's words.
    let words: String
    let commit: @Sendable (OpaquePointer?) -> Int32
  }

  private static func fault(
    _ description: String, _ words: String, _ commit: @escaping @Sendable (OpaquePointer?) -> Int32
  ) -> Fault {
    Fault(testDescription: description, words: words, commit: commit)
  }

  /// A problem of two columns and two rows: x + y = 1 twice.
  private static func small(integer: Bool = false) -> OpaquePointer? {
    var problem: OpaquePointer?
    guard gt_open(&problem) == GT_OK else { return nil }
    gt_add_rows(problem, 2, [1, 1], [1, 1], nil, nil, nil)
    gt_add_columns(
      problem, 2, [1, 1], [0, 0], [5, 5], integer ? [1, 1] : [0, 0], [0, 2, 4], [0, 1, 0, 1], [1, 1, 1, 1])
    return problem
  }

  private static func solve(_ problem: OpaquePointer?) -> Int32 {
    var options = gt_simplex_options(
      method: GLP_PRIMAL, iteration_limit: 1_000, time_limit_ms: .max, presolve: 0)
    var code: Int32 = 0
    let result = gt_simplex(problem, &options, &code)
    return result == GT_OK ? code : result
  }

  private static func search(
    _ problem: OpaquePointer?, branching: Int32 = GLP_BR_PCH, gap: Double = 0,
    handler: gt_search_handler? = nil
  ) -> Int32 {
    var options = gt_search_options()
    options.time_limit_ms = .max
    options.branching = branching
    options.backtracking = GLP_BT_BLB
    options.relative_gap = gap
    var code: Int32 = 0
    let result = gt_search(problem, &options, handler, nil, &code)
    return result == GT_OK ? code : result
  }

  static let faults = [
    fault("a row index out of range", "row index out of range") {
      gt_add_columns($0, 1, [0], [0], [1], nil, [0, 1], [9], [1])
    },
    fault("a column index out of range", "column index out of range") {
      gt_add_rows($0, 1, [0], [1], [0, 1], [9], [1])
    },
    fault("a row index given twice", "duplicate") {
      gt_add_columns($0, 1, [0], [0], [1], nil, [0, 2], [1, 1], [1, 1])
    },
    fault("a column index given twice", "duplicate") {
      gt_add_rows($0, 1, [0], [1], [0, 2], [1, 1], [1, 1])
    },
    fault("no columns to add", "invalid number of columns") {
      gt_add_columns($0, 0, [], [], [], nil, nil, nil, nil)
    },
    fault("no rows to add", "invalid number of rows") { gt_add_rows($0, 0, [], [], nil, nil, nil) },
    fault("bounds of a row that does not exist", "row number out of range") {
      gt_set_row_bounds($0, 2, 0, 1)
    },
    fault("bounds of a column that does not exist", "column number out of range") {
      gt_set_column_bounds($0, -1, 0, 1)
    },
    fault("a cost of a column that does not exist", "column number out of range") {
      gt_set_cost($0, 99, 1)
    },
    fault("a column removed twice", "duplicate column") { gt_remove_columns($0, 2, [1, 1]) },
    fault("a removed row that does not exist", "row number out of range") { gt_remove_rows($0, 1, [7]) },
    fault("a bound that is not a number, inside the simplex method", "Assertion failed") {
      gt_set_row_bounds($0, 0, 0, .nan)
      return solve($0)
    },
    fault("a status that does not exist in a basis", "invalid status") {
      var code: Int32 = 0
      return gt_set_basis($0, [9, 9], [1, 1], &code)
    },
    fault("a branching that does not exist", "invalid parameter") {
      _ = solve($0)
      return search($0, branching: 0)
    },
    fault("a negative gap", "invalid parameter") {
      _ = solve($0)
      return search($0, gap: -1)
    },
    fault("a simplex method that does not exist", "invalid parameter") {
      var options = gt_simplex_options(method: 77, iteration_limit: 1, time_limit_ms: 1, presolve: 0)
      var code: Int32 = 0
      return gt_simplex($0, &options, &code)
    },
    fault("an error in a callback of the search", "column index out of range") {
      _ = solve($0)
      return search($0) { _, tree, reason in
        guard reason == GLP_IROWGEN else { return 0 }
        gt_tree_add_row(tree, 0, 1, 1, [99], [1])
        // Going on is refused as well, until GLPK has been left.
        return gt_tree_add_row(tree, 0, 1, 1, [0], [1]) == GT_LOST ? 0 : 1
      }
    },
    fault("too little memory", "memory") {
      glp_mem_limit(1)
      let count = 200_000
      let zeros = Array(repeating: 0.0, count: count)
      return gt_add_columns($0, Int32(count), zeros, zeros, zeros, nil, nil, nil, nil)
    },
  ]

  @Test("catches an error of GLPK, after which the thread starts afresh", arguments: faults)
  func caught(fault: Fault) throws {
    let problem = Self.small(integer: true)
    let bystander = Self.small()
    #expect(gt_live_problems() == 2)
    #expect(fault.commit(problem) == GT_TRAPPED)
    #expect(String(cString: gt_message()).contains(fault.words))
    // Nothing of the thread can be trusted any more, so everything is gone.
    #expect(gt_live_problems() == 0)
    #expect(gt_set_cost(problem, 0, 1) == GT_LOST)
    #expect(gt_set_cost(bystander, 0, 1) == GT_LOST)
    #expect(gt_row_count(bystander) == 0)
    #expect(gt_close(problem) == GT_OK)
    #expect(gt_close(bystander) == GT_OK)
    let next = Self.small()
    #expect(Self.solve(next) == 0)
    #expect(gt_status(next) == GLP_OPT)
    #expect(gt_objective(next) == 1)
    #expect(gt_close(next) == GT_OK)
    #expect(gt_live_problems() == 0)
  }

  @Test("passes on the codes of GLPK, which leave the problem usable")
  func codes() {
    let problem = Self.small(integer: true)
    #expect(Self.search(problem) == GLP_EROOT)
    gt_set_column_bounds(problem, 0, 3, 2)
    #expect(Self.solve(problem) == GLP_EBOUND)
    gt_set_column_bounds(problem, 0, 0, 5)
    var code: Int32 = 0
    #expect(gt_set_basis(problem, [3, 3], [1, 1], &code) == GT_OK)
    #expect(code == GLP_ESING)
    #expect(gt_reset_basis(problem, 0) == GT_OK)
    #expect(Self.solve(problem) == 0)
    gt_set_column_bounds(problem, 0, 0, 2.5)
    #expect(Self.search(problem) == GLP_EBOUND)
    gt_set_column_bounds(problem, 0, 0, 2)
    #expect(Self.solve(problem) == 0)
    #expect(Self.search(problem) == 0)
    #expect(gt_close(problem) == GT_OK)
  }

  @Test("tells a session that an error elsewhere on its thread has taken it along")
  func lostSession() throws {
    let program = HostileInput.program { _ in }
    try program.withSession { outer in
      try outer.solve()
      try program.withSession { inner in
        try inner.solve()
        let problem = Self.small()
        #expect(gt_set_cost(problem, 99, 1) == GT_TRAPPED)
        gt_close(problem)
        expectLost { _ = try inner.objective }
      }
      expectLost { try outer.solve() }
      expectLost { try outer.setRowBounds(0, lower: 0, upper: 1) }
      expectLost { _ = try outer.basis }
      expectLost { try outer.addColumns(ColumnBlock()) }
    }
    #expect(try program.solve(.linear()).objective == 1)
  }

  /// A session cannot be captured by the closures of the testing macros.
  private func expectLost(_ use: () throws -> Void) {
    do {
      try use()
      Issue.record("the session lives")
    } catch {
      #expect(error as? GLPKError == .sessionLost)
    }
  }

  @Test("turns an error of GLPK into a Swift error with GLPK's words")
  func swiftError() throws {
    var columns = ColumnBlock()
    for _ in 0..<50_000 { columns.append(cost: 1) }
    let program = Program(rows: RowBlock(), columns: columns)
    glp_mem_limit(1)
    let error = #expect(throws: GLPKError.self) { try program.solve(.linear()) }
    #expect(error?.description.contains("memory") == true)
    #expect(try program.solve(.linear()).objective == 0)
  }
}
