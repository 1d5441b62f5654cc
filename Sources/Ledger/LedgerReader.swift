// SPDX-License-Identifier: GPL-3.0-or-later
import GRDB
import GRDBSQLite

/// Reads lines as the bytes they are, on any thread; the ledger stays open for as long as somebody may.
struct LedgerReader: Sendable {
  let store: LedgerStore

  /// The lines of an entry at some positions; nil where the database cannot be read.
  func block(of entry: Int, at positions: Range<Int>) -> LedgerBlock? {
    try? store.queue.read { db in try Self.block(of: entry, at: positions, try Self.statement(db)) }
  }

  /// What ``block(of:at:_:)`` runs.
  static func statement(_ db: Database) throws -> Statement {
    let columns = LedgerColumn.all.map { "\"\($0.name)\"" }.joined(separator: ", ")
    return try db.cachedStatement(
      sql: "SELECT \(columns) FROM line WHERE entry = ? AND position >= ? AND position < ? ORDER BY position")
  }

  /// The block is read as a whole before anybody looks at it, so that lines may be entered meanwhile.
  static func block(of entry: Int, at positions: Range<Int>, _ statement: Statement) throws -> LedgerBlock {
    let handle = statement.sqliteStatement
    for (index, value) in [entry, positions.lowerBound, positions.upperBound].enumerated() {
      sqlite3_bind_int64(handle, Int32(index + 1), Int64(value))
    }
    defer { sqlite3_reset(handle) }
    var block = LedgerBlock()
    while true {
      switch sqlite3_step(handle) {
      case SQLITE_ROW: block.append(handle)
      case SQLITE_DONE: return block
      case let code: throw DatabaseError(resultCode: ResultCode(rawValue: code))
      }
    }
  }
}
