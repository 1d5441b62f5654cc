// SPDX-License-Identifier: GPL-3.0-or-later

/// Which way the objective goes.
public enum Sense: Hashable, Sendable {
  case minimize, maximize
}

/// A linear or integer program in flat arrays, as a solver sees it.
///
/// A ``Model`` becomes one; a program that is made by another program, such as the master problem of a column
/// generation, is better built here directly. The matrix is given once: either by the entries of the rows, or
/// by those of the columns.
public struct Program: Equatable, Sendable {
  public var sense = Sense.minimize
  /// Added to the objective; GLPK never sees it.
  public var objectiveConstant = 0.0
  public var rows = RowBlock()
  public var columns = ColumnBlock()

  public init() {}

  public init(rows: RowBlock, columns: ColumnBlock, sense: Sense = .minimize, objectiveConstant: Double = 0) {
    self.rows = rows
    self.columns = columns
    self.sense = sense
    self.objectiveConstant = objectiveConstant
  }

  /// GLPK's limit on rows and on columns.
  static let largestCount = 100_000_000
  /// GLPK's limit on nonzero entries.
  static let largestEntryCount = 500_000_000

  var entryCount: Int { rows.entries.indices.count + columns.entries.indices.count }

  /// Whether any column must be whole.
  public var hasIntegers: Bool { columns.integer.contains(1) }

  /// Checks everything that GLPK would answer with the end of the process, or with a wrong optimum: it takes
  /// NaN and infinite data for numbers.
  public func validate() throws(GLPKError) {
    guard objectiveConstant.isFinite else { throw .notFinite(.objective, value: objectiveConstant) }
    guard rows.entries.indices.isEmpty || columns.entries.indices.isEmpty else { throw .matrixGivenTwice }
    try columns.validate(from: 0, rowCount: rows.count)
    try rows.validate(from: 0, columnCount: columns.count)
  }

  static func validate(
    lower: Double, upper: Double, isInteger: Bool, _ place: GLPKError.Place
  ) throws(GLPKError) {
    if lower.isNaN { throw .notFinite(place, value: lower) }
    if upper.isNaN { throw .notFinite(place, value: upper) }
    guard lower <= upper, lower < .infinity, upper > -.infinity else {
      throw .crossedBounds(place, lower: lower, upper: upper)
    }
    if isInteger, [lower, upper].contains(where: { $0.isFinite && $0 != $0.rounded() }) {
      throw .fractionalBound(place, lower: lower, upper: upper)
    }
  }
}
