// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Interchange
import Rostering

/// The whole ledger as two tables, so that nothing is locked in: `entries.csv` and `lines.csv`.
public enum LedgerExport {
  private static let entryColumns = [
    "entry", "kind", "body", "by", "on", "period", "line_count", "lines_digest", "digest",
  ]

  /// - Throws: what reading the ledger or writing a cell throws.
  public static func files(of ledger: Ledger) throws -> [PayFile] {
    var entries = try CSVWriter(file: "entries.csv", columns: entryColumns)
    var lines = try CSVWriter(file: "lines.csv", columns: ["entry"] + LedgerLine.fieldNames)
    for entry in try ledger.entries() {
      try entries.add([
        .integer(Int64(entry.number)), .text(entry.event.kind), .text(try entry.event.encoded()),
        .text(entry.by), .text(entry.on.description), .text(entry.period?.text ?? ""),
        .integer(Int64(entry.lineCount)), .text(entry.linesDigest), .text(entry.digest),
      ])
      for line in try ledger.lines(of: entry.number) {
        try lines.add([.integer(Int64(entry.number))] + line.fields.map { .text($0) })
      }
    }
    return [
      PayFile(name: "entries.csv", bytes: try entries.encoded()),
      PayFile(name: "lines.csv", bytes: try lines.encoded()),
    ]
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
