// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

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
    /// Text that the program made itself and that no spreadsheet runs: a date, a number.
    case plain(String)
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
    let start = bytes.count
    for (column, value) in values.enumerated() {
      if column > 0 { bytes.append(delimiter.rawValue) }
      do {
        append(try text(of: value, column: column), isAlone: values.count == 1)
      } catch {
        bytes.removeLast(bytes.count - start)
        throw error
      }
    }
    bytes.append(contentsOf: [0x0D, 0x0A])
    rowCount += 1
  }

  private mutating func append(_ text: String, isAlone: Bool) {
    let start = bytes.count
    bytes.append(contentsOf: text.utf8)
    // A row of one empty field must not look like a blank line.
    guard quoting == .always || needsQuotes(bytes[start...]) || (bytes.count == start && isAlone) else {
      return
    }
    let field = Array(bytes[start...])
    bytes.removeLast(field.count)
    bytes.append(UInt8(ascii: "\""))
    for byte in field {
      bytes.append(byte)
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
    }
    bytes.append(UInt8(ascii: "\""))
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

  private func text(of value: Value, column: Int) throws(Problem) -> String {
    switch value {
    case .empty: return ""
    case .integer(let number): return String(number)
    case .decimal(let number): return number.description
    case .plain(let text): return text
    case .fixed(let units, let places):
      return Currency(code: "", decimals: places).format(Money(minorUnits: units))
    case .text(let text):
      guard !text.utf8.contains(0) else { throw Problem(.nulByte, at: origin(ofColumn: column)) }
      switch audience {
      case .people: return FormulaGuard.added(to: text)
      case .machines:
        guard !FormulaGuard.isNeeded(for: text) else {
          throw Problem(.formulaForMachine, at: origin(ofColumn: column))
        }
        return text
      }
    }
  }

  private func needsQuotes(_ field: ArraySlice<UInt8>) -> Bool {
    // Every delimiter is quoted, so that detection finds none but the real one.
    field.contains { byte in
      // Letters and digits, which most bytes are, lie above every sign that matters.
      byte < 0x3C
        && (byte == UInt8(ascii: "\"") || byte == 0x0A || byte == 0x0D || CSVDelimiter(rawValue: byte) != nil)
    }
  }

  private func origin(ofColumn column: Int) -> Origin {
    let cell = CellReference(row: rowCount + 1, column: column)
    let field = columns.indices.contains(column) ? columns[column] : nil
    return Origin(file: file, line: rowCount + 1, cell: cell, field: field)
  }
}
