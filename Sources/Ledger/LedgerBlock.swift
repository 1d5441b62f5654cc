// SPDX-License-Identifier: GPL-3.0-or-later
import GRDBSQLite
import Interchange
import Rostering

/// Some lines that follow each other, as the digest of an entry and the database see them: bytes.
///
/// A draft of a city has millions of lines of two dozen texts each. As bytes a block of them is two buffers, and what
/// nobody asks for never becomes a text.
struct LedgerBlock: Sendable {
  /// The fields of all lines, each closed by a unit separator, and each line by a record separator.
  private var bytes: [UInt8] = []
  /// Where each field ends.
  private var ends: [Int] = []
  private(set) var count = 0

  init() {}

  init(_ lines: LedgerLines.SubSequence) {
    for line in lines {
      for field in line.fields { add(field.utf8) }
      endLine()
    }
  }

  private mutating func add(_ field: some Sequence<UInt8>) {
    bytes.append(contentsOf: field)
    ends.append(bytes.count)
    bytes.append(LedgerChain.fieldEnd)
  }

  private mutating func endLine() {
    bytes.append(LedgerChain.lineEnd)
    count += 1
  }

  /// Of the bytes, in hexadecimal digits.
  var digest: String { SHA256.hexadecimal(bytes) }

  // MARK: One line

  private func range(_ column: LedgerColumn, of line: Int) -> Range<Int> {
    let field = line * LedgerColumn.width + column.rawValue
    guard field > 0 else { return 0..<ends[0] }
    // After the field before stands a unit separator, and before the first field of a line a record separator too.
    return (ends[field - 1] + (column.rawValue == 0 ? 2 : 1))..<ends[field]
  }

  func isEmpty(_ column: LedgerColumn, of line: Int) -> Bool { range(column, of: line).isEmpty }

  func text(_ column: LedgerColumn, of line: Int) -> String {
    String(decoding: bytes[range(column, of: line)], as: UTF8.self)
  }

  /// A whole number; nil for anything else.
  func number(_ column: LedgerColumn, of line: Int) -> Int64? { Int64(text(column, of: line)) }

  func amount(of line: Int) -> Money { Money(minorUnits: number(.amount, of: line) ?? 0) }

  /// Tells one field from another.
  func mark(_ column: LedgerColumn, of line: Int) -> LedgerMark {
    LedgerMark(bytes[range(column, of: line)])
  }

  /// Tells one line from another in any of its fields.
  func mark(of line: Int) -> LedgerMark {
    LedgerMark(bytes[range(.line, of: line).lowerBound..<range(.corrects, of: line).upperBound])
  }

  /// Nil where the fields are not those of a line.
  func line(_ line: Int) -> LedgerLine? {
    LedgerLine(fields: LedgerColumn.all.map { text($0, of: line) })
  }

  /// The fields of a line in order.
  func fields(of line: Int) -> [String] { LedgerColumn.all.map { text($0, of: line) } }

  /// Adds a line of another block as it is.
  mutating func append(_ line: Int, of other: LedgerBlock) {
    for column in LedgerColumn.all { add(other.bytes[other.range(column, of: line)]) }
    endLine()
  }

  // MARK: The database

  /// Adds the row that a statement stands on, whose columns are the fields of a line.
  mutating func append(_ row: OpaquePointer) {
    for column in 0..<LedgerColumn.width {
      let text = sqlite3_column_text(row, Int32(column))
      add(UnsafeBufferPointer(start: text, count: Int(sqlite3_column_bytes(row, Int32(column)))))
    }
    endLine()
  }

  /// Runs a statement once for each line, with the entry, the line's position and its fields as arguments.
  ///
  /// GRDB would copy each field several times; a draft of a city has forty million of them.
  ///
  /// - Returns: `SQLITE_OK`, or what SQLite says is wrong.
  func insert(with statement: OpaquePointer, entry: Int, from first: Int) -> Int32 {
    bytes.withUnsafeBufferPointer { bytes in
      var (field, start) = (0, 0)
      for line in 0..<count {
        sqlite3_bind_int64(statement, 1, Int64(entry))
        sqlite3_bind_int64(statement, 2, Int64(first + line))
        for column in 0..<LedgerColumn.width {
          let end = ends[field]
          let code = bytes.withMemoryRebound(to: CChar.self) { text in
            // The bytes stay where they are until the statement has run.
            sqlite3_bind_text(
              statement, Int32(column + 3), text.baseAddress.map { $0 + start }, Int32(end - start), nil)
          }
          guard code == SQLITE_OK else { return code }
          start = end + 1
          field += 1
        }
        start += 1
        let code = sqlite3_step(statement)
        sqlite3_reset(statement)
        guard code == SQLITE_DONE else { return code }
      }
      return SQLITE_OK
    }
  }
}

/// Half of a SHA-256 digest: no two texts that differ have the same, and millions of them fit into memory.
struct LedgerMark: Hashable, Sendable {
  private let first: UInt64
  private let second: UInt64

  init(_ text: String) { self.init(Array(text.utf8)) }

  init(_ bytes: some Sequence<UInt8>) {
    var hash = SHA256()
    hash.update(Array(bytes))
    let digest = hash.finish()
    func word(_ range: Range<Int>) -> UInt64 { digest[range].reduce(0) { $0 << 8 | UInt64($1) } }
    (first, second) = (word(0..<8), word(8..<16))
  }
}
