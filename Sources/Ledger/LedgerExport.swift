// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Interchange
import Rostering

/// The whole ledger as two tables, so that nothing is locked in: `entries.csv` and `lines.csv`.
public enum LedgerExport {
  private static let entryColumns = [
    "entry", "kind", "body", "by", "on", "period", "line_count", "lines_digest", "digest",
  ]

  /// Lines that make one piece of a file.
  private static let pieceSize = 4096

  /// - Throws: what reading the ledger or writing a cell throws.
  public static func files(of ledger: Ledger) throws -> [PayFile] {
    let all = try ledger.entries()
    var entries = try CSVWriter(file: "entries.csv", columns: entryColumns)
    for entry in all {
      try entries.add([
        .integer(Int64(entry.number)), .text(entry.event.kind), .text(try entry.event.encoded()),
        .text(entry.by), .text(entry.on.description), .text(entry.period?.text ?? ""),
        .integer(Int64(entry.lineCount)), .text(entry.linesDigest), .text(entry.digest),
      ])
    }
    // The lines are read as they are written: all of them need not fit into memory.
    let pieces = all.flatMap { entry in
      stride(from: 0, to: entry.lineCount, by: pieceSize).map { first in
        (entry: entry.number, positions: first..<min(first + pieceSize, entry.lineCount))
      }
    }
    let reader = ledger.reader
    let lines = PayFile(name: "lines.csv", pieceCount: pieces.count + 1) { piece in
      Result { () throws(Problem) in
        guard piece > 0 else { return try lineWriter(hasHeading: true).encoded() }
        var writer = try lineWriter(hasHeading: false)
        let (entry, positions) = pieces[piece - 1]
        guard let block = reader.block(of: entry, at: positions) else {
          throw Problem(.fileUnreadable(systemCode: EIO), at: Origin(file: "lines.csv"))
        }
        for line in 0..<block.count {
          try writer.add([.integer(Int64(entry))] + block.fields(of: line).map { .text($0) })
        }
        return try writer.encoded(as: .utf8)
      }
    }
    return [PayFile(name: "entries.csv", bytes: try entries.encoded()), lines]
  }

  private static func lineWriter(hasHeading: Bool) throws(Problem) -> CSVWriter {
    try CSVWriter(
      file: "lines.csv", columns: ["entry"] + LedgerLine.fieldNames, hasHeading: hasHeading)
  }

  /// Makes a ledger of an export; the chain must come out as it was.
  ///
  /// - Throws: ``LedgerError/badExport`` for files that are none, ``LedgerError/changed(entry:)`` for changed ones.
  public static func restore(entries: [UInt8], lines: [UInt8], at path: String) throws -> Ledger {
    let (entryRows, lineRows) = (try rows(entries, "entries.csv"), try rows(lines, "lines.csv"))
    var linesOf: [String: [LedgerLine]] = [:]
    for row in lineRows {
      guard let entry = row.first, let line = LedgerLine(fields: Array(row.dropFirst())) else {
        throw LedgerError.badExport
      }
      linesOf[entry, default: []].append(line)
    }
    let read = try entryRows.map { row -> (entry: LedgerEntry, lines: [LedgerLine]) in
      guard row.count == entryColumns.count, let number = Int(row[0]), let on = CivilDay(row[4]),
        let count = Int(row[6]), let event = try? LedgerEvent.decoded(row[2])
      else { throw LedgerError.badExport }
      let entry = LedgerEntry(
        number: number, event: event, by: row[3], on: on, period: LedgerPeriod(row[5]), lineCount: count,
        linesDigest: row[7], digest: row[8])
      return (entry, linesOf[row[0]] ?? [])
    }
    return try Ledger.restore(read, at: path)
  }

  private static func rows(_ bytes: [UInt8], _ name: String) throws -> [[String]] {
    let problems = ProblemList()
    guard let source = SourceText.decode(bytes, file: name, problems: problems),
      let document = CSVDocument.read(source, problems: problems), !problems.hasErrors
    else { throw LedgerError.badExport }
    return (1..<max(1, document.recordCount)).filter { !document.isBlank(record: $0) }.map { record in
      (0..<document.fieldCount(ofRecord: record)).map { document.text(record: record, column: $0) }
    }
  }
}
