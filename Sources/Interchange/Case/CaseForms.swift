// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

extension ReadDate {
  /// The date as a day of the domain's calendar.
  var civilDay: CivilDay? { CivilDay(year: year, month: month, day: day) }
}

extension TableRow {
  /// The day in a cell; nothing and a problem where it is not a date.
  func day(_ column: String) -> CivilDay? { optional(column, as: .date)?.value.civilDay }
  func requiredDay(_ column: String) -> CivilDay? { required(column, as: .date)?.value.civilDay }

  /// The days between the cells `from` and `to`, both of which must be there and in order.
  func requiredDays() -> ClosedRange<CivilDay>? {
    guard let from = requiredDay("from"), let to = requiredDay("to") else { return nil }
    guard from <= to else {
      report(.fromAfterTo(from: from.description, to: to.description), in: "to")
      return nil
    }
    return from...to
  }

  /// The parts of a cell that lists several values, each with the place of the cell.
  func list(_ column: String) -> [Cell] {
    guard let cell = optionalText(column) else { return [] }
    return cell.value.split { "|;；、".contains($0) }.map { part in
      Cell(part.drop { $0 == " " }.description.trimmingTrailingSpaces, at: cell.origin)
    }
  }
}

extension String {
  var trimmingTrailingSpaces: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}

extension ValueForm where Value == ColumnTime {
  /// `08:00`, or `+1 08:00` for the next day, which a Chinese file writes `次日08:00`.
  static var columnTime: Self {
    ValueForm(.text) { (text) throws(ProblemKind) in
      let plain = text.hasPrefix("次日") ? "+1 " + text.dropFirst(2).drop { $0 == " " } : text
      guard let time = ColumnTime(plain) else { throw .badTime(value: text) }
      return time
    }
  }
}

extension ValueForm where Value == MinuteOfDay {
  /// A time of day, `08:00`.
  static var timeOfDay: Self {
    ValueForm(.text) { (text) throws(ProblemKind) in
      guard let time = MinuteOfDay(text) else { throw .badTime(value: text) }
      return time
    }
  }
}

extension ValueForm where Value == Minutes {
  /// Hours as a number, `7.5`, or as hours and minutes, `7:30`; whole minutes only.
  ///
  /// The sign is kept.
  static var signedHours: Self {
    ValueForm(.decimal) { (text) throws(ProblemKind) in
      guard let minutes = Minutes(hoursText: text) else { throw .badNumber(value: text) }
      return minutes
    }
  }

  /// As `signedHours`, and not negative.
  static var hours: Self {
    ValueForm(.decimal) { (text) throws(ProblemKind) in
      guard let minutes = Minutes(hoursText: text) else { throw .badNumber(value: text) }
      guard minutes >= .zero else { throw .negativeNumber(value: text) }
      return minutes
    }
  }

  /// A length of time that carries its unit: `11h`, `30min`, `7h30min`.
  static var duration: Self {
    ValueForm(.text) { (text) throws(ProblemKind) in
      guard let minutes = Minutes(durationText: text) else { throw .badDuration(value: text) }
      return minutes
    }
  }

  /// A break: whole minutes, `30`, or a duration.
  static var breakLength: Self {
    ValueForm(.text) { (text) throws(ProblemKind) in
      if let minutes = Int(text), (0..<1440).contains(minutes) { return Minutes(minutes) }
      guard let minutes = Minutes(durationText: text) else { throw .badDuration(value: text) }
      return minutes
    }
  }
}

extension ValueForm where Value == ContractFraction {
  /// A part of full time: `0.8` or `80%`, above nothing and at most whole.
  static var fraction: Self {
    ValueForm(.decimal) { (text) throws(ProblemKind) in
      let isPercent = text.hasSuffix("%")
      guard let number = PlainDecimal(isPercent ? String(text.dropLast()) : text) else {
        throw .badNumber(value: text)
      }
      guard let thousandths = number.scaled(toPlaces: isPercent ? 1 : 3), (1...1000).contains(thousandths)
      else {
        throw .outOfRange(value: text, low: "0.001", high: "1")
      }
      return ContractFraction(thousandths: Int(thousandths))
    }
  }
}

extension ValueForm where Value == Cost {
  /// Points: a whole number that is not negative.
  static var cost: Self {
    let whole = ValueForm<Int>.integer(in: 0...1_000_000_000)
    return ValueForm(.integer) { (text) throws(ProblemKind) in Cost(Int64(try whole.read(text))) }
  }
}

extension Minutes {
  /// The length written as `7.5` or `7:30`, with an optional minus; nil when it is anything else or not whole
  /// minutes.
  init?(hoursText text: String) {
    let isNegative = text.hasPrefix("-")
    let size = text.dropFirst(isNegative ? 1 : 0)
    if let number = PlainDecimal(size), !number.isNegative {
      guard let thousandths = number.scaled(toPlaces: 3), thousandths < 1_000_000_000,
        thousandths * 60 % 1000 == 0
      else { return nil }
      self.init(Int(thousandths) * 60 / 1000 * (isNegative ? -1 : 1))
      return
    }
    let parts = size.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].utf8.count == 2, (1...5).contains(parts[0].utf8.count),
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let hours = Int(parts[0]), let minutes = Int(parts[1]), minutes < 60
    else { return nil }
    self.init((hours * 60 + minutes) * (isNegative ? -1 : 1))
  }

  /// The length written as `11h`, `30min` or `7h30min`; nil when it is anything else.
  init?(durationText text: String) {
    var rest = text[...]
    var total = 0
    var hasPart = false
    for (unit, factor) in [("h", 60), ("min", 1)] {
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      guard !digits.isEmpty, rest.dropFirst(digits.count).hasPrefix(unit) else { continue }
      guard digits.count <= 6, let number = Int(digits) else { return nil }
      total += number * factor
      rest = rest.dropFirst(digits.count + unit.count)
      hasPart = true
    }
    guard hasPart, rest.isEmpty else { return nil }
    self.init(total)
  }
}
