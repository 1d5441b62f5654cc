// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Computes the lines of one policy from work records.
final class PolicyComputation {
  let policy: Policy
  let settings: ParameterSettings
  let rules: PayRules
  let `case`: Case
  /// Approved leave by person, where the policy looks at it.
  let leaveOf: [StaffID: [Leave]]
  /// What kept the policy from paying, as it was found.
  var gaps: Set<PayGap> = []
  /// People about whom something changes with the date.
  let changes: Set<StaffID>
  /// The person looked at last.
  var person: PersonOnDate?
  /// The terms of the last lines, by claim.
  private var terms: [EntitlementLine.Terms] = []
  /// The last quantities, which later lines share.
  private var quantities: [EntitlementLine.Quantity] = []
  /// For each day of the period, whether the policy is in force.
  private let inForce: [Bool]
  /// Whether the document gives a basis for the person looked at last, where that does not depend on the day.
  private var basis: (person: PersonOnDate, holds: Bool)?
  private let status: PolicyStatus
  private let counting: DayCounting?
  let readsPay: Bool
  private let applications: [PolicyApplication]
  /// Wall-clock times at which conditions change.
  private let cuts: [MinuteOfDay]
  private let offers: [EntitlementID: Offer]
  private let dayGroups: [[Offer]]
  private let dutyGroups: [[Offer]]
  private let hourGroups: [[Offer]]
  private let spanGroups: [[Offer]]

  init(
    policy: Policy, settings: ParameterSettings, rules: PayRules, case: Case
  ) throws(PayError) {
    self.policy = policy
    self.settings = settings
    self.rules = rules
    self.case = `case`
    changes = Set(`case`.staffChanges.map(\.staff) + `case`.restrictions.map(\.staff))
    let readsLeave =
      policy.entitlements.contains { $0.when.readsLeave }
      || policy.multipliers.contains { $0.when.readsLeave } || policy.appliesTo.readsLeave
    leaveOf =
      readsLeave
      ? Dictionary(grouping: `case`.leave.filter { $0.status == .approved }, by: \.staff) : [:]
    readsPay = policy.readsPay
    let applications = rules.applications.filter { $0.policy == policy.id }
    self.applications = applications
    inForce = rules.period.map { policy.isInForce(on: $0, applications: applications) }
    status = policy.status(with: settings)
    do {
      try policy.validate(with: settings)
      counting = policy.countsHours ? try DayCounting(settings, countsDays: policy.countsDays) : nil
    } catch { throw .policy(error) }
    let conditions = policy.entitlements.map(\.when) + policy.multipliers.map(\.when)
    let bands = conditions.flatMap(\.timeBands)
    cuts = Set(bands.flatMap { [$0.start, $0.end] }).sorted()
    let offers = policy.entitlements.map(Offer.init)
    self.offers = Dictionary(offers.map { ($0.entitlement.id, $0) }, uniquingKeysWith: { first, _ in first })
    dayGroups = Self.groups(offers) { if case .day = $0 { true } else { false } }
    dutyGroups = Self.groups(offers) { if case .duty = $0 { true } else { false } }
    hourGroups = Self.groups(offers) { if case .hour = $0 { true } else { false } }
    spanGroups = Self.groups(offers) { if case .span = $0 { true } else { false } }
  }

  /// Groups of entitlements with the given kind of basis, in the policy's order.
  private static func groups(_ offers: [Offer], where hasBasis: (Basis) -> Bool) -> [[Offer]] {
    var groups: [(id: EntitlementGroupID?, members: [Offer])] = []
    for offer in offers where hasBasis(offer.entitlement.basis) {
      if let group = offer.entitlement.group, let position = groups.firstIndex(where: { $0.id == group }) {
        groups[position].members.append(offer)
      } else {
        groups.append((offer.entitlement.group, [offer]))
      }
    }
    return groups.map(\.members)
  }

  /// The offer of an entitlement of the policy.
  func offer(of entitlement: Entitlement) -> Offer { offers[entitlement.id] ?? Offer(entitlement) }

  /// One person's lines by date and by the order of the policy's entitlements, what other lines exclude taken
  /// out and caps applied.
  ///
  /// - Parameters:
  ///   - records: the person's, in order.
  ///   - planned: the person's duties, where the roster is known.
  func lines(of member: StaffMember, _ records: [WorkRecord], planned: [WorkRecord])
    throws(PayError) -> [EntitlementLine]
  {
    terms = []
    let documented =
      policy.leastEvidence == .planned ? records : records.filter { $0.evidence >= policy.leastEvidence }
    let accepted = policy.attendance.counted(documented, against: planned)
    var lines: [EntitlementLine] = []
    if !dayGroups.isEmpty { lines += try dayLines(of: member, dayPieces(accepted), in: dayGroups) }
    if !dutyGroups.isEmpty { lines += try dutyLines(of: member, accepted, in: dutyGroups) }
    if !hourGroups.isEmpty { lines += try hourLines(of: member, pieces(accepted), in: hourGroups) }
    if !spanGroups.isEmpty { lines += try spanLines(of: member, pieces(accepted), in: spanGroups) }
    guard lines.count > 1 || !policy.caps.isEmpty else { return lines }
    lines = lines.sortedStably { $0.date < $1.date }
    return policy.capped(policy.withoutExcluded(lines), paidBefore: rules.paidBefore[policy.id]?[member.id])
  }

  /// Pieces for a basis by the day, which the time of day does not cut unless a condition asks for it.
  private func dayPieces(_ records: [WorkRecord]) -> [DayPiece] {
    let asks = dayGroups.joined().contains { !$0.entitlement.when.timeBands.isEmpty }
    return pieces(records, cuts: asks ? cuts : [])
  }

