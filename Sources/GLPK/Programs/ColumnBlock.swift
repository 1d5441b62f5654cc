// SPDX-License-Identifier: GPL-3.0-or-later

/// Columns (variables) in flat arrays: the fast way to build a program, or to add to one in a ``Session``.
///
/// Bounds may be infinite; the same lower and upper bound fixes a column. ``entries`` holds for each column
/// its rows and coefficients, or nothing at all when the program gives its matrix by rows.
public struct ColumnBlock: Equatable, Sendable {
  public var costs: [Double] = []
  public var lower: [Double] = []
  public var upper: [Double] = []
  /// 1 for an integer column, 0 for a continuous one.
  public var integer: [UInt8] = []
  public var entries = SparseEntries()

  public init() {}

  public var count: Int { costs.count }

  /// Adds a column.
  ///
  /// - Parameters:
  ///   - rows: the rows of the entries, each at most once.
  ///   - values: the coefficients, one for each of `rows`.
  public mutating func append(
    cost: Double, lower: Double = 0, upper: Double = .infinity, isInteger: Bool = false,
    rows: [Int32] = [], values: [Double] = []
  ) {
    costs.append(cost)
    self.lower.append(lower)
    self.upper.append(upper)
    integer.append(isInteger ? 1 : 0)
    entries.append(indices: rows, values: values)
  }

  /// Removes all columns, keeping the memory for the next ones.
  public mutating func removeAll() {
    costs.removeAll(keepingCapacity: true)
    lower.removeAll(keepingCapacity: true)
    upper.removeAll(keepingCapacity: true)
    integer.removeAll(keepingCapacity: true)
    entries.removeAll()
  }

  /// Checks everything GLPK would take amiss, or would take for granted.
  ///
  /// - Parameters:
  ///   - first: the index that the first column has, or will have, in its program.
  ///   - rowCount: how many rows the program has.
  func validate(from first: Int, rowCount: Int) throws(GLPKError) {
    for length in [lower.count, upper.count, integer.count] where length != count {
      throw .lengthMismatch(expected: count, found: length)
    }
    guard first + count <= Program.largestCount else {
      throw .tooLarge(count: first + count, limit: Program.largestCount)
    }
    for column in 0..<count {
      guard costs[column].isFinite else { throw .notFinite(.cost(first + column), value: costs[column]) }
      try Program.validate(
        lower: lower[column], upper: upper[column], isInteger: integer[column] != 0, .column(first + column))
    }
    try entries.validate(vectors: count, width: rowCount) { .entry(row: $1, column: first + $0) }
  }
}

extension ColumnBlock {
  /// The columns at the given positions, in that order, as for an integer program over the best columns of a
  /// master.
  ///
  /// Throws ``GLPKError/indexOutOfRange(_:limit:)`` for a position that does not exist.
  public func selecting(_ positions: some Sequence<Int>) throws(GLPKError) -> ColumnBlock {
    guard entries.count == count else {
      throw .lengthMismatch(expected: count + 1, found: entries.starts.count)
    }
    var result = ColumnBlock()
    for position in positions {
      guard position >= 0, position < count else { throw .indexOutOfRange(.column(position), limit: count) }
      let range = Int(entries.starts[position])..<Int(entries.starts[position + 1])
      result.append(
        cost: costs[position], lower: lower[position], upper: upper[position],
        isInteger: integer[position] == 1, rows: Array(entries.indices[range]),
        values: Array(entries.values[range]))
    }
    return result
  }
}
