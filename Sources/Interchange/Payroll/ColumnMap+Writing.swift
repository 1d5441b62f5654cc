// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

extension ColumnMap {
  /// Rows that make one piece of a file.
  private static var pieceSize: Int { 4096 }

  /// The file for some rows: the same rows give the same bytes.
  ///
  /// - Throws: A problem that names the cell, for text that may not be written to a file for machines and for
  ///   an amount that the decimals of the map cannot hold.
  public func file(
    _ rows: [Field.Row], names: PayNames, period: ClosedRange<CivilDay>, language: Language
  ) throws(Problem) -> PayFile {
    let sheet = sheet(names, period, language)
    var bytes = try sheet.heading()
    var totals: [Int: (sum: Money, currency: Currency)] = [:]
    let blocks = WorkCrew.machine.mapBlocks(of: rows.count, size: Self.pieceSize) { block in
      Result { () throws(Problem) in try sheet.block(rows[block]) }
    }
    for block in blocks {
      let block = try block.get()
      bytes += block.bytes
      for (column, total) in block.totals {
        totals[column] = ((totals[column]?.sum ?? .zero) + total.sum, total.currency)
      }
    }
    if hasTotalRow, !rows.isEmpty { bytes += try sheet.total(totals, rows: rows.count) }
    return PayFile(name: sheet.name, bytes: bytes)
  }

  /// The same file, whose rows are formed as they are written; it has no row of totals, and what is wrong with a cell
  /// is only found then.
  func stream(
    _ rows: [Field.Row], names: PayNames, period: ClosedRange<CivilDay>, language: Language
  ) -> PayFile {
    let sheet = sheet(names, period, language)
    let blocks = (rows.count + Self.pieceSize - 1) / Self.pieceSize
    return PayFile(name: sheet.name, pieceCount: blocks + 1) { piece in
      Result { () throws(Problem) in
        guard piece > 0 else { return try sheet.heading() }
        let first = (piece - 1) * Self.pieceSize
        return try sheet.block(rows[first..<min(first + Self.pieceSize, rows.count)]).bytes
      }
    }
  }

  private func sheet(_ names: PayNames, _ period: ClosedRange<CivilDay>, _ language: Language) -> ColumnSheet<
    Field
  > {
    ColumnSheet(
      map: self,
      name: fileName.replacing("{from}", with: period.lowerBound.description)
        .replacing("{to}", with: period.upperBound.description), names: names, language: language)
  }
}

/// One file on its way out: a map with what it needs besides the rows.
private struct ColumnSheet<Field: MappedField>: Sendable {
  let map: ColumnMap<Field>
  let name: String
  let names: PayNames
  let language: Language

  /// Some rows as they stand in the file, and what they add to a row of totals.
  struct Block: Sendable {
    let bytes: [UInt8]
    let totals: [Int: (sum: Money, currency: Currency)]
  }

  private func writer(rowsBefore: Int) throws(Problem) -> CSVWriter {
    try CSVWriter(
      file: name, columns: map.columns.map(heading), audience: map.audience, delimiter: map.delimiter,
      hasHeading: false, quoting: map.quoting, rowsBefore: rowsBefore)
  }

  /// The beginning of the file: the mark of its encoding, and the heading if it has one.
  func heading() throws(Problem) -> [UInt8] {
    var writer = try writer(rowsBefore: 0)
    if map.hasHeading { try writer.addHeading() }
    return try writer.encoded(as: map.encoding)
  }

  private func encoded(_ writer: CSVWriter) throws(Problem) -> [UInt8] {
    try writer.encoded(as: map.encoding == .utf8WithMark ? .utf8 : map.encoding)
  }

  func block(_ rows: ArraySlice<Field.Row>) throws(Problem) -> Block {
    var writer = try writer(rowsBefore: rows.startIndex + (map.hasHeading ? 1 : 0))
    var totals: [Int: (sum: Money, currency: Currency)] = [:]
    func form(_ index: Int, _ row: Field.Row) throws(Problem) -> CSVWriter.Value {
      let value = value(of: map.columns[index], row)
      if map.hasTotalRow, case .money(let money, let currency) = value {
        totals[index] = ((totals[index]?.sum ?? .zero) + money, currency)
      }
      return try written(value)
    }
    // What was written last, for the rows that are like it.
    var kinds: [(example: Field.Row, pattern: CSVPattern)] = []
    let varying = varying
    for row in rows {
      if let kind = kinds.last(where: { Field.areAlike(row, $0.example) }) {
        try writer.addRow(like: kind.pattern) { index throws(Problem) in try form(index, row) }
      } else if let varying {
        let pattern = try writer.addRow(varyingIn: varying) { index throws(Problem) in try form(index, row) }
        if kinds.count >= 16 { kinds.removeFirst() }
        kinds.append((row, pattern))
      } else {
        try writer.addRow { index throws(Problem) in try form(index, row) }
      }
    }
    return Block(bytes: try encoded(writer), totals: totals)
  }

  func total(_ totals: [Int: (sum: Money, currency: Currency)], rows: Int) throws(Problem) -> [UInt8] {
    var values: [CSVWriter.Value] = []
    for index in map.columns.indices {
      if let total = totals[index] {
        values.append(try written(.money(total.sum, total.currency)))
      } else {
        values.append(index == 0 ? .text(language == .english ? "Total" : "合计") : .empty)
      }
    }
    var writer = try writer(rowsBefore: rows + (map.hasHeading ? 1 : 0))
    try writer.add(values)
    return try encoded(writer)
  }

  private func heading(of column: ColumnMap<Field>.Column) -> String {
    if let heading = column.heading[language] { return heading }
    if case .field(let field) = column.content { return field.heading(in: language) }
    return ""
  }

  /// The columns in which rows that are alike may differ; nil where that is all of them, or where sums need every
  /// value of every row.
  private var varying: Set<Int>? {
    let varying = map.columns.indices.filter {
      if case .field(let field) = map.columns[$0].content { field.varies } else { false }
    }
    let fixed = map.columns.count { if case .fixed = $0.content { true } else { false } }
    return map.hasTotalRow || varying.count + fixed == map.columns.count ? nil : Set(varying)
  }

  private func value(of column: ColumnMap<Field>.Column, _ row: Field.Row) -> MappedValue {
    switch column.content {
    case .field(let field): field.value(of: row, in: names)
    case .fixed(let text): text[language].map { .text($0) } ?? .empty
    }
  }

  private func written(_ value: MappedValue) throws(Problem) -> CSVWriter.Value {
    switch value {
    case .text(let text): return .text(text)
    case .day(let day): return .day(day)
    case .exact(let number): return .exact(number)
    case .empty: return .empty
    case .money(let money, let currency):
      let places = map.decimals ?? currency.decimals
      if places == currency.decimals { return .fixed(money.minorUnits, places: places) }
      guard let number = PlainDecimal(currency.format(money)), let units = number.scaled(toPlaces: places)
      else {
        throw Problem(
          .outOfRange(value: currency.format(money), low: nil, high: nil), at: Origin(file: name))
      }
      return .fixed(units, places: places)
    }
  }
}
