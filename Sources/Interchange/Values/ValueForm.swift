// SPDX-License-Identifier: GPL-3.0-or-later

/// How a text becomes a value: the same forms serve the cells of a table and the scalars of a YAML file.
public struct ValueForm<Value: Sendable>: Sendable {
  /// What the form expects, for messages.
  public let shape: ValueShape
  let read: @Sendable (String) throws(ProblemKind) -> Value
  /// What was assumed in reading a value, to be said once for each file.
  let assumption: @Sendable (Value) -> ProblemKind?

  public init(
    _ shape: ValueShape, assumption: @escaping @Sendable (Value) -> ProblemKind? = { _ in nil },
    read: @escaping @Sendable (String) throws(ProblemKind) -> Value
  ) {
    self.shape = shape
    self.read = read
    self.assumption = assumption
  }

  /// The value of a text, or nothing and a problem at its place.
  func value(of text: String, at origin: Origin, problems: ProblemList) -> Located<Value>? {
    do {
      let value = try read(text)
      if let assumption = assumption(value) { problems.add(assumption, at: origin) }
      return Located(value, at: origin)
    } catch {
      problems.add(error, at: origin)
      return nil
    }
  }
}

extension ValueForm where Value == String {
  /// Text as written.
  public static var text: Self { Self(.text) { (text) throws(ProblemKind) in text } }

  /// One identifier: text as written, refused in scientific notation.
  public static var identifier: Self {
    Self(.text) { (text) throws(ProblemKind) in
      guard !SpreadsheetDamage.isScientific(text) else { throw .scientificIdentifier(id: text) }
      return text
    }
  }
}

extension ValueForm where Value == Int {
  /// A whole number.
  public static var integer: Self { integer(in: Int.min...Int.max) }

  /// A whole number from `range`.
  public static func integer(in range: ClosedRange<Int>) -> Self {
    Self(.integer) { (text) throws(ProblemKind) in
      guard let number = PlainDecimal(text) else { throw .badNumber(value: text) }
      guard number.isWhole else { throw .notWhole(value: text) }
      guard !number.isNegative || range.lowerBound < 0 else { throw .negativeNumber(value: text) }
      guard let value = number.scaled(toPlaces: 0).flatMap({ Int(exactly: $0) }), range.contains(value) else {
        throw .outOfRange(
          value: text, low: range.lowerBound == .min ? nil : String(range.lowerBound),
          high: range.upperBound == .max ? nil : String(range.upperBound))
      }
      return value
    }
  }
}

extension ValueForm where Value == PlainDecimal {
  /// A number with any number of decimals, exact.
  public static var decimal: Self {
    Self(.decimal) { (text) throws(ProblemKind) in
      guard let number = PlainDecimal(text) else { throw .badNumber(value: text) }
      return number
    }
  }

  /// A number that is not negative, exact.
  public static var amount: Self {
    Self(.decimal) { (text) throws(ProblemKind) in
      guard let number = PlainDecimal(text) else { throw .badNumber(value: text) }
      guard !number.isNegative else { throw .negativeNumber(value: text) }
      return number
    }
  }
}

extension ValueForm where Value == Bool {
  /// `true` or `false`, and no other word.
  public static var boolean: Self {
    Self(.boolean) { (text) throws(ProblemKind) in
      switch text {
      case "true": return true
      case "false": return false
      default: throw .unknownValue(.setting, value: text, known: ["true", "false"])
      }
    }
  }
}

extension ValueForm where Value == ReadDate {
  /// A date in any of the forms of `DateForm`; what was assumed is said.
  public static var date: Self {
    Self(.date, assumption: { $0.form == .iso ? nil : .dateFormAssumed($0.form) }) {
      (text) throws(ProblemKind) in
      try ReadDate.read(text)
    }
  }
}

extension ValueForm {
  /// One value of a vocabulary.
  public static func choice(_ vocabulary: Vocabulary<Value>) -> Self {
    Self(.text) { (text) throws(ProblemKind) in try vocabulary.value(of: text) }
  }
}
