// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// A table with people down and days across, as its header shows it.
struct Grid {
  let document: CSVDocument
  /// The record of the day headings.
  let header: Int
  let headings: [DayHeading]
  /// The columns of the headings, in order.
  let columns: [Int]
  let idColumn: Int?
  let nameColumn: Int?
  let unitColumn: Int?
  /// The records between the header and the first row of a person may hold part of a heading of two rows.
  let firstRow: Int

  /// Finds the header of a grid near the top of a document: a row with at least two day headings in order,
  /// and a heading for ids or names in it or in one of the two rows around it.
  ///
  /// Nil for any other table.
  ///
  /// - Parameter schema: The list that may stand in the grid's place; a table headed as one is none.
  static func find(in document: CSVDocument, insteadOf schema: TableSchema) -> Grid? {
    guard !isHeaded(document, as: schema) else { return nil }
    for record in 0..<min(document.recordCount, 40) {
      let cells = (0..<document.fieldCount(ofRecord: record)).compactMap { column in
        DayHeading(document.text(record: record, column: column)).map { (column: column, heading: $0) }
      }
      // The days stand side by side; numbers of statistics further right are no days.
      let days = contiguous(cells)
      guard days.count >= 2, let first = days.first?.column else { continue }
      let people = person(document, near: record, before: first)
      guard people.id != nil || people.name != nil else { continue }
      return Grid(
        document: document, header: record, headings: days.map(\.heading), columns: days.map(\.column),
        idColumn: people.id,
        nameColumn: people.name, unitColumn: people.unit, firstRow: max(record, people.record) + 1)
    }
    return nil
  }

  /// Whether the first line that is not blank has two columns of the list that no grid has.
  private static func isHeaded(_ document: CSVDocument, as schema: TableSchema) -> Bool {
    guard let heading = (0..<document.recordCount).first(where: { !document.isBlank(record: $0) }) else {
      return false
    }
    let names = (0..<document.fieldCount(ofRecord: heading)).compactMap {
      schema.column(forHeading: document.text(record: heading, column: $0))?.name
    }
    return Set(names).subtracting(["id", "name", "unit", "post"]).count >= 2
  }

  private static func contiguous(_ cells: [(column: Int, heading: DayHeading)]) -> [(
    column: Int, heading: DayHeading
  )] {
    var run: [(column: Int, heading: DayHeading)] = []
    for cell in cells {
      guard let last = run.last else {
        run = [cell]
        continue
      }
      if cell.column == last.column + 1, follows(last.heading, cell.heading) {
        run.append(cell)
      } else if run.count >= 2 {
        break
      } else {
        run = [cell]
      }
    }
    return run
  }

  private static func follows(_ first: DayHeading, _ next: DayHeading) -> Bool {
    next.dayOfMonth == first.dayOfMonth + 1 || (next.dayOfMonth == 1 && first.dayOfMonth >= 28)
  }

  private static func person(_ document: CSVDocument, near record: Int, before limit: Int) -> (
    id: Int?, name: Int?, unit: Int?, record: Int
  ) {
    for candidate in [record, record - 1, record + 1, record - 2]
    where (0..<document.recordCount).contains(candidate) {
      var found: [String: Int] = [:]
      for column in 0..<min(limit, document.fieldCount(ofRecord: candidate)) {
        guard
          let known = TableSchema.staff.column(forHeading: document.text(record: candidate, column: column))
        else { continue }
        if found[known.name] == nil { found[known.name] = column }
      }
      if found["id"] != nil || found["name"] != nil {
        return (found["id"], found["name"], found["unit"], candidate)
      }
    }
    return (nil, nil, nil, record)
  }

  func text(_ record: Int, _ column: Int?) -> String {
    guard let column, column < document.fieldCount(ofRecord: record) else { return "" }
    return document.text(record: record, column: column)
  }
}
