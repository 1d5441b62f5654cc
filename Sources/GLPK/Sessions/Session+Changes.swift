// SPDX-License-Identifier: GPL-3.0-or-later
internal import GLPKTrap

extension Session {
  /// Adds columns; they start at their lower bounds, and the basis stays factorised.
  ///
  /// - Returns: the indices of the new columns.
  @discardableResult
  public func addColumns(_ block: ColumnBlock) throws(GLPKError) -> Range<Int> {
    try checkAlive()
    let first = columnCount
    try block.validate(from: first, rowCount: rowCount)
    try append(block)
    return first..<first + block.count
  }

  /// Adds rows; their slacks become basic.
  ///
  /// - Returns: the indices of the new rows.
  @discardableResult
  public func addRows(_ block: RowBlock) throws(GLPKError) -> Range<Int> {
    try checkAlive()
    let first = rowCount
    try block.validate(from: first, columnCount: columnCount)
    try append(block)
    return first..<first + block.count
  }

  /// Changes the bounds of a row; both the same make an equation.
  public func setRowBounds(_ row: Int, lower: Double, upper: Double) throws(GLPKError) {
    try checkAlive()
    guard row >= 0, row < rowCount else { throw .indexOutOfRange(.row(row), limit: rowCount) }
    try Program.validate(lower: lower, upper: upper, isInteger: false, .row(row))
    state.isFresh = false
    try GLPKError.check(gt_set_row_bounds(problem, Int32(row), lower, upper))
  }

  /// Changes the bounds of a column; both the same fix it.
  public func setColumnBounds(_ column: Int, lower: Double, upper: Double) throws(GLPKError) {
    try checkAlive()
    guard column >= 0, column < columnCount else {
      throw .indexOutOfRange(.column(column), limit: columnCount)
    }
    try Program.validate(lower: lower, upper: upper, isInteger: false, .column(column))
    state.isFresh = false
    try GLPKError.check(gt_set_column_bounds(problem, Int32(column), lower, upper))
  }

  /// Changes the objective coefficient of a column.
  public func setObjective(_ column: Int, to cost: Double) throws(GLPKError) {
    try checkAlive()
    guard column >= 0, column < columnCount else {
      throw .indexOutOfRange(.column(column), limit: columnCount)
    }
    guard cost.isFinite else { throw .notFinite(.cost(column), value: cost) }
    state.isFresh = false
    try GLPKError.check(gt_set_cost(problem, Int32(column), cost))
  }

  /// Removes columns; the later ones move up.
  ///
  /// Only columns outside the basis leave it usable; after the removal of a basic one the next solve starts
  /// from a basis of its own.
  public func removeColumns(_ columns: [Int]) throws(GLPKError) {
    let removed = try indices(columns, below: columnCount) { .column($0) }
    state.isFresh = false
    try GLPKError.check(gt_remove_columns(problem, Int32(removed.count), removed))
  }

  /// Removes rows; the later ones move up.
  ///
  /// Only rows whose slack is basic leave the basis usable.
  public func removeRows(_ rows: [Int]) throws(GLPKError) {
    let removed = try indices(rows, below: rowCount) { .row($0) }
    state.isFresh = false
    try GLPKError.check(gt_remove_rows(problem, Int32(removed.count), removed))
  }

  private func indices(
    _ wanted: [Int], below limit: Int, place: (Int) -> GLPKError.Place
  ) throws(GLPKError) -> [Int32] {
    try checkAlive()
    let sorted = wanted.sorted()
    for (position, index) in sorted.enumerated() {
      guard index >= 0, index < limit else { throw .indexOutOfRange(place(index), limit: limit) }
      guard position == 0 || sorted[position - 1] != index else { throw .duplicateEntry(place(index)) }
    }
    return sorted.map { Int32($0) }
  }

  /// Counts of a lost problem read as 0, so the loss must be told before they are used.
  func checkAlive() throws(GLPKError) {
    try GLPKError.check(gt_check(problem))
  }
}
