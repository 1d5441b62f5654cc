// SPDX-License-Identifier: GPL-3.0-or-later

/// Rows (constraints) in flat arrays: the fast way to build a program, or to add to one in a ``Session``.
///
/// Bounds may be infinite; the same lower and upper bound makes an equation. ``entries`` holds for each row
/// its columns and coefficients, or nothing at all when the program gives its matrix by columns.
public struct RowBlock: Equatable, Sendable {
  public var lower: [Double] = []
  public var upper: [Double] = []
  public var entries = SparseEntries()

  public init() {}

  /// Rows without entries, to be filled by columns.
  public init(lower: [Double], upper: [Double]) {
    self.lower = lower
    self.upper = upper
    entries.starts = Array(repeating: 0, count: lower.count + 1)
  }

  public var count: Int { lower.count }

  /// Adds a row.
  public mutating func append(lower: Double, upper: Double, columns: [Int32] = [], values: [Double] = []) {
    self.lower.append(lower)
    self.upper.append(upper)
    entries.append(indices: columns, values: values)
  }

  /// Removes all rows, keeping the memory for the next ones.
  public mutating func removeAll() {
    lower.removeAll(keepingCapacity: true)
    upper.removeAll(keepingCapacity: true)
    entries.removeAll()
  }

  func validate(from first: Int, columnCount: Int) throws(GLPKError) {
    guard upper.count == count else { throw .lengthMismatch(expected: count, found: upper.count) }
    guard first + count <= Program.largestCount else {
      throw .tooLarge(count: first + count, limit: Program.largestCount)
    }
    for row in 0..<count {
      try Program.validate(lower: lower[row], upper: upper[row], isInteger: false, .row(first + row))
    }
    try entries.validate(vectors: count, width: columnCount) { .entry(row: first + $0, column: $1) }
  }
}
