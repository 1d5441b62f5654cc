// SPDX-License-Identifier: GPL-3.0-or-later
internal import GLPKTrap

extension Session {
  /// The current basis, also of rows and columns that were added since the last solve.
  public var basis: Basis {
    get throws(GLPKError) {
      try checkAlive()
      var rows = Array(repeating: UInt8(0), count: rowCount)
      var columns = Array(repeating: UInt8(0), count: columnCount)
      try GLPKError.check(gt_get_basis(problem, &rows, &columns))
      return Basis(
        rows: rows.map { Basis.Status(rawValue: $0) ?? .basic },
        columns: columns.map { Basis.Status(rawValue: $0) ?? .atLower })
    }
  }

  /// Starts the next solve from a basis.
  ///
  /// Throws ``GLPKError/invalidBasis(_:)`` when it has not the size of the program or is singular; the
  /// session then goes on from the basis in which all slacks are basic.
  public func setBasis(_ basis: Basis) throws(GLPKError) {
    try checkAlive()
    try basis.validate(rowCount: rowCount, columnCount: columnCount)
    state.isFresh = false
    var code: Int32 = 0
    try GLPKError.check(
      gt_set_basis(problem, basis.rows.map(\.rawValue), basis.columns.map(\.rawValue), &code))
    guard code == 0 else {
      try GLPKError.check(gt_reset_basis(problem, 0))
      throw .invalidBasis(.singular)
    }
  }

  /// Starts the next solve from a triangular basis of GLPK's making, often better than all slacks.
  public func resetBasis() throws(GLPKError) {
    try checkAlive()
    state.isFresh = false
    try GLPKError.check(gt_reset_basis(problem, 1))
  }
}
