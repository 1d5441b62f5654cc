// SPDX-License-Identifier: GPL-3.0-or-later

/// Cuts the bytes of a table into fields, by RFC 4180 with any of three delimiters and three line ends.
///
/// Every fault is reported with its place, and the reading goes on at the next point where the meaning is
/// plain again.
struct CSVParser {
  /// What a field needs before its bytes are its text.
  struct FieldFlags: OptionSet {
    let rawValue: UInt8
    /// It holds doubled quotation marks.
    static let doubledQuotes = FieldFlags(rawValue: 1)
    /// It may hold characters that folding changes.
    static let foldable = FieldFlags(rawValue: 2)
  }

  /// The first and the end byte of each field, without enclosing quotation marks.
  private(set) var starts: [UInt32] = []
  private(set) var ends: [UInt32] = []
  private(set) var flags: [FieldFlags] = []
  /// The first field of each record, and one more at the end.
  ///
  /// A line without any character is a record of no fields.
  private(set) var firstFields: [UInt32] = []
  /// The line, counted from 1, in which each record begins.
  private(set) var lines: [UInt32] = []

  private let bytes: UnsafeBufferPointer<UInt8>
  private let file: String
  private let problems: ProblemList
  private let classes: [ByteClass]
  private var index = 0
  private var line = 1

  private enum ByteClass: UInt8 {
    case ordinary, delimiter, lineEnd, quote, nul, foldable
  }

  init(_ bytes: UnsafeBufferPointer<UInt8>, delimiter: CSVDelimiter, file: String, problems: ProblemList) {
    self.bytes = bytes
    self.file = file
    self.problems = problems
    var classes = [ByteClass](repeating: .ordinary, count: 256)
    classes[Int(delimiter.rawValue)] = .delimiter
    classes[0x0A] = .lineEnd
    classes[0x0D] = .lineEnd
    classes[0x22] = .quote
    classes[0] = .nul
    // The first bytes of U+00A0, U+202F, U+3000 and of the full-width forms.
    for lead in [0xC2, 0xE2, 0xE3, 0xEF] { classes[lead] = .foldable }
    self.classes = classes
  }

  mutating func parse() {
    while index < bytes.count {
      firstFields.append(UInt32(starts.count))
      lines.append(UInt32(line))
      if classes[Int(bytes[index])] != .lineEnd { parseFields() }
      passLineEnd()
    }
    firstFields.append(UInt32(starts.count))
  }

  private mutating func parseFields() {
    while true {
      if index < bytes.count, classes[Int(bytes[index])] == .quote {
        parseQuotedField()
      } else {
        parsePlainField()
      }
      guard index < bytes.count, classes[Int(bytes[index])] == .delimiter else { return }
      index += 1
    }
  }

  private mutating func parsePlainField() {
    let start = index
    var fieldFlags: FieldFlags = []
    var hasQuote = false
    scan: while index < bytes.count {
      switch classes[Int(bytes[index])] {
      case .ordinary: break
      case .delimiter, .lineEnd: break scan
      case .quote: hasQuote = true
      case .nul: report(.nulByte)
      case .foldable: fieldFlags.insert(.foldable)
      }
      index += 1
    }
    if hasQuote { report(.quoteInUnquotedField) }
    append(start..<index, fieldFlags)
  }

  private mutating func parseQuotedField() {
    let openingLine = line
    index += 1
    let start = index
    var fieldFlags: FieldFlags = []
    while index < bytes.count {
      switch classes[Int(bytes[index])] {
      case .quote:
        guard index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "\"") else {
          append(start..<index, fieldFlags)
          index += 1
          passStrayText(openedInLine: openingLine)
          return
        }
        fieldFlags.insert(.doubledQuotes)
        index += 1
      case .lineEnd:
        if bytes[index] == UInt8(ascii: "\n") || !isFollowedByLineFeed { line += 1 }
      case .nul: report(.nulByte)
      case .foldable: fieldFlags.insert(.foldable)
      case .ordinary, .delimiter: break
      }
      index += 1
    }
    // The quotation mark swallowed the rest of the file. Take the field to end with its line and go on below
    // it: no mark of the lines below can stand open as well, for it would have closed this one.
    line = openingLine
    index = start
    report(.unterminatedQuote)
    while index < bytes.count, classes[Int(bytes[index])] != .lineEnd { index += 1 }
    append(start..<index, fieldFlags)
  }

  private mutating func passStrayText(openedInLine openingLine: Int) {
    var isStray = false
    while index < bytes.count {
      let byteClass = classes[Int(bytes[index])]
      guard byteClass != .delimiter, byteClass != .lineEnd else { break }
      isStray = true
      index += 1
    }
    // The field is stored already, so the fault belongs to the one before the next.
    if isStray { report(.strayTextAfterQuote(openedInLine: openingLine), columnsBack: 1) }
  }

  private mutating func passLineEnd() {
    guard index < bytes.count else { return }
    index += isFollowedByLineFeed && bytes[index] == UInt8(ascii: "\r") ? 2 : 1
    line += 1
  }

  private var isFollowedByLineFeed: Bool {
    index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "\n")
  }

  private mutating func append(_ range: Range<Int>, _ fieldFlags: FieldFlags) {
    var fieldFlags = fieldFlags
    if !range.isEmpty, bytes[range.lowerBound] == 0x20 || bytes[range.upperBound - 1] == 0x20 {
      fieldFlags.insert(.foldable)
    }
    starts.append(UInt32(range.lowerBound))
    ends.append(UInt32(range.upperBound))
    flags.append(fieldFlags)
  }

  private func report(_ kind: ProblemKind, columnsBack: Int = 0) {
    let column = starts.count - Int(firstFields.last ?? 0) - columnsBack
    let cell = CellReference(row: firstFields.count, column: column)
    problems.add(kind, at: Origin(file: file, line: line, cell: cell))
  }
}
