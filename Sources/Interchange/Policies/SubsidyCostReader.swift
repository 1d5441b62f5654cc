// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Subsidies

/// Reads `subsidy_cost:` of `case.yaml`, what money is worth in the objective and what there is of it, and puts the
/// case's policies among its rules; and shares paid days out where `fairness:` asks for it.
struct SubsidyCostReader {
  let layers: CaseLayers
  let draft: CaseDraft
  let fairness: FairnessReader
  /// The case as it was read so far.
  let folder: CaseFolder

  static let quantity: QuantityID = "subsidy"

  /// Whether the case weighs its policies at all, so that they were read with it.
  func read() -> Bool {
    let entry = layers.mapping("subsidy_cost")
    guard entry != nil || fairness.sharesPaidDays else { return false }
    let policies = CasePolicies(of: folder, problems: draft.problems).rules(for: folder.subject.horizon)
    let currency = policies.policies.first?.currency ?? .cny
    if fairness.sharesPaidDays,
      let free = MoneyWorth(currency: currency, step: Money(minorUnits: 1), points: .zero),
      let pay = priced(policies, free)
    {
      draft.subject.rules += fairness.read(paidBy: pay.rules)
    }
    guard let entry else { return true }
    let points = entry.required("points", as: .cost)?.value
    let step = entry.required("per", as: .money(of: currency))
    let budget = entry.optional("budget", as: .money(of: currency))
    let penalty = PriceReader(draft: draft).penalty("above_budget", in: entry)
    guard let points, let step, let penalty,
      let worth = MoneyWorth(currency: currency, step: step.value, points: points)
    else { return true }
    guard let pay = priced(policies, worth) else { return true }
    guard pay.misfit == nil else {
      let misfit = pay.misfit.map(currency.format) ?? ""
      draft.problems.add(
        .moneyStepTooCoarse(
          step: currency.format(worth.step), amount: misfit, fits: currency.format(pay.greatestStep)),
        at: step.origin)
      return true
    }
    draft.subject.rules += pay.rules.map { .pay($0) }
    var unpriced = pay.unpriced
    if let budget { addBudget(budget.value, worth, penalty, pay.rules, &unpriced) }
    draft.subject.unpricedPay = unpriced.sorted {
      ($0.policy, $0.entitlement ?? "", $0.reason.rawValue) < (
        $1.policy, $1.entitlement ?? "", $1.reason.rawValue
      )
    }
    return true
  }

  private func priced(_ policies: PayRules, _ worth: MoneyWorth) -> PricedPay? {
    do {
      return try PricedPay(policies, worth: worth, in: folder.subject)
    } catch {
      draft.problems.add(
        .policyCannotBePaid(reason: error), at: Origin(file: "case.yaml"))
      return nil
    }
  }

  /// A row on the pay of everybody; what is paid for a stretch of days is no amount of a day, and is named.
  private func addBudget(
    _ budget: Money, _ worth: MoneyWorth, _ penalty: RowPenalty, _ rules: [PayCost],
    _ unpriced: inout Set<UnpricedPay>
  ) {
    draft.subject.quantities.append(Quantity(id: Self.quantity, definition: .pay))
    draft.subject.rows.append(
      .quantity(
        QuantityLimit(
          id: "subsidy-budget", quantity: Self.quantity, period: .horizon,
          bounds: Bounds(
            maximum: Int(budget.minorUnits / worth.step.minorUnits), aboveMaximum: penalty))))
    for rule in rules {
      guard case .steps = rule.charge else { continue }
      let parts = rule.head.id.text.split(separator: "/", maxSplits: 1).map(String.init)
      unpriced.insert(
        UnpricedPay(policy: parts.first ?? "", entitlement: parts.count > 1 ? parts[1] : nil, reason: .span))
    }
  }
}

extension ValueForm where Value == Money {
  /// An amount above zero with no more decimals than the currency has.
  fileprivate static func money(of currency: Currency) -> Self {
    ValueForm(.text) { (text) throws(ProblemKind) in
      guard let number = PlainDecimal(text) else { throw .badNumber(value: text) }
      guard !number.isNegative else { throw .negativeNumber(value: text) }
      guard let units = number.scaled(toPlaces: currency.decimals), units > 0 else {
        throw .outOfRange(value: text, low: currency.format(Money(minorUnits: 1)), high: nil)
      }
      return Money(minorUnits: units)
    }
  }
}
