// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Subsidies

/// The forms of values in a policy file, a pay setting and an attendance table.
extension ValueForm where Value == ExactDecimal {
  /// An amount, a factor or a number of days, exact and not negative; a policy file puts it in quotation
  /// marks, so that no other program turns it into a binary fraction.
  static var exact: Self {
    Self(.text) { (text) throws(ProblemKind) in
      guard let value = ExactDecimal(text) else { throw .badNumber(value: text) }
      guard value >= .zero else { throw .negativeNumber(value: text) }
      return value
    }
  }

  /// A part of a day or whole days, with at most four decimals: `0.5`, `1`, `12.5`.
  static var days: Self {
    Self(.text) { (text) throws(ProblemKind) in
      guard let value = ExactDecimal(text), value.scale <= 4 else { throw .badNumber(value: text) }
      guard value >= .zero, value <= ExactDecimal(31) else {
        throw .outOfRange(value: text, low: "0", high: "31")
      }
      return value
    }
  }
}

extension ValueForm where Value == CivilDay {
  /// A date written `2026-03-01` and in no other way: a policy file is written by hand and read for years.
  static var isoDay: Self {
    Self(.date) { (text) throws(ProblemKind) in
      if let day = CivilDay(text) { return day }
      // Says what is wrong where the text is a date that the calendar does not have.
      _ = try ReadDate.read(text)
      throw .badDate(value: text)
    }
  }
}

extension ValueForm where Value == InForce.End {
  /// The last day, or `unknown`.
  static var endOfForce: Self {
    Self(.date) { (text) throws(ProblemKind) in
      text == "unknown" ? .unknown : .day(try ValueForm<CivilDay>.isoDay.read(text))
    }
  }
}

extension ValueForm where Value == PolicyCase.Work.Extent {
  /// `08:00-10:30`; an end that is not after the start lies on the next day.
  static var stintTimes: Self {
    Self(.text) { (text) throws(ProblemKind) in
      let parts = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2, let start = ColumnTime(parts[0]), let end = ColumnTime(parts[1]) else {
        throw .badTime(value: text)
      }
      return .times(start: start, end: end, breakLength: .zero)
    }
  }
}

extension ValueForm where Value == TimeBand {
  /// `20:00-06:00`; a band whose end is not after its start runs over midnight.
  static var timeBand: Self {
    Self(.text) { (text) throws(ProblemKind) in
      guard let band = TimeBand(text) else { throw .badTime(value: text) }
      return band
    }
  }
}

extension ValueForm where Value == ContractFraction {
  /// A part of full time with at most three decimals: `"0.6"`.
  static var contractFraction: Self {
    Self(.text) { (text) throws(ProblemKind) in
      guard let value = ExactDecimal(text), value.scale <= 3, value >= .zero, value <= .one else {
        throw .outOfRange(value: text, low: "0", high: "1")
      }
      return ContractFraction(thousandths: Int(value.units * power(3 - value.scale)))
    }
  }

  private static func power(_ exponent: Int) -> Int128 { (0..<exponent).reduce(1) { power, _ in power * 10 } }
}

extension YAMLMapping {
  /// The values under a key that holds one of them or a list.
  func oneOrMore<Value>(_ key: String, of form: ValueForm<Value>) -> [Value] {
    if shape(of: key) == .list { return list(key, of: form)?.value.map(\.value) ?? [] }
    return required(key, as: form).map { [$0.value] } ?? []
  }

  /// A mapping from days to values, at least one.
  func dated<Value: Hashable>(_ key: String, of form: ValueForm<Value>) -> Dated<Value>? {
    guard let mapping = requiredMapping(key) else { return nil }
    var values: [CivilDay: Value] = [:]
    for entry in mapping.keys {
      let day = ValueForm<CivilDay>.isoDay.value(of: entry.value, at: entry.origin, problems: problems)
      guard let value = mapping.required(entry.value, as: form)?.value, let day else { continue }
      values[day.value] = value
    }
    if mapping.keys.isEmpty { report(.missingValue, at: key) }
    return values.isEmpty ? nil : Dated(values)
  }

  /// A title in English and, under the key with `_zh`, in Chinese.
  func title(_ key: String = "title") -> Title? {
    let chinese = optional("\(key)_zh", as: .text)?.value
    return required(key, as: .text).map { Title($0.value, chinese: chinese) }
  }
}

/// Closed sets of names as vocabularies of a policy file.
enum PolicyWords {
  static func choice<Value: RawRepresentable & CaseIterable & Hashable & Sendable>(
    _ type: Value.Type, _ term: Term = .setting
  ) -> ValueForm<Value> where Value.RawValue == String {
    .choice(Vocabulary(term))
  }

  static let weekday = ValueForm<Weekday>.choice(
    Vocabulary(
      .weekday, zip(Weekday.allCases, ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]).map { ($0, $1, []) })
  )
}

extension ValueForm {
  /// The same form with its values turned into others.
  func map<Other: Sendable>(_ transform: @escaping @Sendable (Value) -> Other) -> ValueForm<Other> {
    let read = read
    return ValueForm<Other>(shape) { (text) throws(ProblemKind) in transform(try read(text)) }
  }
}

extension ValueForm {
  /// An id of any kind, as written.
  static func id<Subject>() -> ValueForm<Identifier<Subject>> where Value == Identifier<Subject> {
    ValueForm<String>.identifier.map { Identifier($0) }
  }
}
