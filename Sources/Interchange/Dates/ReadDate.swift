// SPDX-License-Identifier: GPL-3.0-or-later

/// A date as read from a file, in the proleptic Gregorian calendar, with the form it was taken for.
public struct ReadDate: Hashable, Sendable {
  public let year: Int
  /// 1 to 12.
  public let month: Int
  /// 1 to 31, and a day that the month has.
  public let day: Int
  public let form: DateForm

  /// Nothing for a date that the calendar does not have.
  public init?(year: Int, month: Int, day: Int, form: DateForm) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Self.length(ofMonth: month, year: year)).contains(day)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
    self.form = form
  }

  /// The date in ISO form, `2026-03-01`.
  public var isoText: String { Self.isoText(year, month, day) }

  /// Reads a date in any of the forms, and refuses what can be read in two ways.
  ///
  /// - Throws: `.badDate`, `.impossibleDate` (30 February) or `.ambiguousDate` (`3/4/2026`, `26-3-1`).
  public static func read(_ text: String) throws(ProblemKind) -> ReadDate {
    let bytes = Array(text.utf8)
    if bytes.allSatisfy(isDigit) { return try readDigits(bytes, text) }
    if bytes.contains(where: { $0 >= 0x80 }), let (year, month, day) = chineseParts(text) {
      guard year.count == 4 else { throw .ambiguousDate(value: text, readings: centuries(year, month, day)) }
      return try checked(number(year), number(month), number(day), .chinese, text)
    }
    for separator in [UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: ".")] {
      let parts = bytes.split(separator: separator, omittingEmptySubsequences: false)
      guard parts.count == 3, parts.allSatisfy({ !$0.isEmpty && $0.count <= 4 && $0.allSatisfy(isDigit) })
      else {
        continue
      }
      return try readParts(parts.map(Array.init), isHyphen: separator == UInt8(ascii: "-"), text)
    }
    throw .badDate(value: text)
  }

  private static func readParts(_ parts: [[UInt8]], isHyphen: Bool, _ text: String) throws(ProblemKind)
    -> ReadDate
  {
    guard parts[0].count == 4 else {
      throw parts[0].count <= 2
        ? .ambiguousDate(value: text, readings: readings(parts)) : .badDate(value: text)
    }
    guard parts[1].count <= 2, parts[2].count <= 2 else { throw .badDate(value: text) }
    let isISO = isHyphen && parts[1].count == 2 && parts[2].count == 2
    return try checked(number(parts[0]), number(parts[1]), number(parts[2]), isISO ? .iso : .separated, text)
  }

  /// Eight digits are year, month and day; five are a day number of the years 1927 to 2173.
  ///
  /// Fewer could be a year or a day of the month, and are no date.
  private static func readDigits(_ bytes: [UInt8], _ text: String) throws(ProblemKind) -> ReadDate {
    switch bytes.count {
    case 8:
      return try checked(
        number(bytes[0..<4]), number(bytes[4..<6]), number(bytes[6..<8]), .compact, text)
    case 5:
      guard let date = SpreadsheetSerial.date(ofDay: number(bytes)) else { throw .badDate(value: text) }
      return date
    default:
      throw .badDate(value: text)
    }
  }

  private static func checked(
    _ year: Int, _ month: Int, _ day: Int, _ form: DateForm, _ text: String
  ) throws(ProblemKind) -> ReadDate {
    guard let date = ReadDate(year: year, month: month, day: day, form: form) else {
      throw .impossibleDate(value: text)
    }
    return date
  }

  private static func chineseParts(_ text: String) -> (year: [UInt8], month: [UInt8], day: [UInt8])? {
    let parts = text.split(omittingEmptySubsequences: false) { "年月日号".contains($0) }.map { Array($0.utf8) }
    let marks = String(text.filter { "年月日号".contains($0) })
    guard marks == "年月日" || marks == "年月号", parts.count == 4, parts[3].isEmpty else { return nil }
    guard parts[0].count == 2 || parts[0].count == 4, parts[0].allSatisfy(isDigit) else { return nil }
    for part in parts[1...2] {
      guard (1...2).contains(part.count), part.allSatisfy(isDigit) else { return nil }
    }
    return (parts[0], parts[1], parts[2])
  }

  private static func centuries(_ year: [UInt8], _ month: [UInt8], _ day: [UInt8]) -> [String] {
    [1900, 2000].compactMap {
      ReadDate(year: $0 + number(year), month: number(month), day: number(day), form: .separated)?.isoText
    }
  }

  /// The dates that `3/4/2026` or `26/3/1` could be: day or month first, or the year in two digits.
  private static func readings(_ parts: [[UInt8]]) -> [String] {
    let values = parts.map { number($0) }
    let year = parts[2].count == 4 ? values[2] : 2000 + values[2] % 100
    var orders = [(year, values[0], values[1]), (year, values[1], values[0])]
    if parts[2].count <= 2 { orders.append((2000 + values[0], values[1], values[2])) }
    var readings: [String] = []
    for (year, month, day) in orders {
      guard let date = ReadDate(year: year, month: month, day: day, form: .separated) else { continue }
      if !readings.contains(date.isoText) { readings.append(date.isoText) }
    }
    return readings
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func number(_ digits: some Sequence<UInt8>) -> Int {
    digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }

  private static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func isoText(_ year: Int, _ month: Int, _ day: Int) -> String {
    func padded(_ value: Int, _ width: Int) -> String {
      let digits = String(value)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}
