// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// What arithmetic on amounts can run into.
public enum AmountError: Error, Hashable, Sendable {
  /// The product does not fit 128 bits, or the amount is above ``ExactProduct/largestAmount``.
  case tooLarge
  /// The rounding step is not a whole number of the currency's smallest unit.
  case stepFinerThanCurrency
}

/// A product of decimals and shares of hours before its one rounding: a reduced fraction in 128 bits.
public struct ExactProduct: Hashable, Sendable {
  public let numerator: Int128
  /// Above zero.
  public let denominator: Int128

  /// One line never pays more than ten thousand million whole units of a currency with two decimals; anything
  /// above is a slip of the pen, and sums of millions of lines still fit.
  public static let largestAmount: Int128 = 1_000_000_000_000

  private init(reducing numerator: Int128, over denominator: Int128) {
    guard denominator != 1 else {
      self.numerator = numerator
      self.denominator = 1
      return
    }
    let divisor = Int128(max(1, Self.divisor(numerator.magnitude, denominator.magnitude)))
    self.numerator = numerator / divisor
    self.denominator = denominator / divisor
  }

  /// The greatest common divisor; in 64 bits where that is enough, which is much faster.
  private static func divisor(_ left: UInt128, _ right: UInt128) -> UInt128 {
    var (first, second) = (left, right)
    while second > UInt128(UInt64.max) || first > UInt128(UInt64.max) {
      guard second != 0 else { return first }
      (first, second) = (second, first % second)
    }
    var (low, rest) = (UInt64(first), UInt64(second))
    while rest != 0 { (low, rest) = (rest, low % rest) }
    return UInt128(low)
  }

  public init(_ decimal: ExactDecimal) {
    self.init(reducing: decimal.units, over: .power(ofTen: decimal.scale))
  }

  public func times(_ decimal: ExactDecimal) throws(AmountError) -> ExactProduct {
    try times(decimal.units, over: .power(ofTen: decimal.scale))
  }

  /// - Parameter decimal: above zero.
  public func divided(by decimal: ExactDecimal) throws(AmountError) -> ExactProduct {
    try times(.power(ofTen: decimal.scale), over: decimal.units)
  }

  /// The share that a part has in a whole, which must be above zero.
  public func times(_ part: Int, of whole: Int) throws(AmountError) -> ExactProduct {
    try times(Int128(part), over: Int128(whole))
  }

  /// The share that a part of some hours has in the whole of them, which must be above zero.
  public func times(_ part: Minutes, of whole: Minutes) throws(AmountError) -> ExactProduct {
    try times(Int128(part.count), over: Int128(whole.count))
  }

  private func times(_ numerator: Int128, over denominator: Int128) throws(AmountError) -> ExactProduct {
    guard denominator > 0 else { throw .tooLarge }
    if numerator == 1, denominator == 1 { return self }
    return ExactProduct(
      reducing: try Self.product(self.numerator, numerator),
      over: try Self.product(self.denominator, denominator))
  }

  /// Whether this product is larger than another.
  public func exceeds(_ other: ExactProduct) throws(AmountError) -> Bool {
    try Self.product(numerator, other.denominator) > Self.product(other.numerator, denominator)
  }

  /// The amount after the one rounding of a line.
  public func rounded(_ rounding: Rounding, in currency: Currency) throws(AmountError) -> Money {
    let steps = rounding.mode.divide(
      try Self.product(numerator, .power(ofTen: rounding.step.scale)),
      by: try Self.product(denominator, rounding.step.units))
    let minorUnits = try Self.product(
      try Self.product(steps, rounding.step.units), .power(ofTen: currency.decimals))
    let scale = Int128.power(ofTen: rounding.step.scale)
    guard minorUnits % scale == 0 else { throw .stepFinerThanCurrency }
    guard (minorUnits / scale).magnitude <= Self.largestAmount.magnitude else { throw .tooLarge }
    return Money(minorUnits: Int64(minorUnits / scale))
  }

  /// The value to so many decimals, half away from zero.
  public func decimal(places: Int) throws(AmountError) -> ExactDecimal {
    let scaled = try Self.product(numerator, .power(ofTen: places))
    return ExactDecimal(
      units: Rounding.Mode.halfAwayFromZero.divide(scaled, by: denominator), scale: places)
  }

  private static func product(_ left: Int128, _ right: Int128) throws(AmountError) -> Int128 {
    let (product, overflow) = left.multipliedReportingOverflow(by: right)
    guard !overflow else { throw .tooLarge }
    return product
  }
}

extension ExactProduct: CustomStringConvertible {
  /// The exact decimal where there is one of up to 9 places, otherwise the fraction: `150`, `600/7`.
  public var description: String {
    if denominator == 1 { return ExactDecimal.digits(numerator) }
    let scale = Int128.power(ofTen: 9)
    guard scale % denominator == 0 else { return "\(numerator)/\(denominator)" }
    let (units, overflow) = numerator.multipliedReportingOverflow(by: scale / denominator)
    return overflow ? "\(numerator)/\(denominator)" : ExactDecimal(units: units, scale: 9).description
  }
}
