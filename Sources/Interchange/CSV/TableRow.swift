// SPDX-License-Identifier: GPL-3.0-or-later

/// One row of a table.
///
/// Cells are asked for by the canonical names of their columns; whatever is wrong with one is added to the
/// problems of the table, and nothing is returned.
public struct TableRow {
  public let table: CSVTable
  let record: Int

  /// The text of a cell that must not be empty.
  public func text(_ column: String) -> Cell? { required(column, as: .text) }

  /// The text of a cell; nothing if it is empty or the file has no such column.
  public func optionalText(_ column: String) -> Cell? { optional(column, as: .text) }

  /// The value of a cell that must not be empty.
  ///
  /// A column that is missing altogether is reported once for the table and not again for each row.
  public func required<Value>(_ column: String, as form: ValueForm<Value>) -> Located<Value>? {
    guard let position = table.position(of: column) else { return nil }
    guard !table.document.isEmpty(record: record, column: position.column) else {
      table.problems.add(.missingValue, at: table.origin(record: record, position))
      return nil
    }
    return value(at: position, as: form)
  }

  /// The value of a cell; nothing if it is empty or the file has no such column.
  public func optional<Value>(_ column: String, as form: ValueForm<Value>) -> Located<Value>? {
    guard let position = table.position(of: column),
      !table.document.isEmpty(record: record, column: position.column)
    else { return nil }
    return value(at: position, as: form)
  }

  /// Whether the cell holds anything.
  public func has(_ column: String) -> Bool {
    guard let position = table.position(of: column) else { return false }
    return !table.document.isEmpty(record: record, column: position.column)
  }

  /// Where the cell of a column stands; the first cell of the row if the file has no such column.
  public func origin(of column: String) -> Origin {
    guard let position = table.position(of: column) else { return origin }
    return table.origin(record: record, position)
  }

  /// The number of the row, counted from 1 as a spreadsheet does.
  public var number: Int { record + 1 }

  /// Where the row begins.
  public var origin: Origin { table.document.origin(record: record, column: 0) }

  /// Adds a problem at the cell of a column.
  public func report(_ kind: ProblemKind, in column: String) {
    table.problems.add(kind, at: origin(of: column))
  }

  private func value<Value>(at position: CSVTable.Position, as form: ValueForm<Value>) -> Located<Value>? {
    let origin = table.origin(record: record, position)
    let text = table.document.text(record: record, column: position.column)
    return form.value(of: text, at: origin, problems: table.problems)
  }
}
