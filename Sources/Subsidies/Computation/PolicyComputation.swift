// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Computes the lines of one policy from work records.
final class PolicyComputation {
  let policy: Policy
  let settings: ParameterSettings
  let rules: PayRules
  let `case`: Case
  private let status: PolicyStatus

  init(policy: Policy, settings: ParameterSettings, rules: PayRules, case: Case) {
    self.policy = policy
    self.settings = settings
    self.rules = rules
    self.case = `case`
    status = policy.status(with: settings)
  }

  /// The lines in the order of the case's staff, then by date and by the order of the policy's entitlements.
  ///
  /// People the case does not know are passed over, as are dates before entry and after departure.
  func lines(for recordsOf: [StaffID: [WorkRecord]]) throws(PayError) -> [EntitlementLine] {
    do { try policy.validate(with: settings) } catch { throw .policy(error) }
    var lines: [EntitlementLine] = []
    for member in `case`.staff {
      guard let records = recordsOf[member.id] else { continue }
      let accepted = records.filter { $0.evidence >= policy.leastEvidence }
      var own = try dayLines(of: member, accepted)
      own += try dutyLines(of: member, accepted)
      // The sort is stable by construction: the position breaks ties.
      lines += own.enumerated().sorted { ($0.element.date, $0.offset) < ($1.element.date, $1.offset) }
        .map(\.element)
    }
    return lines
  }

  /// Groups of entitlements with the given kind of basis, in the policy's order.
  func groups(where hasBasis: (Basis) -> Bool) -> [[Entitlement]] {
    var groups: [(id: EntitlementGroupID?, members: [Entitlement])] = []
    for entitlement in policy.entitlements where hasBasis(entitlement.basis) {
      if let group = entitlement.group, let position = groups.firstIndex(where: { $0.id == group }) {
        groups[position].members.append(entitlement)
      } else {
        groups.append((entitlement.group, [entitlement]))
      }
    }
    return groups.map(\.members)
  }

  /// The entitlement of a group that pays a record best on a date, with its rate and factors; nil when none
  /// applies.
  func best(
    of group: [Entitlement], for record: WorkRecord, member: StaffMember, on date: CivilDay
  ) throws(AmountError) -> Claim? {
    let person = `case`.member(member, on: date)
    let facts = WorkFacts(
      record: record, member: person, date: date, dayType: `case`.calendar.type(of: date), settings: settings)
    let factors = policy.multipliers.compactMap { multiplier -> EntitlementLine.AppliedFactor? in
      guard multiplier.when.holds(for: facts), let version = multiplier.factor.version(on: date) else {
        return nil
      }
      return EntitlementLine.AppliedFactor(id: multiplier.id, factor: version.value, from: version.from)
    }
    var best: Claim?
    for entitlement in group {
      guard entitlement.when.holds(for: facts), let rate = entitlement.amount.version(on: date) else {
        continue
      }
      let claim = try Claim(entitlement: entitlement, rate: rate, factors: factors)
      if let current = best, !(try claim.unitAmount.exceeds(current.unitAmount)) { continue }
      best = claim
    }
    return best
  }

  /// Whether anything is paid for a date.
  func pays(_ member: StaffMember, on date: CivilDay) -> Bool {
    rules.period.contains(date) && member.isEmployed(on: date)
      && policy.isInForce(on: date, applications: rules.applications)
  }

  func line(
    _ claim: Claim, _ quantity: EntitlementLine.Quantity, member: StaffMember, date: CivilDay,
    records: [WorkRecord]
  ) throws(AmountError) -> EntitlementLine {
    let product: ExactProduct
    switch quantity {
    case .duties(let count, _): product = try claim.unitAmount.times(ExactDecimal(count))
    case .days(let days):
      let whole = try claim.unitAmount.times(days.days)
      if let share = days.share {
        product = try whole.times(share.part, of: share.whole)
      } else {
        product = whole
      }
    }
    return EntitlementLine(
      staff: member.id, date: date, policy: policy.id, entitlement: claim.entitlement.id,
      title: claim.entitlement.title, document: policy.authority.document, clause: claim.entitlement.clause,
      status: status, quantity: quantity, rate: claim.rate.value,
      rateFrom: claim.rate.from, factors: claim.factors, product: product,
      amount: try product.rounded(policy.rounding, in: policy.currency), currency: policy.currency,
      tax: policy.treatment(on: date, applications: rules.applications),
      due: policy.due.dueDate(after: rules.period), payer: otherPayer(of: member, on: date),
      records: records.sorted())
  }

  /// The organisation that owes a line, nil when it is this one.
  private func otherPayer(of member: StaffMember, on date: CivilDay) -> String? {
    let payer: String? =
      switch policy.payer {
      case .sendingPlace: `case`.member(member, on: date).employer
      case .receivingPlace: rules.organisation
      case .fixed(let name): name
      }
    guard let payer, let organisation = rules.organisation, payer != organisation else { return nil }
    return payer
  }
}

/// An entitlement that applies to a record, as it stands on the date.
struct Claim {
  let entitlement: Entitlement
  let rate: Dated<ExactDecimal>.Version
  let factors: [EntitlementLine.AppliedFactor]
  /// Rate × factors.
  let unitAmount: ExactProduct

  init(
    entitlement: Entitlement, rate: Dated<ExactDecimal>.Version, factors: [EntitlementLine.AppliedFactor]
  ) throws(AmountError) {
    self.entitlement = entitlement
    self.rate = rate
    self.factors = factors
    var product = ExactProduct(rate.value)
    for factor in factors { product = try product.times(factor.factor) }
    unitAmount = product
  }

  /// Whether two claims of one date pay the same entitlement with the same factors.
  func isSame(as other: Claim) -> Bool { entitlement.id == other.entitlement.id && factors == other.factors }
}
