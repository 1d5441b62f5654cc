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

  /// Adds one row, whose values are made as they are written.
  ///
  /// - Throws: What making a value throws, and as ``add(_:)``. The row is then not added.
  mutating func addRow(_ value: (_ column: Int) throws(Problem) -> Value) throws(Problem) {
    try whole { writer throws(Problem) in
      for column in writer.columns.indices {
        if column > 0 { writer.bytes.append(writer.delimiter.rawValue) }
        try writer.form(try value(column), column: column)
      }
    }
  }

  /// Adds one row, and keeps of it what the rows like it have in common: all cells but those of some columns.
  ///
  /// - Throws: As ``addRow(_:)``.
  mutating func addRow(
    varyingIn varying: Set<Int>, _ value: (_ column: Int) throws(Problem) -> Value
  ) throws(Problem) -> CSVPattern {
    var pattern = CSVPattern()
    try whole { writer throws(Problem) in
      var start = writer.bytes.count
      for column in writer.columns.indices {
        if column > 0 { writer.bytes.append(writer.delimiter.rawValue) }
        if varying.contains(column) {
          pattern.varying.append((column, Array(writer.bytes[start...])))
          try writer.form(try value(column), column: column)
          start = writer.bytes.count
        } else {
          try writer.form(try value(column), column: column)
        }
      }
      pattern.end = Array(writer.bytes[start...])
    }
    return pattern
  }

  /// Adds a row like an earlier one.
  ///
  /// - Parameter value: makes the values of the columns in which they differ.
  /// - Throws: As ``addRow(_:)``.
  mutating func addRow(
    like pattern: CSVPattern, _ value: (_ column: Int) throws(Problem) -> Value
  ) throws(Problem) {
    try whole { writer throws(Problem) in
      for (column, before) in pattern.varying {
        writer.bytes.append(contentsOf: before)
        try writer.form(try value(column), column: column)
      }
      writer.bytes.append(contentsOf: pattern.end)
    }
  }

  /// Adds a whole row, or nothing where that fails.
  private mutating func whole(_ row: (inout CSVWriter) throws(Problem) -> Void) throws(Problem) {
    let start = bytes.count
    do throws(Problem) {
      try row(&self)
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
    let start = bytes.count
    switch value {
    case .empty: break
    case .integer(let number): bytes.append(digitsOf: number)
    case .fixed(let units, let places): bytes.append(digitsOf: units, places: places)
    case .decimal(let number): bytes.append(contentsOf: number.description.utf8)
    case .exact(let number): bytes.append(contentsOf: number.description.utf8)
    case .plain(let text): bytes.append(contentsOf: text.utf8)
    case .day(let day): bytes.append(contentsOf: day.description.utf8)
    case .text(let text): bytes.append(contentsOf: try safe(text, column: column).utf8)
    }
    var needsQuotes = quoting == .always
    for byte in bytes[start...] {
      // Letters and digits, which most bytes are, lie above every sign that matters.
      guard byte < 0x3C else { continue }
      if byte == 0 { throw Problem(.nulByte, at: origin(ofColumn: column)) }
      // Every delimiter is quoted, so that detection finds none but the real one.
      needsQuotes =
        needsQuotes || byte == UInt8(ascii: "\"") || byte == 0x0A || byte == 0x0D
        || CSVDelimiter(rawValue: byte) != nil
    }
    // A row of one empty field must not look like a blank line.
    if needsQuotes || (bytes.count == start && columns.count == 1) {
      bytes.replaceSubrange(start..., with: Self.quoted(bytes[start...]))
    }
  }

  private static func quoted(_ field: ArraySlice<UInt8>) -> [UInt8] {
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
