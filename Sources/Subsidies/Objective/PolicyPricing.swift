// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Turns one policy into rules of pay, by asking the policy itself what each day plan earns.
///
/// What is granted by the day, the duty or the hour becomes an amount for each day plan: that is exact where what
/// two days earn together is the sum of what each earns, which is tried for every pair of plans that meet at
/// midnight. What is granted for a stretch of days becomes a function of the dates or minutes that count. Whatever
/// is neither is named.
struct PolicyPricing {
  let policy: Policy
  let payRules: PayRules
  let worth: MoneyWorth
  let `case`: Case
  let settings: ParameterSettings
  private(set) var rules: [PayCost] = []
  private(set) var unpriced: Set<UnpricedPay> = []
  private(set) var greatestStep = Money.zero
  private(set) var misfit: Money?
  /// The people of each profile, in the order of the case.
  let profiles: [[StaffMember]]
  /// The plans that somebody may have, by day.
  let plans: [CivilDay: [DayPlan]]
  /// Whether some plan of a day is not over when one of the next begins.
  private(set) lazy var plansOverlap = `case`.horizon.dropLast().contains { day in
    let next = day.advanced(by: 1)
    let ends = (plans[day] ?? []).compactMap { `case`.duty($0, on: day).parts.map(\.end).max() }
    let starts = (plans[next] ?? []).compactMap { `case`.duty($0, on: next).parts.map(\.start).min() }
    return ends.max().flatMap { end in starts.min().map { $0 < end } } ?? false
  }

  init(_ policy: Policy, _ payRules: PayRules, worth: MoneyWorth, in case: Case) throws(PayError) {
    self.policy = policy
    self.payRules = payRules
    self.worth = worth
    self.case = `case`
    settings = ParameterSettings(policy, decisions: payRules.decisions)
    var order: [PayProfile] = []
    var people: [PayProfile: [StaffMember]] = [:]
    for member in `case`.staff {
      let profile = PayProfile(member, payRules, in: `case`)
      if people[profile] == nil { order.append(profile) }
      people[profile, default: []].append(member)
    }
    profiles = order.map { people[$0] ?? [] }
    var plans: [CivilDay: [DayPlan]] = [:]
    for day in `case`.horizon {
      var seen: Set<DayPlan> = [.off]
      let pinned = `case`.staff.compactMap { `case`.pins[$0.id]?[day] }
      plans[day] = (`case`.plans(on: day) + pinned).filter { seen.insert($0).inserted }
    }
    self.plans = plans
  }

  mutating func price() throws(PayError) {
    guard policy.currency == worth.currency else { return leaveOut(nil, .currency) }
    for entitlement in policy.entitlements where entitlement.when.needsAttendance {
      leaveOut(entitlement, .attendance)
    }
    let reasons = reasonsAgainst()
    for (id, reason) in reasons { leaveOut(policy.entitlements.first { $0.id == id }, reason) }
    let daily = policy.entitlements.filter { entitlement in
      if case .span = entitlement.basis { return false }
      return reasons[entitlement.id] == nil
    }
    if !daily.isEmpty { try priceDays(daily) }
    let spans = policy.entitlements.filter { entitlement in
      guard case .span = entitlement.basis else { return false }
      return reasons[entitlement.id] == nil
    }
    if !spans.isEmpty { try priceSpans(spans) }
  }

  mutating func leaveOut(_ entitlement: Entitlement?, _ reason: UnpricedPay.Reason) {
    unpriced.insert(UnpricedPay(policy: policy.id.text, entitlement: entitlement?.id.text, reason: reason))
  }

  /// Why entitlements cannot be priced, as far as the policy alone tells: of a group none can where one cannot, and
  /// what excludes or is excluded goes with it.
  private func reasonsAgainst() -> [EntitlementID: UnpricedPay.Reason] {
    let personalCaps = policy.caps.filter { $0.scope == .month || $0.scope == .person }
    var reasons: [EntitlementID: UnpricedPay.Reason] = [:]
    for entitlement in policy.entitlements {
      if personalCaps.contains(where: { $0.covers(entitlement.id) }) { reasons[entitlement.id] = .cap }
      switch entitlement.basis {
      case .duty(let basis) where basis.per == .callOut: reasons[entitlement.id] = .attendance
      case .hour(let basis) where basis.thresholds.contains(where: { $0.window != .day }):
        reasons[entitlement.id] = .overtime
      case .span:
        if policy.caps.contains(where: { $0.scope == .day && $0.covers(entitlement.id) }) {
          reasons[entitlement.id] = .cap
        }
        let excludes = policy.entitlements.contains { $0.excludes.contains(entitlement.id) }
        if excludes || !entitlement.excludes.isEmpty { reasons[entitlement.id] = .exclusion }
      case .day, .duty, .hour: break
      }
    }
    var count = -1
    while reasons.count != count {
      count = reasons.count
      for entitlement in policy.entitlements where reasons[entitlement.id] == nil {
        let linked = policy.entitlements.first { other in
          reasons[other.id] != nil
            && (other.group != nil && other.group == entitlement.group
              || other.excludes.contains(entitlement.id)
              || entitlement.excludes.contains(other.id))
        }
        reasons[entitlement.id] = linked.flatMap { reasons[$0.id] }
      }
    }
    return reasons
  }

