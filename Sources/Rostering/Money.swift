// SPDX-License-Identifier: GPL-3.0-or-later

/// An amount of one currency in its smallest unit: fen for CNY.
///
/// The currency and its scale belong to the policy or the pay period; sums across currencies are never
/// formed.
public struct Money: Hashable, Comparable, Sendable, AdditiveArithmetic {
  public let minorUnits: Int64

  public init(minorUnits: Int64) { self.minorUnits = minorUnits }

  public static let zero = Money(minorUnits: 0)
  public static func + (left: Self, right: Self) -> Money {
    Money(minorUnits: left.minorUnits + right.minorUnits)
  }
  public static func - (left: Self, right: Self) -> Money {
    Money(minorUnits: left.minorUnits - right.minorUnits)
  }
  public static func < (left: Self, right: Self) -> Bool { left.minorUnits < right.minorUnits }
  public static prefix func - (money: Self) -> Money { Money(minorUnits: -money.minorUnits) }
}

/// A currency: its ISO 4217 code and how many decimals its smallest unit has.
public struct Currency: Hashable, Sendable {
  public let code: String
  public let decimals: Int

  public init(code: String, decimals: Int) {
    self.code = code
    self.decimals = decimals
  }

  public static let cny = Currency(code: "CNY", decimals: 2)

  /// The amount with this currency's decimals and no grouping: `150.00`, `-0.50`.
  public func format(_ money: Money) -> String {
    guard decimals > 0 else { return String(money.minorUnits) }
    let scale = (0..<decimals).reduce(UInt64(1)) { scale, _ in scale * 10 }
    let (whole, rest) = money.minorUnits.magnitude.quotientAndRemainder(dividingBy: scale)
    var text = money.minorUnits < 0 ? "-" : ""
    text += String(whole)
    text += "."
    // The scale in front keeps the zeros that the fraction begins with.
    text += String(scale + rest).dropFirst()
    return text
  }
}
