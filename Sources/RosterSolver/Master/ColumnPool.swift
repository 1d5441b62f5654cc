// SPDX-License-Identifier: GPL-3.0-or-later

/// All columns found so far, each once.
package struct ColumnPool {
  package private(set) var columns: [Column] = []
  private var known: Set<Key> = []

  private struct Key: Hashable {
    let owner: Int
    let path: [Int]
    let value: Int
  }

  package init() {}

  /// Adds a column unless it is there already; tells whether it was new.
  @discardableResult
  package mutating func add(_ column: Column) -> Bool {
    guard known.insert(Key(owner: column.owner, path: column.path, value: column.value)).inserted else { return false }
    columns.append(column)
    return true
  }
}
