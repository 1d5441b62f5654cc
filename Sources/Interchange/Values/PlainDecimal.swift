// SPDX-License-Identifier: GPL-3.0-or-later

/// A decimal number exactly as written: an optional minus, digits, and optionally a point and digits.
///
/// Nothing passes through binary floating point, so that an amount is what the file says.
public struct PlainDecimal: Hashable, Sendable, CustomStringConvertible {
  public let isNegative: Bool
  /// The digits before the point, without leading zeros but for a single one.
  public let whole: String
  /// The digits after the point, without trailing zeros; empty for a whole number.
  public let fraction: String

  /// Nothing unless all of the text is such a number.
  public init?(_ text: some StringProtocol) {
    let isNegative = text.hasPrefix("-")
    let parts = text.dropFirst(isNegative ? 1 : 0).split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(Self.isDigit) }) else {
      return nil
    }
    let digits = String(parts[0].drop { $0 == "0" })
    whole = digits.isEmpty ? "0" : digits
    var fraction = parts.count == 2 ? parts[1] : ""
    while fraction.last == "0" { fraction.removeLast() }
    self.fraction = String(fraction)
    self.isNegative = isNegative && !(whole == "0" && fraction.isEmpty)
  }

  public var isWhole: Bool { fraction.isEmpty }

  /// The number in units of 10⁻ᵖˡᵃᶜᵉˢ, such as fen for two places.
  ///
  /// - Returns: Nothing if the number has more places than that, or does not fit.
  public func scaled(toPlaces places: Int) -> Int64? {
    guard fraction.count <= places, whole.count <= 19, places <= 18 else { return nil }
    let padding = String(repeating: "0", count: places - fraction.count)
    return Int64((isNegative ? "-" : "") + whole + fraction + padding)
  }

  public var description: String {
    (isNegative ? "-" : "") + whole + (fraction.isEmpty ? "" : "." + fraction)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
