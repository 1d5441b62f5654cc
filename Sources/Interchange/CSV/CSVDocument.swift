// SPDX-License-Identifier: GPL-3.0-or-later

/// A table as it stands in a file: records of fields, each of which knows its line and its cell.
///
/// Text is made only when it is asked for, so that a hundred thousand rows stay a buffer and a few offsets.
public final class CSVDocument: Sendable {
  public let file: String
  public let encoding: TextEncoding
  public let delimiter: CSVDelimiter
  private let bytes: [UInt8]
  private let starts: [UInt32]
  private let ends: [UInt32]
  private let flags: [CSVParser.FieldFlags]
  private let firstFields: [UInt32]
  private let lines: [UInt32]

  /// Cuts the text into fields.
  ///
  /// Every fault of form is added to `problems`, and reading goes on after it.
  ///
  /// - Parameter delimiter: Detected from the heading where none is given.
  /// - Returns: Nothing if the file is empty, or too large for its positions to be counted.
  public static func read(
    _ source: SourceText, delimiter: CSVDelimiter? = nil, problems: ProblemList
  ) -> CSVDocument? {
    guard source.bytes.count < UInt32.max else {
      problems.add(.fileTooLarge, at: Origin(file: source.file))
      return nil
    }
    guard source.bytes.contains(where: { !$0.isASCIISpace }) else {
      problems.add(.fileEmpty, at: Origin(file: source.file))
      return nil
    }
    let document = CSVDocument(
      source, delimiter: delimiter ?? CSVDelimiter.detect(in: source.bytes), problems: problems)
    document.reportFolding(problems)
    return document
  }

  private init(_ source: SourceText, delimiter: CSVDelimiter, problems: ProblemList) {
    file = source.file
    encoding = source.encoding
    bytes = source.bytes
    self.delimiter = delimiter
    let parsed = source.bytes.withUnsafeBufferPointer { buffer in
      var parser = CSVParser(buffer, delimiter: delimiter, file: source.file, problems: problems)
      parser.parse()
      return (parser.starts, parser.ends, parser.flags, parser.firstFields, parser.lines)
    }
    (starts, ends, flags, firstFields, lines) = parsed
  }

  /// The number of records, blank lines and heading included; record `n` is row `n + 1` of the spreadsheet.
  public var recordCount: Int { lines.count }

  /// The number of fields of a record; 0 for a blank line.
  public func fieldCount(ofRecord record: Int) -> Int {
    Int(firstFields[record + 1] - firstFields[record])
  }

  /// Whether no field of the record holds anything.
  public func isBlank(record: Int) -> Bool {
    (0..<fieldCount(ofRecord: record)).allSatisfy { isEmpty(record: record, column: $0) }
  }

  /// Whether the field holds nothing, or spaces only.
  public func isEmpty(record: Int, column: Int) -> Bool {
    let field = field(record, column)
    if starts[field] == ends[field] { return true }
    return flags[field].contains(.foldable) && text(record: record, column: column).isEmpty
  }

  /// The text of a field exactly as the file has it, quotation marks resolved.
  public func rawText(record: Int, column: Int) -> String {
    let field = field(record, column)
    return bytes.withUnsafeBufferPointer { buffer in
      let content = UnsafeBufferPointer(rebasing: buffer[Int(starts[field])..<Int(ends[field])])
      guard flags[field].contains(.doubledQuotes) else { return String(decoding: content, as: UTF8.self) }
      var text: [UInt8] = []
      var index = 0
      while index < content.count {
        text.append(content[index])
        index += content[index] == UInt8(ascii: "\"") ? 2 : 1
      }
      return String(decoding: text, as: UTF8.self)
    }
  }

  /// The text of a field, folded, trimmed and without the mark that keeps a spreadsheet from running it.
  public func text(record: Int, column: Int) -> String {
    let raw = rawText(record: record, column: column)
    let isFoldable = flags[field(record, column)].contains(.foldable)
    return FormulaGuard.removed(from: isFoldable ? CellFolding.fold(raw).text : raw)
  }

