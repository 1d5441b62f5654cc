// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Subsidies

/// What a column of an outgoing list can hold.
///
/// Each kind of list has its own closed set, so that a map made for one kind of row accepts no other: no
/// payroll map takes a forecast.
public protocol MappedField: Hashable, Sendable {
  associatedtype Row: Sendable

  func heading(in language: Language) -> String
  func value(of row: Row, in names: PayNames) -> MappedValue

  /// Whether rows that are alike may differ in this column.
  var varies: Bool { get }

  /// Whether two rows are known to have the same values in all columns that do not vary, without forming them.
  static func areAlike(_ row: Row, _ other: Row) -> Bool
}

extension MappedField {
  public var varies: Bool { true }
  public static func areAlike(_ row: Row, _ other: Row) -> Bool { false }
}

/// A value on its way into a file.
public enum MappedValue: Hashable, Sendable {
  case text(String)
  case day(CivilDay)
  /// A number that the engine computed.
  case exact(ExactDecimal)
  case money(Money, Currency)
  case empty
}

/// The layout of an outgoing file as data: which columns in which order, and how they are written.
public struct ColumnMap<Field: MappedField>: Sendable {
  public struct Column: Sendable {
    public enum Content: Sendable {
      case field(Field)
      /// The same text in every row, by language.
      case fixed([Language: String])
    }

    public let content: Content
    /// The heading where it is not the field's own.
    public let heading: [Language: String]

    public init(_ field: Field, heading: [Language: String] = [:]) {
      content = .field(field)
      self.heading = heading
    }

    public init(fixed text: [Language: String], heading: [Language: String]) {
      content = .fixed(text)
      self.heading = heading
    }
  }

  /// The name of the file; `{from}` and `{to}` become the days of the period.
  public var fileName: String
  public var columns: [Column]
  public var audience: CSVWriter.Audience
  public var hasHeading: Bool
  public var delimiter: CSVDelimiter
  public var encoding: TextEncoding
  public var quoting: CSVWriter.Quoting
  /// Decimals of amounts; nil is what the currency has.
  ///
  /// Fewer are refused where they would change an amount.
  public var decimals: Int?
  /// A last row with the sum of each column of money.
  public var hasTotalRow: Bool

  public init(
    fileName: String, columns: [Column], audience: CSVWriter.Audience = .people, hasHeading: Bool = true,
    delimiter: CSVDelimiter = .comma, encoding: TextEncoding = .utf8WithMark,
    quoting: CSVWriter.Quoting = .asNeeded,
    decimals: Int? = nil, hasTotalRow: Bool = false
  ) {
    self.fileName = fileName
    self.columns = columns
    self.audience = audience
    self.hasHeading = hasHeading
    self.delimiter = delimiter
    self.encoding = encoding
    self.quoting = quoting
    self.decimals = decimals
    self.hasTotalRow = hasTotalRow
  }

  public init(
    fileName: String, fields: [Field], audience: CSVWriter.Audience = .people, hasTotalRow: Bool = false
  ) {
    self.init(
      fileName: fileName, columns: fields.map { Column($0) }, audience: audience, hasTotalRow: hasTotalRow)
  }
}