  func pieces(_ records: [WorkRecord]) -> [DayPiece] { pieces(records, cuts: cuts) }

  private func pieces(_ records: [WorkRecord], cuts: [MinuteOfDay]) -> [DayPiece] {
    if let counting {
      return DayPiece.pieces(of: records, counting: counting, clock: `case`.clock, cuts: cuts)
    }
    return records.map { record in
      let measure: DayPiece.Measure =
        switch record.extent {
        case .days(let days): .days(days)
        case .times(let start, let end, _): .hours(start.until(end))
        }
      return DayPiece(date: record.date, record: record, measure: measure)
    }
  }

  /// To which date hours belong; nil where the policy counts none.
  var attribution: DayAttribution? { counting?.attribution }

  /// How days are counted; asked for by bases that need it only, whose policies have it.
  func dayCounting() throws(PayError) -> DayCounting {
    if let counting { return counting }
    do { return try DayCounting(settings, countsDays: policy.countsDays) } catch { throw .policy(error) }
  }

  /// The entitlement of a group that pays some work best on a date; nil when none applies.
  func best(of group: [Offer], _ facts: WorkFacts) throws(AmountError) -> Claim? {
    var best: Claim?
    for offer in group {
      guard let claim = try claim(offer, facts) else { continue }
      if let current = best, !(try claim.unitAmount.exceeds(current.unitAmount)) { continue }
      best = claim
    }
    return best
  }

  /// Whether anything is paid for a date.
  func pays(_ member: StaffMember, on date: CivilDay) -> Bool {
    rules.period.contains(date) && isEntitled(member, on: date)
  }

  /// Whether a person is employed and the policy in force for them on a date, whichever period that is in.
  func isEntitled(_ member: StaffMember, on date: CivilDay) -> Bool {
    guard member.isEmployed(on: date), isInForce(on: date) else { return false }
    if case .always = policy.appliesTo { return true }
    let hasBasis = hasBasis(member, on: date)
    if !hasBasis, rules.period.contains(date) { gaps.insert(.noBasis(policy.id, member.id)) }
    return hasBasis
  }

  private func isInForce(on date: CivilDay) -> Bool {
    rules.period.contains(date)
      ? inForce[rules.period.lowerBound.distance(to: date)]
      : policy.isInForce(on: date, applications: applications)
  }

  /// Whether the document gives a basis for a person at all.
  private func hasBasis(_ member: StaffMember, on date: CivilDay) -> Bool {
    let person = person(member, on: date)
    if let basis, basis.person === person { return basis.holds }
    let holds = policy.appliesTo.isMet(by: facts(noWork(of: member, on: date), of: member, on: date))
    if policy.appliesTo.isOfPerson { basis = (person, holds) }
    return holds
  }

  /// - Parameters:
  ///   - date: the day that decides on tax and payer.
  ///   - distinction: what tells lines of one entitlement, person and date apart.
  func line(
    _ claim: Claim, _ quantity: EntitlementLine.Quantity, member: StaffMember, date: CivilDay,
    days: ClosedRange<CivilDay>? = nil, records: [WorkRecord], distinction: String? = nil
  ) throws(AmountError) -> EntitlementLine {
    let product = try quantity.applied(to: claim.unitAmount)
    let isTimeOff = claim.entitlement.isTimeOff
    let amount = isTimeOff ? .zero : try product.rounded(policy.rounding, in: policy.currency)
    let tax = policy.treatment(on: date, applications: applications)
    var exempt = tax == .exempt ? amount : .zero
    if tax == .exempt, let standard = claim.entitlement.exemptUpTo?.version(on: date) {
      var most = ExactProduct(standard.value)
      for factor in claim.factors { most = try most.times(factor.factor) }
      exempt = min(amount, try quantity.applied(to: most).rounded(policy.rounding, in: policy.currency))
    }
    return EntitlementLine(
      terms(claim, of: member, tax: tax, payer: otherPayer(of: member, on: date)), date: date,
      days: days ?? date...date, quantity: shared(quantity), amount: amount, exempt: exempt,
      distinction: distinction, records: records)
  }

  /// The same terms for lines that have them in common.
  private func terms(
    _ claim: Claim, of member: StaffMember, tax: TaxTreatment, payer: String?
  ) -> EntitlementLine.Terms {
    if let known = terms.last(where: { $0.claim === claim && $0.tax == tax && $0.payer == payer }) {
      return known
    }
    let made = EntitlementLine.Terms(
      staff: member.id, policy: policy.id, document: policy.authority.document, status: status, claim: claim,
      currency: policy.currency, tax: tax, due: policy.due.dueDate(after: rules.period), payer: payer)
    terms.append(made)
    return made
  }

  /// A quantity that one of the last lines has too, in its place.
  private func shared(_ quantity: EntitlementLine.Quantity) -> EntitlementLine.Quantity {
    if let known = quantities.last(where: { $0 == quantity }) { return known }
    if quantities.count >= 16 { quantities.removeFirst() }
    quantities.append(quantity)
    return quantity
  }

  /// The organisation that owes a line, nil when it is this one.
  private func otherPayer(of member: StaffMember, on date: CivilDay) -> String? {
    let payer: String? =
      switch policy.payer {
      // No dated change is of the employer.
      case .sendingPlace: member.employer
      case .receivingPlace: rules.organisation
      case .fixed(let name): name
      }
    guard let payer, let organisation = rules.organisation, payer != organisation else { return nil }
    return payer
  }
}
