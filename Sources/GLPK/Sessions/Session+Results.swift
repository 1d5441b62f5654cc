// SPDX-License-Identifier: GPL-3.0-or-later
internal import GLPKTrap

extension Session {
  /// The objective of the last solve, the constant of the program included.
  public var objective: Double {
    get throws(GLPKError) {
      try require(.solution)
      return objectiveConstant + gt_objective(problem)
    }
  }

  /// Whether the last solve left a part behind; false after any change to the program.
  public func has(_ part: GLPKError.Part) -> Bool {
    guard state.isFresh, gt_check(problem) == GT_OK, let stop = state.lastStop else { return false }
    switch part {
    case .solution: return gt_primal_status(problem) == GLP_FEAS && stop != .unbounded
    case .duals, .reducedCosts: return gt_dual_status(problem) == GLP_FEAS
    case .bound: return stop == .optimal
    case .basis: return true
    }
  }

  /// Copies the values of the columns; `values` is made as long as there are columns, and keeps its memory if
  /// it is.
  public func primals(into values: inout [Double]) throws(GLPKError) {
    try read(.solution, count: columnCount, into: &values) { gt_primals(problem, $0) }
  }

  /// Copies the left-hand sides of the rows.
  public func activities(into values: inout [Double]) throws(GLPKError) {
    try read(.solution, count: rowCount, into: &values) { gt_activities(problem, $0) }
  }

  /// Copies the duals of the rows: what one more unit of a right-hand side does to the objective.
  public func duals(into values: inout [Double]) throws(GLPKError) {
    try read(.duals, count: rowCount, into: &values) { gt_duals(problem, $0) }
  }

  /// Copies the reduced costs of the columns.
  public func reducedCosts(into values: inout [Double]) throws(GLPKError) {
    try read(.reducedCosts, count: columnCount, into: &values) { gt_reduced_costs(problem, $0) }
  }

  private func read(
    _ part: GLPKError.Part, count: Int, into values: inout [Double],
    _ copy: (UnsafeMutablePointer<Double>?) -> Int32
  ) throws(GLPKError) {
    try require(part)
    if values.count != count { values = Array(repeating: 0, count: count) }
    try GLPKError.check(values.withUnsafeMutableBufferPointer { copy($0.baseAddress) })
  }

  private func require(_ part: GLPKError.Part) throws(GLPKError) {
    try checkAlive()
    guard has(part) else { throw .unavailable(part, stop: state.isFresh ? state.lastStop : nil) }
  }
}
