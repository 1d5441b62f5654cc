// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import GRDB
import GRDBSQLite
import Interchange
import Rostering

/// The file of the ledger: entries and their lines, to which rows are added and in which none is ever changed.
final class LedgerStore: Sendable {
  let path: String
  let queue: DatabaseQueue
  private let seal: LedgerSeal
  /// Held for as long as this process may write.
  private let lock: Int32

  /// - Parameter isNew: whether there must be no file yet, or must be one.
  init(at path: String, isNew: Bool) throws {
    self.path = path
    seal = LedgerSeal(path: path)
    guard FileManager.default.fileExists(atPath: path) != isNew else {
      throw isNew ? LedgerError.alreadyThere(path) : LedgerError.missing(path)
    }
    lock = open(path + ".lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard lock >= 0 else { throw LedgerError.cannotOpen(path) }
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

  /// Lines on their way into the ledger.
  enum Source {
    case new(LedgerLines)
    /// Lines of earlier entries, which are entered again as they are.
    case stored(LedgerSelection)
  }

  /// Adds an entry with its lines, all or nothing.
  @discardableResult
  func append(
    _ event: LedgerEvent, by: String, on: CivilDay, period: LedgerPeriod?,
    lines: Source = .new(LedgerLines([]))
  ) throws -> LedgerEntry {
    try append(events: [event], by: by, on: on, period: period, lines: lines)[0]
  }

  /// Adds some entries in order, of which the last gets the lines: all or nothing.
  @discardableResult
  func append(
    events: [LedgerEvent], by: String, on: CivilDay, period: LedgerPeriod?,
    lines: Source = .new(LedgerLines([]))
  ) throws -> [LedgerEntry] {
    let bodies = try events.map { (event: $0, body: try $0.encoded()) }
    try seal.open()
    let entries = try queue.write { db in
      let last = try Row.fetchOne(db, sql: "SELECT number, digest FROM entry ORDER BY number DESC LIMIT 1")
      var number: Int = last?["number"] ?? 0
      var previous: String = last?["digest"] ?? LedgerChain.origin
      // The lines come before the entry they belong to, which holds their digest.
      try db.execute(sql: "PRAGMA defer_foreign_keys = ON")
      return try bodies.enumerated().map { index, new in
        number += 1
        let (count, linesDigest) = try Self.insert(
          index == bodies.count - 1 ? lines : .new(LedgerLines([])), entry: number, db)
        previous = LedgerChain.digest(
          after: previous, number: number, body: new.body, by: by, on: on.description,
          period: period?.text ?? "", lineCount: count, linesDigest: linesDigest)
        try db.execute(
          sql: "INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
          arguments: [
            number, new.event.kind, new.body, by, on.description, period?.text ?? "", count, linesDigest,
            previous,
          ])
        return LedgerEntry(
          number: number, event: new.event, by: by, on: on, period: period, lineCount: count,
          linesDigest: linesDigest, digest: previous)
      }
    }
    try checkpoint()
    try seal.close()
    return entries
  }

  /// Enters lines.
  ///
  /// - Returns: how many, and their digest.
  private static func insert(
    _ lines: Source, entry: Int, _ db: Database
  ) throws -> (count: Int, digest: String) {
    let marks = Array(repeating: "?", count: LedgerColumn.width + 2).joined(separator: ", ")
    let statement = try db.makeStatement(sql: "INSERT INTO line VALUES (\(marks))")
    var (code, count, digests) = (SQLITE_OK, 0, [String]())
    func enter(_ block: LedgerBlock, _ digest: String) {
      guard code == SQLITE_OK else { return }
      code = block.insert(with: statement.sqliteStatement, entry: entry, from: count)
      count += block.count
      digests.append(digest)
    }
    switch lines {
    case .stored(let selection): try blocks(of: selection, db) { enter($0, $0.digest) }
    case .new(let lines):
      // One block is entered while the next ones are put together on all cores.
      let size = LedgerChain.blockSize
      WorkCrew.machine.stream((lines.count + size - 1) / size) { index in
        let block = LedgerBlock(lines[index * size..<Swift.min((index + 1) * size, lines.count)])
        return (block, block.digest)
      } taking: {
        enter($0.0, $0.1)
      }
    }
    guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
    return (count, LedgerChain.linesDigest(ofBlocks: digests))
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
        let count = try Int.fetchOne(
          db, sql: "SELECT count(*) FROM line WHERE entry = ?", arguments: [entry.number])
        var digests: [String] = []
        try Self.blocks(of: LedgerSelection(of: [entry]), db) { digests.append($0.digest) }
        let linesDigest = LedgerChain.linesDigest(ofBlocks: digests)
        let own = LedgerChain.digest(
          after: previous, number: entry.number, body: row["body"], by: entry.by,
          on: entry.on.description, period: row["period"], lineCount: entry.lineCount,
          linesDigest: linesDigest)
        guard entry.number == expected, count == entry.lineCount, linesDigest == entry.linesDigest,
          own == entry.digest, entry.event.kind == row["kind"] as String
        else { throw LedgerError.changed(entry: entry.number) }
        previous = entry.digest
      }
      return previous
    }
  }

  // MARK: Lines

  /// Reads selected lines in order, a block at a time; each but the last is full.
  func blocks(of selection: LedgerSelection, _ body: (LedgerBlock) throws -> Void) throws {
    try queue.read { db in try Self.blocks(of: selection, db, body) }
  }

  var reader: LedgerReader { LedgerReader(store: self) }

  private static func blocks(
    of selection: LedgerSelection, _ db: Database, _ body: (LedgerBlock) throws -> Void
  ) throws {
    let statement = try LedgerReader.statement(db)
    var kept = LedgerBlock()
    for entry in selection.entries {
      for first in stride(from: 0, to: entry.lineCount, by: LedgerChain.blockSize) {
        let block = try LedgerReader.block(
          of: entry.number, at: first..<Swift.min(first + LedgerChain.blockSize, entry.lineCount), statement)
        for line in 0..<block.count where selection.keeps(block, line) {
          kept.append(line, of: block)
          guard kept.count == LedgerChain.blockSize else { continue }
          try body(kept)
          kept = LedgerBlock()
        }
      }
    }
    if kept.count > 0 { try body(kept) }
  }
}