  /// The text of a field with its place.
  public func cell(record: Int, column: Int, field name: String? = nil, isPrivate: Bool = false) -> Cell {
    Cell(
      text(record: record, column: column),
      at: origin(record: record, column: column, field: name, isPrivate: isPrivate))
  }

  /// The place of a field.
  ///
  /// The line is that in which the field begins, which differs from that of the record after a field with
  /// line breaks.
  public func origin(record: Int, column: Int, field name: String? = nil, isPrivate: Bool = false) -> Origin {
    var line = Int(lines[record])
    // Most records stand on one line, and counting line ends for every cell would be the slowest part of
    // reading.
    let isOnOneLine = record + 1 < lines.count && lines[record + 1] == lines[record] + 1
    if !isOnOneLine, column < fieldCount(ofRecord: record) {
      line += lineEnds(from: Int(starts[Int(firstFields[record])]), to: Int(starts[field(record, column)]))
    }
    return Origin(
      file: file, line: line, cell: CellReference(row: record + 1, column: column), field: name,
      isPrivate: isPrivate)
  }

  /// The first byte of a field, for checks that need no text.
  func firstByte(record: Int, column: Int) -> UInt8? {
    let field = field(record, column)
    return starts[field] == ends[field] ? nil : bytes[Int(starts[field])]
  }

  /// Feeds a field to a hasher; fields that are the same by ``hasSameCell(_:as:_:)`` give the same hash.
  func hash(_ record: Int, _ column: Int, into hasher: inout Hasher) {
    let field = field(record, column)
    hasher.combine(ends[field] - starts[field])
    bytes.withUnsafeBytes { buffer in
      hasher.combine(bytes: UnsafeRawBufferPointer(rebasing: buffer[Int(starts[field])..<Int(ends[field])]))
    }
  }

  /// Whether two records have the same text in a column, judged by their bytes.
  func hasSameCell(_ record: Int, as other: Int, _ column: Int) -> Bool {
    let (own, other) = (field(record, column), field(other, column))
    return flags[own] == flags[other]
      && bytes[Int(starts[own])..<Int(ends[own])].elementsEqual(bytes[Int(starts[other])..<Int(ends[other])])
  }

  private func field(_ record: Int, _ column: Int) -> Int { Int(firstFields[record]) + column }

  private func lineEnds(from start: Int, to end: Int) -> Int {
    var count = 0
    for index in start..<end {
      if bytes[index] == UInt8(ascii: "\n") {
        count += 1
      } else if bytes[index] == UInt8(ascii: "\r"), bytes[index + 1] != UInt8(ascii: "\n") {
        count += 1
      }
    }
    return count
  }

  /// Says once for the file how many cells were folded, naming the first.
  private func reportFolding(_ problems: ProblemList) {
    var fullWidth: (count: Int, first: Origin)?
    var spaces: (count: Int, first: Origin)?
    var record = 0
    for field in flags.indices where flags[field].contains(.foldable) {
      while Int(firstFields[record + 1]) <= field { record += 1 }
      let column = field - Int(firstFields[record])
      let changes = CellFolding.fold(rawText(record: record, column: column)).changes
      guard !changes.isEmpty else { continue }
      if changes.contains(.fullWidth) {
        fullWidth = ((fullWidth?.count ?? 0) + 1, fullWidth?.first ?? origin(record: record, column: column))
      }
      if changes.contains(.spaces) {
        spaces = ((spaces?.count ?? 0) + 1, spaces?.first ?? origin(record: record, column: column))
      }
    }
    if let fullWidth { problems.add(.fullWidthFolded(cells: fullWidth.count), at: fullWidth.first) }
    if let spaces { problems.add(.spacesFolded(cells: spaces.count), at: spaces.first) }
  }
}

extension UInt8 {
  fileprivate var isASCIISpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}
