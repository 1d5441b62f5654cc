// SPDX-License-Identifier: GPL-3.0-or-later

/// Where each row and column of a linear program stands in a solution of the simplex method.
///
/// Starting from the basis of a similar problem is often twenty times faster than starting from nothing.
public struct Basis: Hashable, Sendable {
  public enum Status: UInt8, Hashable, Sendable {
    // The numbers are GLPK's.
    case basic = 1
    case atLower = 2
    case atUpper = 3
    case free = 4
    case fixed = 5
  }

  public var rows: [Status]
  public var columns: [Status]

  public init(rows: [Status], columns: [Status]) {
    self.rows = rows
    self.columns = columns
  }

  /// The basis with further columns, at their lower bounds, as for columns that were added since.
  public func addingColumns(_ count: Int) -> Basis {
    Basis(rows: rows, columns: columns + Array(repeating: .atLower, count: count))
  }

  /// The basis with further rows, their slacks basic, as for rows that were added since.
  public func addingRows(_ count: Int) -> Basis {
    Basis(rows: rows + Array(repeating: .basic, count: count), columns: columns)
  }

  func validate(rowCount: Int, columnCount: Int) throws(GLPKError) {
    guard rows.count == rowCount else {
      throw .invalidBasis(.rowCount(expected: rowCount, found: rows.count))
    }
    guard columns.count == columnCount else {
      throw .invalidBasis(.columnCount(expected: columnCount, found: columns.count))
    }
    let basic = rows.count { $0 == .basic } + columns.count { $0 == .basic }
    guard basic == rowCount else { throw .invalidBasis(.basicCount(expected: rowCount, found: basic)) }
  }
}
