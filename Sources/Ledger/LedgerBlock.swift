// SPDX-License-Identifier: GPL-3.0-or-later
import GRDBSQLite
import Interchange

/// Some lines that follow each other, as the digest of an entry and the database see them.
struct LedgerBlock: Sendable {
  /// The fields of all lines, each closed by a unit separator, and each line by a record separator.
  private let bytes: [UInt8]
  /// Where each field ends.
  private let ends: [Int]
  private let count: Int
  /// Of the bytes, in hexadecimal digits.
  let digest: String

  init(_ lines: LedgerLines.SubSequence) {
    var bytes: [UInt8] = []
    var ends: [Int] = []
    for line in lines {
      for field in line.fields {
        bytes.append(contentsOf: field.utf8)
        ends.append(bytes.count)
        bytes.append(LedgerChain.fieldEnd)
      }
      bytes.append(LedgerChain.lineEnd)
    }
    self.bytes = bytes
    self.ends = ends
    count = lines.count
    digest = SHA256.hexadecimal(bytes)
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
        for column in LedgerLine.fieldNames.indices {
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
