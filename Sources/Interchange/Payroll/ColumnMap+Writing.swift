// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// A file to be put into an output folder.
public struct PayFile: Hashable, Sendable {
  public let name: String
  /// The content in pieces, so that a file of hundreds of megabytes is never moved as a whole.
  public let chunks: [[UInt8]]

  public init(name: String, bytes: [UInt8]) { self.init(name: name, chunks: [bytes]) }

  public init(name: String, chunks: [[UInt8]]) {
    self.name = name
    self.chunks = chunks
  }

  public var bytes: [UInt8] { chunks.count == 1 ? chunks[0] : Array(chunks.joined()) }
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
    let headings = columns.map { heading(of: $0, in: language) }
    let blocks = WorkCrew.machine.mapBlocks(of: rows.count, size: 4096) { block -> Result<Block, Problem> in
      do throws(Problem) {
        return .success(
          try self.block(rows[block], from: block.lowerBound, headings, names, file: name, language))
      } catch {
        return .failure(error)
      }
    }
    var writer = try self.writer(name, headings, rowsBefore: 0)
    if hasHeading { try writer.addHeading() }
    var chunks = [try writer.encoded(as: encoding)]
    var totals: [Int: (sum: Money, currency: Currency)] = [:]
    for block in blocks {
      let block = try block.get()
      chunks.append(block.bytes)
      for (column, total) in block.totals {
        totals[column] = ((totals[column]?.sum ?? .zero) + total.sum, total.currency)
      }
    }
    if hasTotalRow, !rows.isEmpty {
      var writer = try self.writer(name, headings, rowsBefore: rows.count + (hasHeading ? 1 : 0))
      try writer.add(try totalRow(totals, file: name, language))
      chunks.append(try writer.encoded(as: encoding == .utf8WithMark ? .utf8 : encoding))
    }
    return PayFile(name: name, chunks: chunks.filter { !$0.isEmpty })
  }

  /// Some rows as they stand in the file, and what they add to a row of totals.
  private struct Block: Sendable {
    let bytes: [UInt8]
    let totals: [Int: (sum: Money, currency: Currency)]
  }

  private func writer(_ name: String, _ headings: [String], rowsBefore: Int) throws(Problem) -> CSVWriter {
    try CSVWriter(
      file: name, columns: headings, audience: audience, delimiter: delimiter, hasHeading: false,
      quoting: quoting, rowsBefore: rowsBefore)
  }

  private func block(
    _ rows: ArraySlice<Field.Row>, from first: Int, _ headings: [String], _ names: PayNames, file: String,
    _ language: Language
  ) throws(Problem) -> Block {
    var writer = try self.writer(file, headings, rowsBefore: first + (hasHeading ? 1 : 0))
    var totals: [Int: (sum: Money, currency: Currency)] = [:]
    for row in rows {
      var values: [CSVWriter.Value] = []
      values.reserveCapacity(columns.count)
      for (index, column) in columns.enumerated() {
        let value = value(of: column, row, names, language)
        if hasTotalRow, case .money(let money, let currency) = value {
          totals[index] = ((totals[index]?.sum ?? .zero) + money, currency)
        }
        values.append(try written(value, file: file))
      }
      try writer.add(values)
    }
    return Block(bytes: try writer.encoded(as: encoding == .utf8WithMark ? .utf8 : encoding), totals: totals)
  }

  private func totalRow(
    _ totals: [Int: (sum: Money, currency: Currency)], file: String, _ language: Language
  ) throws(Problem) -> [CSVWriter.Value] {
    var values: [CSVWriter.Value] = []
    for index in columns.indices {
      if let total = totals[index] {
        values.append(try written(.money(total.sum, total.currency), file: file))
      } else {
        values.append(index == 0 ? .text(language == .english ? "Total" : "合计") : .empty)
      }
    }
    return values
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
