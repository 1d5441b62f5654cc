// SPDX-License-Identifier: GPL-3.0-or-later

/// A document read as one kind of table: its heading matched with a schema, its rows checked for their form.
public final class CSVTable {
  public let document: CSVDocument
  public let schema: TableSchema
  /// Where the rows report what is wrong with their values.
  public let problems: ProblemList
  private var positions: [String: Position] = [:]
  private var headings: [String] = []
  private var rowRecords: [Int] = []

  /// Where a column stands, and how messages name it.
  struct Position {
    var column: Int
    var heading: String
    var isPrivate: Bool
  }

  /// Matches the first line that is not blank with the schema, and checks the form of every row.
  ///
  /// Where that line lacks a required column and one of the next few has them all, what stands above is a title, as
  /// spreadsheets have it, and is skipped.
  ///
  /// Reported are missing, doubled, misspelt and unknown columns, rows with too few or too many cells, and
  /// formulas. Rows of the wrong length are left out of `rows`, since nobody knows which of their cells is
  /// which.
  ///
  /// - Returns: Nothing if there is no heading.
  public static func read(_ document: CSVDocument, as schema: TableSchema, problems: ProblemList) -> CSVTable?
  {
    let filled = Array(
      (0..<document.recordCount).lazy.filter { !document.isBlank(record: $0) }.prefix(Self.titleRows + 1))
    guard !filled.isEmpty else {
      problems.add(.fileEmpty, at: Origin(file: document.file))
      return nil
    }
    let place = filled.firstIndex { schema.isHeading(document, record: $0) } ?? 0
    let heading = filled[place]
    if place > 0 {
      problems.add(.gridPartSkipped(.titleRows, count: place), at: Origin(file: document.file))
    }
    let table = CSVTable(document, schema, problems)
    table.matchHeading(record: heading)
    table.collectRows(after: heading)
    table.reportNamelessColumns(heading: heading)
    table.reportFormulas()
    return table
  }

  /// How many lines of a title there may be above a heading.
  private static let titleRows = 4

  private init(_ document: CSVDocument, _ schema: TableSchema, _ problems: ProblemList) {
    self.document = document
    self.schema = schema
    self.problems = problems
  }

  /// The same table with other problems, for a reader on another thread.
  func reporting(to problems: ProblemList) -> CSVTable {
    let table = CSVTable(document, schema, problems)
    (table.positions, table.headings, table.rowRecords) = (positions, headings, rowRecords)
    return table
  }

  /// The rows in file order, blank ones left out.
  public var rows: some RandomAccessCollection<TableRow> {
    rowRecords.lazy.map { TableRow(table: self, record: $0) }
  }

  /// Some of the rows, counted from 0 in file order.
  func rows(_ range: Range<Int>) -> some Sequence<TableRow> {
    rowRecords[range].lazy.map { TableRow(table: self, record: $0) }
  }

  /// Whether the file has the column, by its canonical name.
  public func has(_ column: String) -> Bool { positions[column] != nil }

  func position(of column: String) -> Position? { positions[column] }

  private func matchHeading(record: Int) {
    var firstByHeading: [String: Int] = [:]
    var unknown: [(name: String, column: Int)] = []
    for column in 0..<document.fieldCount(ofRecord: record) {
      let heading = document.text(record: record, column: column)
      headings.append(heading)
      guard !heading.isEmpty else { continue }
      let known = schema.column(forHeading: heading)
      if let first = firstByHeading[known?.name ?? heading] {
        problems.add(
          .duplicateHeader(name: heading, first: CellReference(row: record + 1, column: first)),
          at: document.origin(record: record, column: column))
        continue
      }
      firstByHeading[known?.name ?? heading] = column
      if let known {
        positions[known.name] = Position(column: column, heading: heading, isPrivate: known.isPrivate)
      } else {
        unknown.append((heading, column))
      }
    }
    reportUnknown(unknown, heading: record)
    for column in schema.columns where column.isRequired && positions[column.name] == nil {
      let origin = Origin(file: document.file, line: document.origin(record: record, column: 0).line)
      problems.add(.missingColumn(name: column.name, aliases: column.aliases), at: origin)
    }
  }

  private func reportUnknown(_ unknown: [(name: String, column: Int)], heading: Int) {
    let present = Set(positions.keys)
    var ignored: [String] = []
    for (name, column) in unknown {
      if let meant = schema.nearMiss(forHeading: name, present: present) {
        problems.add(
          .misspeltColumn(name: name, meant: meant), at: document.origin(record: heading, column: column))
      } else {
        ignored.append(name)
      }
    }
    guard !ignored.isEmpty else { return }
    let line = document.origin(record: heading, column: 0).line
    problems.add(.unknownColumns(names: ignored), at: Origin(file: document.file, line: line))
  }

  private func collectRows(after heading: Int) {
    var hasRow = false
    for record in (heading + 1)..<max(document.recordCount, heading + 1)
    where !document.isBlank(record: record) {
      hasRow = true
      let count = document.fieldCount(ofRecord: record)
      if count == headings.count {
        rowRecords.append(record)
      } else {
        // Name the first cell too many, or the first that is not there.
        problems.add(
          .wrongFieldCount(expected: headings.count, found: count),
          at: document.origin(record: record, column: min(count, headings.count)))
      }
    }
    if !hasRow { problems.add(.noRows, at: Origin(file: document.file)) }
  }

  private func reportNamelessColumns(heading: Int) {
    for (column, name) in headings.enumerated() where name.isEmpty {
      let hasValues = rowRecords.contains { !document.isEmpty(record: $0, column: column) }
      problems.add(
        hasValues ? .emptyHeader : .emptyColumn, at: document.origin(record: heading, column: column))
    }
  }

  private func reportFormulas() {
    let known = positions.values.sorted { $0.column < $1.column }
    for record in rowRecords {
      for position in known {
        // An equals sign, or the first byte of its full-width form.
        let byte = document.firstByte(record: record, column: position.column)
        guard byte == UInt8(ascii: "=") || byte == 0xEF else { continue }
        let text = document.rawText(record: record, column: position.column)
        guard text.hasPrefix("=") || text.hasPrefix("\u{FF1D}") else { continue }
        problems.add(.formulaCell, at: origin(record: record, position))
      }
    }
  }

  func origin(record: Int, _ position: Position) -> Origin {
    document.origin(
      record: record, column: position.column, field: position.heading, isPrivate: position.isPrivate)
  }
}
