// SPDX-License-Identifier: GPL-3.0-or-later

/// A decimal number held exactly, as an integer and a scale: `0.5` is 5 with a scale of 1.
///
/// Rates, factors and days are of this type, so that no binary floating point comes near money. Zeros at the
/// end of the fraction carry no meaning: `300.00` equals `300`.
public struct ExactDecimal: Hashable, Sendable {
  /// The number times ten to the power of ``scale``.
  public let units: Int128
  /// Digits after the point, as few as the number needs.
  public let scale: Int

  init(units: Int128, scale: Int) {
    guard scale > 0 else {
      (self.units, self.scale) = (units, 0)
      return
    }
    // Dividing 64 bits is many times faster than dividing 128.
    if let units = Int64(exactly: units) {
      let reduced = Self.reduced(units, scale)
      (self.units, self.scale) = (Int128(reduced.units), reduced.scale)
    } else {
      (self.units, self.scale) = Self.reduced(units, scale)
    }
  }

  private static func reduced<Units: FixedWidthInteger>(
    _ units: Units, _ scale: Int
  ) -> (units: Units, scale: Int) {
    var (units, scale) = (units, scale)
    while scale > 0, units % 10 == 0 {
      units /= 10
      scale -= 1
    }
    return (units, scale)
  }

  public init(_ whole: Int) { self.init(units: Int128(whole), scale: 0) }

  /// The number written with digits, at most one point with digits on both sides and a leading minus:
  /// `300.00`, `-0.5`.
  ///
  /// Nil for everything else, such as `1e3`, `.5`, `1,000` or `+1`, and for more than 18 digits or 9 after
  /// the point.
  public init?(_ text: String) {
    let body = text.hasPrefix("-") ? text.dropFirst() : text[...]
    let parts = body.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), body.utf8.count <= 19,
      parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let magnitude = Int128(parts.joined())
    else { return nil }
    let scale = parts.count == 2 ? parts[1].utf8.count : 0
    guard scale <= 9, parts.joined().utf8.count <= 18 else { return nil }
    self.init(units: text.hasPrefix("-") ? -magnitude : magnitude, scale: scale)
  }

  public static let zero = ExactDecimal(0)
  public static let one = ExactDecimal(1)

  public static func + (left: Self, right: Self) -> Self {
    let scale = max(left.scale, right.scale)
    return ExactDecimal(units: left.units(at: scale) + right.units(at: scale), scale: scale)
  }

  public static func - (left: Self, right: Self) -> Self {
    left + ExactDecimal(units: -right.units, scale: right.scale)
  }

  /// The number times ten to the power of a scale that is no smaller than its own.
  func units(at scale: Int) -> Int128 { units * Int128.power(ofTen: scale - self.scale) }

  /// Writing 64 bits is many times faster than writing 128.
  static func digits(_ number: Int128) -> String {
    Int64(exactly: number).map { String($0) } ?? String(number)
  }

  /// The number with at least so many digits after the point: `300` with 2 is `300.00`.
  public func formatted(decimals: Int) -> String {
    let shown = max(scale, decimals)
    guard shown > 0 else { return Self.digits(units) }
    let digits = Self.digits(Int128(units(at: shown).magnitude))
    let padded = String(repeating: "0", count: max(0, shown + 1 - digits.count)) + digits
    return "\(units < 0 ? "-" : "")\(padded.dropLast(shown)).\(padded.suffix(shown))"
  }
}

extension ExactDecimal: Comparable {
  public static func < (left: Self, right: Self) -> Bool {
    let scale = max(left.scale, right.scale)
    return left.units(at: scale) < right.units(at: scale)
  }
}

extension ExactDecimal: CustomStringConvertible {
  /// As few digits as the number needs: `0.5`, `300`.
  public var description: String { formatted(decimals: 0) }
}

extension Int128 {
  /// Ten to a power of 0 to 38.
  static func power(ofTen exponent: Int) -> Int128 { powersOfTen[Swift.max(0, Swift.min(exponent, 38))] }

  private static let powersOfTen: [Int128] = (0..<38).reduce(into: [1]) { powers, last in
    powers.append(powers[last] * 10)
  }
}
