// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// An entitlement that applies to some work, as it stands on the date; shared by all work to which it applies alike.
final class Claim: Hashable, Sendable {
  let entitlement: Entitlement
  let rate: Dated<ExactDecimal>.Version
  let factors: [EntitlementLine.AppliedFactor]
  let pay: EntitlementLine.PayBase?
  /// Rate × pay × factors.
  let unitAmount: ExactProduct

  init(
    entitlement: Entitlement, rate: Dated<ExactDecimal>.Version, factors: [EntitlementLine.AppliedFactor],
    monthlyPay: ExactDecimal?, settings: ParameterSettings
  ) throws(AmountError) {
    self.entitlement = entitlement
    self.rate = rate
    self.factors = factors
    pay = monthlyPay.map { EntitlementLine.PayBase($0, unit: entitlement.unit, settings: settings) }
    var product = ExactProduct(rate.value)
    if let pay {
      product = try product.times(pay.monthlyPay)
      for divisor in pay.divisors { product = try product.divided(by: divisor) }
    }
    for factor in factors { product = try product.times(factor.factor) }
    unitAmount = product
  }

  static func == (left: Claim, right: Claim) -> Bool {
    left === right
      || (left.rate == right.rate && left.pay == right.pay && left.isSame(as: right)
        && left.unitAmount == right.unitAmount)
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(entitlement.id)
    hasher.combine(unitAmount)
  }

  /// Whether two claims of one date pay the same entitlement with the same factors.
  func isSame(as other: Claim) -> Bool {
    self === other || (entitlement.id == other.entitlement.id && factors == other.factors)
  }
}

extension EntitlementLine {
  /// The pay that an amount is a multiple of.
  public struct PayBase: Hashable, Sendable {
    public let monthlyPay: ExactDecimal
    /// What monthly pay is divided by: days, then hours.
    public let divisors: [ExactDecimal]

    /// Settings without the divisors were refused before, by ``Policy/validate(with:)``.
    init(_ monthlyPay: ExactDecimal, unit: AmountUnit, settings: ParameterSettings) {
      self.monthlyPay = monthlyPay
      let days = try? settings.number(Policy.payDaysID)
      let hours = try? settings.number(Policy.payHoursID)
      divisors =
        switch unit {
        case .money, .monthlyPay: []
        case .dailyPay: [days].compactMap { $0 }
        case .hourlyPay: [days, hours].compactMap { $0 }
        }
    }
  }
}
