// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Policies as rules of pay for a solver, and what they grant that no such rule can hold.
public struct PricedPay: Sendable {
  /// One for each policy and kind of person; ``PayCost/Charge/units(_:)`` are in steps of money.
  public var rules: [PayCost] = []
  public var unpriced: Set<UnpricedPay> = []
  /// The greatest step of which every amount is a multiple; nothing where nothing is paid.
  public var greatestStep = Money.zero
  /// The smallest amount that is no multiple of the step of the case; the rules are then of no use.
  public var misfit: Money?

  /// - Throws: ``PayError`` where a policy cannot be counted by.
  public init(_ rules: PayRules, worth: MoneyWorth, in case: Case) throws(PayError) {
    for policy in rules.policies {
      var compiler = try PolicyPricing(policy, rules, worth: worth, in: `case`)
      try compiler.price()
      self.rules += compiler.rules
      unpriced.formUnion(compiler.unpriced)
      greatestStep = Money(
        minorUnits: Self.divisor(greatestStep.minorUnits, compiler.greatestStep.minorUnits))
      misfit = [misfit, compiler.misfit].compactMap { $0 }.min()
    }
  }

  static func divisor(_ left: Int64, _ right: Int64) -> Int64 {
    var (left, right) = (abs(left), abs(right))
    while right != 0 { (left, right) = (right, left % right) }
    return left
  }
}
