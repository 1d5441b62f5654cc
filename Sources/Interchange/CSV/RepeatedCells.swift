// SPDX-License-Identifier: GPL-3.0-or-later

/// What was read from some columns of a row, for the rows that have the same cells there.
///
/// Most rows of a long table repeat what earlier ones said, so that each saying has to be read only once.
struct RepeatedCells<Value> {
  private let document: CSVDocument
  private let columns: [Int]
  /// By the hash of the cells; of two sayings with one hash the first is kept.
  private var kept: [Int: (record: Int, context: Int, value: Value)] = [:]

  /// - Parameter columns: the names of the columns that the value is read from; the table need not have them.
  init(_ table: CSVTable, columns: [String]) {
    document = table.document
    self.columns = columns.compactMap { table.position(of: $0)?.column }.sorted()
  }

  /// The value of a row: what was kept of a row with the same cells, or else what reading gives.
  ///
  /// That is kept unless reading it remarked upon something, which has to be said of the other rows too.
  ///
  /// - Parameter context: a number for what else the value depends on besides the cells.
  mutating func value(of row: TableRow, context: Int = 0, reading: () -> Value?) -> Value? {
    var hasher = Hasher()
    hasher.combine(context)
    for column in columns { document.hash(row.record, column, into: &hasher) }
    let hash = hasher.finalize()
    if let known = kept[hash] {
      let isSame =
        known.context == context
        && columns.allSatisfy { document.hasSameCell(row.record, as: known.record, $0) }
      return isSame ? known.value : reading()
    }
    let before = row.table.problems.count
    let value = reading()
    if let value, row.table.problems.count == before { kept[hash] = (row.record, context, value) }
    return value
  }
}
