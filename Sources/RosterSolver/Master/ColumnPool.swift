// SPDX-License-Identifier: GPL-3.0-or-later

/// All columns found so far, each once.
package struct ColumnPool {
  package private(set) var columns: [Column] = []
  private var known: [Key: Int] = [:]

  private struct Key: Hashable {
    let owner: Int
    let path: [Int]
    let value: Int

    init(_ column: Column) {
      owner = column.owner
      path = column.path
      value = column.value
    }
  }

  package init() {}

  /// Adds a column unless it is there already; tells whether it was new.
  @discardableResult
  package mutating func add(_ column: Column) -> Bool {
    let key = Key(column)
    guard known[key] == nil else { return false }
    known[key] = columns.count
    columns.append(column)
    entryCount += column.rows.count
    return true
  }

  /// The number of entries of all columns, the measure of what it takes to load them.
  private(set) var entryCount = 0

  /// Where columns of the pool stand in it.
  func places(of columns: [Column]) -> [Int] { columns.compactMap { known[Key($0)] } }
}
