// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// How the product of a line becomes an amount: to which step, and what happens in between.
public struct Rounding: Hashable, Sendable {
  /// All modes treat negative amounts as the mirror image of positive ones.
  public enum Mode: String, CaseIterable, Hashable, Sendable {
    case halfAwayFromZero = "half_away_from_zero"
    case halfEven = "half_even"
    /// Away from zero.
    case up
    /// Towards zero.
    case down

    /// The quotient rounded to a whole number; the divisor is above zero.
    func divide(_ dividend: Int128, by divisor: Int128) -> Int128 {
      let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
      guard remainder != 0 else { return quotient }
      let isUp =
        switch self {
        case .up: true
        case .down: false
        case .halfAwayFromZero: remainder.magnitude >= divisor.magnitude - remainder.magnitude
        case .halfEven:
          remainder.magnitude > divisor.magnitude - remainder.magnitude
            || (remainder.magnitude == divisor.magnitude - remainder.magnitude && quotient % 2 != 0)
        }
      return isUp ? quotient + (dividend < 0 ? -1 : 1) : quotient
    }
  }

  /// Amounts become whole multiples of this, which is above zero: `0.01`, `1`.
  public let step: ExactDecimal
  public let mode: Mode

  /// Nil for a step that is not above zero.
  public init?(step: ExactDecimal, mode: Mode) {
    guard step > .zero else { return nil }
    self.step = step
    self.mode = mode
  }

  /// Whether every multiple of the step is a whole number of the currency's smallest unit.
  public func fits(_ currency: Currency) -> Bool { step.scale <= currency.decimals }
}
