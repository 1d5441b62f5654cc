// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// A file to be put into an output folder.
public struct PayFile: Hashable, Sendable {
  public let name: String
  public let bytes: [UInt8]

  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

extension ColumnMap {
  /// The file for some rows: the same rows give the same bytes.
  ///
  /// - Throws: A problem that names the cell, for text that may not be written to a file for machines and for
  ///   an amount that the decimals of the map cannot hold.
  public func file(
    _ rows: [Field.Row], names: PayNames, period: ClosedRange<CivilDay>, language: Language
  ) throws(Problem) -> PayFile {
    let name = fileName.replacing("{from}", with: period.lowerBound.description)
      .replacing("{to}", with: period.upperBound.description)
    var writer = try CSVWriter(
      file: name, columns: columns.map { heading(of: $0, in: language) }, audience: audience,
      delimiter: delimiter,
      hasHeading: hasHeading, quoting: quoting)
    var totals: [Int: (sum: Money, currency: Currency)] = [:]
    for row in rows {
      var values: [CSVWriter.Value] = []
      for (index, column) in columns.enumerated() {
        let value = value(of: column, row, names, language)
        if case .money(let money, let currency) = value {
          totals[index] = ((totals[index]?.sum ?? .zero) + money, currency)
        }
        values.append(try written(value, file: name))
      }
      try writer.add(values)
    }
    if hasTotalRow, !rows.isEmpty {
      var values: [CSVWriter.Value] = []
      for index in columns.indices {
        if let total = totals[index] {
          values.append(try written(.money(total.sum, total.currency), file: name))
        } else {
          values.append(index == 0 ? .text(language == .english ? "Total" : "合计") : .empty)
        }
      }
      try writer.add(values)
    }
    return PayFile(name: name, bytes: try writer.encoded(as: encoding))
  }

  private func heading(of column: Column, in language: Language) -> String {
    if let heading = column.heading[language] { return heading }
    if case .field(let field) = column.content { return field.heading(in: language) }
    return ""
  }

  private func value(of column: Column, _ row: Field.Row, _ names: PayNames, _ language: Language)
    -> MappedValue
  {
    switch column.content {
    case .field(let field): field.value(of: row, in: names)
    case .fixed(let text): text[language].map { .text($0) } ?? .empty
    }
  }

  private func written(_ value: MappedValue, file: String) throws(Problem) -> CSVWriter.Value {
    switch value {
    case .text(let text): return .text(text)
    case .day(let day): return .plain(day.description)
    case .count(let count): return .decimal(count)
    case .exact(let number): return .plain(number.description)
    case .empty: return .empty
    case .money(let money, let currency):
      let places = decimals ?? currency.decimals
      if places == currency.decimals { return .fixed(money.minorUnits, places: places) }
      guard let number = PlainDecimal(currency.format(money)), let units = number.scaled(toPlaces: places)
      else {
        throw Problem(
          .outOfRange(value: currency.format(money), low: nil, high: nil), at: Origin(file: file))
      }
      return .fixed(units, places: places)
    }
  }
}