  // MARK: By the day

  private mutating func priceDays(_ entitlements: [Entitlement]) throws(PayError) {
    let computation = try computation(of: entitlements)
    var priced: [PayCost] = []
    for people in profiles {
      guard let example = people.first else { continue }
      var amounts: [CivilDay: [DayPlan: Money]] = [:]
      for (day, plans) in plans.sorted(by: { $0.key < $1.key }) {
        for plan in plans {
          amounts[day, default: [:]][plan] = try earned([(day, plan)], example, computation)
        }
      }
      guard try isSum(amounts, example, computation) else {
        for entitlement in entitlements { leaveOut(entitlement, .crossesDays) }
        return
      }
      let table = PlanTable(amounts.mapValues { $0.mapValues { steps($0) } })
      guard !table.isEmpty else { continue }
      priced.append(PayCost(head: head(people), table: table, charge: .units(worth.points)))
    }
    rules += priced
  }

  /// Whether two days earn together what each earns, for every pair of plans of which the first reaches into the
  /// next date or overlaps the second.
  private func isSum(
    _ amounts: [CivilDay: [DayPlan: Money]], _ member: StaffMember, _ computation: PolicyComputation
  ) throws(PayError) -> Bool {
    let countsMidnight = computation.attribution.map { $0 != .startDate } ?? false
    for day in `case`.horizon.dropLast() {
      let next = day.advanced(by: 1)
      for first in plans[day] ?? [] {
        guard let end = `case`.duty(first, on: day).parts.map(\.end).max(), end > `case`.clock.midnight(next)
        else {
          continue
        }
        for second in plans[next] ?? [] {
          let start = `case`.duty(second, on: next).parts.map(\.start).min() ?? end
          guard countsMidnight || start < end else { continue }
          let both = try earned([(day, first), (next, second)], member, computation)
          guard both == (amounts[day]?[first] ?? .zero) + (amounts[next]?[second] ?? .zero) else {
            return false
          }
        }
      }
    }
    return true
  }

  private func earned(
    _ roster: [(day: CivilDay, plan: DayPlan)], _ member: StaffMember, _ computation: PolicyComputation
  ) throws(PayError) -> Money {
    let work = roster.flatMap { records(of: member, $0.plan, on: $0.day) }
    return try computation.lines(of: member, work.sorted(), planned: []).total
  }

  // MARK: Both

  /// The policy with some of its entitlements alone.
  func computation(of entitlements: [Entitlement]) throws(PayError) -> PolicyComputation {
    try PolicyComputation(
      policy: policy.forPlans(entitlements), settings: settings, rules: payRules, case: `case`)
  }

  func records(of member: StaffMember, _ plan: DayPlan, on day: CivilDay) -> [WorkRecord] {
    PlannedWork.records(of: member.id, plan, on: day, in: `case`, source: "roster", place: nil)
  }

  /// An amount in steps of money; the smallest that is no multiple is kept as a misfit.
  mutating func steps(_ amount: Money) -> Int {
    greatestStep = Money(minorUnits: PricedPay.divisor(greatestStep.minorUnits, amount.minorUnits))
    if amount.minorUnits % worth.step.minorUnits != 0 { misfit = min(misfit ?? amount, amount) }
    return Int(amount.minorUnits / worth.step.minorUnits)
  }

  func head(_ people: [StaffMember], _ entitlement: Entitlement? = nil) -> RuleHead {
    let id = entitlement.map { "\(policy.id)/\($0.id)" } ?? policy.id.text
    return RuleHead(
      id: RuleID(id), title: policy.title.english, who: .ids(Set(people.map(\.id))),
      severity: .soft(.linear(worth.points)))
  }

  mutating func add(_ rule: PayCost) { rules.append(rule) }
}
