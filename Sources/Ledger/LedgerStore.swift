// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import GRDB
import GRDBSQLite
import Interchange
import Rostering

/// The file of the ledger: entries and their lines, to which rows are added and in which none is ever changed.
final class LedgerStore {
  let path: String
  private let queue: DatabaseQueue
  private let seal: LedgerSeal
  /// Held for as long as this process may write.
  private let lock: Int32

  /// - Parameter isNew: whether there must be no file yet, or must be one.
  init(at path: String, isNew: Bool) throws {
    self.path = path
    seal = LedgerSeal(path: path)
    guard FileManager.default.fileExists(atPath: path) != isNew else {
      throw isNew ? LedgerError.alreadyThere : LedgerError.cannotOpen
    }
    lock = open(path + ".lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard lock >= 0 else { throw LedgerError.cannotOpen }
    guard flock(lock, LOCK_EX | LOCK_NB) == 0 else {
      close(lock)
      throw LedgerError.busy
    }
    do {
      if !isNew, seal.holds == false { throw LedgerError.changed(entry: nil) }
      if isNew { try seal.open() }
      var configuration = Configuration()
      // A commit is on the disk before it is said to be done. The journal mode is a property of the file, set once:
      // asking GRDB for it would write to the file each time it is opened, and so break the seal.
      configuration.prepareDatabase { db in try db.execute(sql: "PRAGMA synchronous = FULL") }
      queue = try DatabaseQueue(path: path, configuration: configuration)
      if isNew || seal.holds == nil {
        try seal.open()
        try queue.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA journal_mode = WAL") }
        try Self.migrator.migrate(queue)
        try verifyContent()
        try checkpoint()
        try seal.close()
      }
    } catch {
      flock(lock, LOCK_UN)
      close(lock)
      throw error
    }
  }

  deinit {
    try? queue.close()
    close(lock)
  }

  private static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1: entries and lines") { db in
      try db.execute(
        sql: """
          CREATE TABLE entry (
            number INTEGER PRIMARY KEY, kind TEXT NOT NULL, body TEXT NOT NULL, by TEXT NOT NULL,
            "on" TEXT NOT NULL, period TEXT NOT NULL, line_count INTEGER NOT NULL, lines_digest TEXT NOT NULL,
            digest TEXT NOT NULL
          ) STRICT;
          CREATE TABLE line (
            entry INTEGER NOT NULL REFERENCES entry(number), position INTEGER NOT NULL,
            \(LedgerLine.fieldNames.map { "\"\($0)\" TEXT NOT NULL" }.joined(separator: ", ")),
            PRIMARY KEY (entry, position)
          ) STRICT, WITHOUT ROWID;
          CREATE TRIGGER entry_stays BEFORE UPDATE ON entry BEGIN SELECT RAISE(ABORT, 'append only'); END;
          CREATE TRIGGER entry_kept BEFORE DELETE ON entry BEGIN SELECT RAISE(ABORT, 'append only'); END;
          CREATE TRIGGER line_stays BEFORE UPDATE ON line BEGIN SELECT RAISE(ABORT, 'append only'); END;
          CREATE TRIGGER line_kept BEFORE DELETE ON line BEGIN SELECT RAISE(ABORT, 'append only'); END;
          """)
    }
    return migrator
  }

  /// Adds an entry with its lines, all or nothing.
  @discardableResult
  func append(
    _ event: LedgerEvent, by: String, on: CivilDay, period: LedgerPeriod?,
    lines: LedgerLines = LedgerLines([])
  ) throws -> LedgerEntry {
    let body = try event.encoded()
    try seal.open()
    let entry = try queue.write { db in
      let last = try Row.fetchOne(db, sql: "SELECT number, digest FROM entry ORDER BY number DESC LIMIT 1")
      let number = (last?["number"] as Int? ?? 0) + 1
      // The lines come before the entry they belong to, which holds their digest.
      try db.execute(sql: "PRAGMA defer_foreign_keys = ON")
      let linesDigest = try Self.insert(lines, entry: number, db)
      let digest = LedgerChain.digest(
        after: last?["digest"] ?? LedgerChain.origin, number: number, body: body, by: by,
        on: on.description, period: period?.text ?? "", lineCount: lines.count, linesDigest: linesDigest)
      try db.execute(
        sql: "INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        arguments: [
          number, event.kind, body, by, on.description, period?.text ?? "", lines.count, linesDigest, digest,
        ])
      return LedgerEntry(
        number: number, event: event, by: by, on: on, period: period, lineCount: lines.count,
        linesDigest: linesDigest, digest: digest)
    }
    try checkpoint()
    try seal.close()
    return entry
  }

  /// Enters lines, one block while the next ones are put together on all cores.
  ///
  /// - Returns: their digest.
  private static func insert(_ lines: LedgerLines, entry: Int, _ db: Database) throws -> String {
    let marks = Array(repeating: "?", count: LedgerLine.fieldNames.count + 2).joined(separator: ", ")
    let statement = try db.makeStatement(sql: "INSERT INTO line VALUES (\(marks))")
    let blocks = (lines.count + LedgerChain.blockSize - 1) / LedgerChain.blockSize
    var (code, position, digests) = (SQLITE_OK, 0, [[UInt8]]())
    WorkCrew.machine.stream(blocks) { block in
      let first = block * LedgerChain.blockSize
      return LedgerBlock(lines[first..<Swift.min(first + LedgerChain.blockSize, lines.count)])
    } taking: { block in
      guard code == SQLITE_OK else { return }
      code = block.insert(with: statement.sqliteStatement, entry: entry, from: position)
      position += LedgerChain.blockSize
      digests.append(Array(block.digest.utf8))
    }
    guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
    return SHA256.hexadecimal(digests)
  }

  /// Moves the log into the file, which then holds everything.
  private func checkpoint() throws {
    try queue.writeWithoutTransaction { db in
      _ = try db.checkpoint(.truncate)
    }
  }

  /// All entries in order.
  func entries() throws -> [LedgerEntry] {
    try queue.read { db in
      try Row.fetchAll(db, sql: "SELECT * FROM entry ORDER BY number").map(Self.entry)
    }
  }

  private static func entry(_ row: Row) throws -> LedgerEntry {
    let number: Int = row["number"]
    guard let on = CivilDay(row["on"] as String), let event = try? LedgerEvent.decoded(row["body"]) else {
      throw LedgerError.changed(entry: number)
    }
    let period: String = row["period"]
    return LedgerEntry(
      number: number, event: event, by: row["by"], on: on, period: LedgerPeriod(period),
      lineCount: row["line_count"], linesDigest: row["lines_digest"], digest: row["digest"])
  }

  /// The lines that came with an entry, in order.
  func lines(of entry: Int) throws -> [LedgerLine] {
    try queue.read { db in
      let rows = try Row.fetchCursor(
        db, sql: "SELECT * FROM line WHERE entry = ? ORDER BY position", arguments: [entry])
      var lines: [LedgerLine] = []
      while let row = try rows.next() {
        guard let line = LedgerLine(fields: Self.fields(row)) else { throw LedgerError.changed(entry: entry) }
        lines.append(line)
      }
      return lines
    }
  }

  private static func fields(_ row: Row) -> [String] {
    (2..<(2 + LedgerLine.fieldNames.count)).map { row[$0] }
  }

  /// Recomputes every digest from the first entry on.
  ///
  /// - Returns: the digest of the last entry, which sign-off sheets show.
  /// - Throws: ``LedgerError/changed(entry:)`` for the first entry that does not match.
  @discardableResult
  func verifyContent() throws -> String {
    try queue.read { db in
      guard try String.fetchOne(db, sql: "PRAGMA integrity_check") == "ok" else {
        throw LedgerError.changed(entry: nil)
      }
      var previous = LedgerChain.origin
      var expected = 0
      for row in try Row.fetchAll(db, sql: "SELECT * FROM entry ORDER BY number") {
        let entry = try Self.entry(row)
        expected += 1
        var digest = LedgerChain.Lines()
        let rows = try Row.fetchCursor(
          db, sql: "SELECT * FROM line WHERE entry = ? ORDER BY position", arguments: [entry.number])
        while let line = try rows.next() { digest.add(Self.fields(line)) }
        let (count, linesDigest) = (digest.count, digest.digest())
        let own = LedgerChain.digest(
          after: previous, number: entry.number, body: row["body"], by: entry.by,
          on: entry.on.description, period: row["period"], lineCount: count, linesDigest: linesDigest)
        guard entry.number == expected, count == entry.lineCount, linesDigest == entry.linesDigest,
          own == entry.digest, entry.event.kind == row["kind"] as String
        else { throw LedgerError.changed(entry: entry.number) }
        previous = entry.digest
      }
      return previous
    }
  }
}
