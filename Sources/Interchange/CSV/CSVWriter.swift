// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Subsidies

/// Writes a table that a spreadsheet opens and that `CSVDocument` reads back.
public struct CSVWriter {
  /// Who opens the file.
  public enum Audience: Hashable, Sendable {
    /// People, in a spreadsheet: text that it would run gets an apostrophe, which reading takes off again.
    case people
    /// Another program, where an apostrophe would change a name: text that a spreadsheet would run is
    /// refused.
    case machines
  }

  /// One cell to write.
  ///
  /// Numbers come from numbers, so they are never taken for formulas.
  public enum Value: Hashable, Sendable {
    case text(String)
    case integer(Int64)
    case decimal(PlainDecimal)
    /// A number in units of 10⁻ᵖˡᵃᶜᵉˢ with all its decimals, as amounts are written: 15000 and 2 are
    /// `150.00`.
    case fixed(Int64, places: Int)
    /// Text that the program made itself and that no spreadsheet runs: a time, a number.
    case plain(String)
    case day(CivilDay)
    /// A number that the engine computed, with as few decimals as it needs.
    case exact(ExactDecimal)
    case empty
  }

  /// Which cells get quotation marks.
  public enum Quoting: Hashable, Sendable {
    /// Those that could be misread without.
    case asNeeded
    case always
  }

  public let audience: Audience
  public let quoting: Quoting
  public let delimiter: CSVDelimiter
  /// The name of the file, for problems.
  public let file: String
  private let columns: [String]
  private var bytes: [UInt8] = []
  /// What the row above has in each column, nil before the first row; much of it comes again and need not be written
  /// out anew.
  private var above: [(value: Value?, bytes: [UInt8])]
  private var rowCount = 0

  /// Begins a table, with its heading unless a machine wants none.
  ///
  /// - Parameter rowsBefore: rows of the file that another writer makes, for the places of problems.
  /// - Throws: A problem with `.formulaForMachine` or `.nulByte` for a heading that cannot be written.
  public init(
    file: String, columns: [String], audience: Audience = .people, delimiter: CSVDelimiter = .comma,
    hasHeading: Bool = true, quoting: Quoting = .asNeeded, rowsBefore: Int = 0
  ) throws(Problem) {
    self.file = file
    self.columns = columns
    self.audience = audience
    self.delimiter = delimiter
    self.quoting = quoting
    above = Array(repeating: (nil, []), count: columns.count)
    rowCount = rowsBefore
    if hasHeading { try addHeading() }
  }

  /// Adds the heading.
  ///
  /// - Throws: as the initialiser.
  mutating func addHeading() throws(Problem) { try add(columns.map(Value.text)) }

  /// Adds one row, a value for each column.
  ///
  /// - Throws: A problem that names the cell: `.wrongFieldCount`; `.nulByte`; or, in a file for machines,
  ///   `.formulaForMachine`. The row is then not added.
  public mutating func add(_ values: [Value]) throws(Problem) {
    guard values.count == columns.count else {
      let kind = ProblemKind.wrongFieldCount(expected: columns.count, found: values.count)
      throw Problem(kind, at: origin(ofColumn: 0))
    }
    try addRow { column in values[column] }
  }

  /// Adds one row, whose values are made as they are written; nil is what the row above has in the column.
  ///
  /// - Throws: What making a value throws, and as ``add(_:)``. The row is then not added.
  mutating func addRow(_ value: (_ column: Int) throws(Problem) -> Value?) throws(Problem) {
    let start = bytes.count
    do throws(Problem) {
      for column in columns.indices {
        if column > 0 { bytes.append(delimiter.rawValue) }
        if let value = try value(column), value != above[column].value { try form(value, column: column) }
        bytes.append(contentsOf: above[column].bytes)
      }
    } catch {
      bytes.removeLast(bytes.count - start)
      throw error
    }
    bytes.append(0x0D)
    bytes.append(0x0A)
    rowCount += 1
  }

  /// The bytes of the file so far.
  ///
  /// - Throws: A problem with `.encodingUnavailable` where the C library cannot write GB18030.
  public func encoded(as encoding: TextEncoding = .utf8WithMark) throws(Problem) -> [UInt8] {
    do {
      return try encoding.encode(utf8: bytes)
    } catch {
      throw Problem(error, at: Origin(file: file))
    }
  }

  /// Writes out a value for its column.
  private mutating func form(_ value: Value, column: Int) throws(Problem) {
    var cell = above[column].bytes
    above[column] = (nil, [])
    cell.removeAll(keepingCapacity: true)
    switch value {
    case .empty: break
    case .integer(let number): cell.append(digitsOf: number)
    case .fixed(let units, let places): cell.append(digitsOf: units, places: places)
    case .decimal(let number): cell.append(contentsOf: number.description.utf8)
    case .exact(let number): cell.append(contentsOf: number.description.utf8)
    case .plain(let text): cell.append(contentsOf: text.utf8)
    case .day(let day): cell.append(contentsOf: day.description.utf8)
    case .text(let text): cell.append(contentsOf: try safe(text, column: column).utf8)
    }
    var needsQuotes = quoting == .always
    for byte in cell {
      // Letters and digits, which most bytes are, lie above every sign that matters.
      guard byte < 0x3C else { continue }
      if byte == 0 { throw Problem(.nulByte, at: origin(ofColumn: column)) }
      // Every delimiter is quoted, so that detection finds none but the real one.
      needsQuotes =
        needsQuotes || byte == UInt8(ascii: "\"") || byte == 0x0A || byte == 0x0D
        || CSVDelimiter(rawValue: byte) != nil
    }
    // A row of one empty field must not look like a blank line.
    if needsQuotes || (cell.isEmpty && columns.count == 1) { cell = Self.quoted(cell) }
    above[column] = (value, cell)
  }

  private static func quoted(_ field: [UInt8]) -> [UInt8] {
    var quoted = [UInt8(ascii: "\"")]
    for byte in field {
      quoted.append(byte)
      if byte == UInt8(ascii: "\"") { quoted.append(byte) }
    }
    quoted.append(UInt8(ascii: "\""))
    return quoted
  }

  /// Text as the audience may get it.
  private func safe(_ text: String, column: Int) throws(Problem) -> String {
    switch audience {
    case .people: return FormulaGuard.added(to: text)
    case .machines:
      guard !FormulaGuard.isNeeded(for: text) else {
        throw Problem(.formulaForMachine, at: origin(ofColumn: column))
      }
      return text
    }
  }

  private func origin(ofColumn column: Int) -> Origin {
    let cell = CellReference(row: rowCount + 1, column: column)
    let field = columns.indices.contains(column) ? columns[column] : nil
    return Origin(file: file, line: rowCount + 1, cell: cell, field: field)
  }
}

extension [UInt8] {
  /// Appends a number of units of 10⁻ᵖˡᵃᶜᵉˢ with all its decimals, as ``Currency/format(_:)`` gives it.
  fileprivate mutating func append(digitsOf number: Int64, places: Int = 0) {
    if number < 0 { append(UInt8(ascii: "-")) }
    let start = count
    var rest = number.magnitude
    var written = 0
    repeat {
      if places > 0, written == places { append(UInt8(ascii: ".")) }
      append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
      written += 1
    } while rest > 0 || written <= places
    self[start...].reverse()
  }
}
