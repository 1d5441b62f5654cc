// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

extension PolicyPricing {
  /// Amounts for months, pay periods and once: functions of the dates or the minutes whose work counts.
  mutating func priceSpans(_ entitlements: [Entitlement]) throws(PayError) {
    let computation = try computation(of: entitlements)
    var groups: [[Entitlement]] = []
    for entitlement in entitlements {
      let position = groups.firstIndex { $0[0].group != nil && $0[0].group == entitlement.group }
      if let position { groups[position].append(entitlement) } else { groups.append([entitlement]) }
    }
    for group in groups {
      if let reason = reasonAgainst(group, computation) {
        for entitlement in group { leaveOut(entitlement, reason) }
        continue
      }
      for people in profiles { try price(group, for: people, computation) }
    }
  }

  private mutating func reasonAgainst(
    _ group: [Entitlement], _ computation: PolicyComputation
  ) -> UnpricedPay.Reason? {
    for entitlement in group {
      guard case .span(let basis) = entitlement.basis else { return .datedWork }
      let factors = policy.multipliers.contains { $0.when.looksAtWork || $0.when.looksAtDates }
      if entitlement.when.looksAtDates || (factors && entitlement.when.looksAtWork) { return .datedWork }
      let counts = basis.counts(with: settings)
      if counts.hours && counts.dates { return .datedWork }
      if plansOverlap || computation.attribution.map({ $0 != .startDate }) ?? false { return .crossesDays }
      // Of several, the best is paid: that is a function of what was worked only if each is worth the same
      // however much was.
      if group.count > 1, counts.hours || counts.dates || !basis.needsWork { return .datedWork }
      let spans = basis.span.spans(in: payRules)
      if spans.contains(where: {
        !`case`.horizon.contains($0.days.lowerBound) || !`case`.horizon.contains($0.days.upperBound)
      }) {
        return .outsideHorizon
      }
    }
    // Spans of one group are held against each other by the day they are paid on.
    let spans = Set(
      group.map { entitlement -> [ClosedRange<CivilDay>] in
        guard case .span(let basis) = entitlement.basis else { return [] }
        return basis.span.spans(in: payRules).map(\.days)
      })
    return spans.count > 1 ? .datedWork : nil
  }

  private mutating func price(
    _ group: [Entitlement], for people: [StaffMember], _ computation: PolicyComputation
  ) throws(PayError) {
    guard let example = people.first, case .span(let basis) = group.first?.basis else { return }
    for (days, paidOn) in basis.span.spans(in: payRules) {
      var found: [Counted] = []
      for entitlement in group {
        if let counted = try counted(entitlement, of: example, days, paidOn, computation) {
          found.append(counted)
        }
      }
      if group.count == 1, let only = found.first {
        add(only, days, people)
      } else {
        addBest(of: found, days, people)
      }
    }
  }

  /// What counts towards an entitlement, and what each sum of it is worth.
  private struct Counted {
    let entitlement: Entitlement
    let table: PlanTable
    /// In rising order; the first is what nothing is worth.
    let amounts: [(count: Int, amount: Money)]
  }

  private func counted(
    _ entitlement: Entitlement, of member: StaffMember, _ days: ClosedRange<CivilDay>, _ paidOn: CivilDay,
    _ computation: PolicyComputation
  ) throws(PayError) -> Counted? {
    guard case .span(let basis) = entitlement.basis else { return nil }
    var counts: [CivilDay: [DayPlan: Int]] = [:]
    var example: WorkRecord?
    var (most, divisor) = (0, 0)
    for day in days {
      for plan in plans[day] ?? [] {
        let (count, record) = computation.counted(
          records(of: member, plan, on: day), towards: entitlement, basis, of: member, on: day)
        guard count > 0 else { continue }
        counts[day, default: [:]][plan] = count
        example = record
        divisor = Int(PricedPay.divisor(Int64(divisor), Int64(count)))
      }
      most += counts[day]?.values.max() ?? 0
    }
    var amounts: [(count: Int, amount: Money)] = []
    for count in [0] + (most > 0 ? Array(stride(from: divisor, through: most, by: max(1, divisor))) : []) {
      let amount = try computation.amount(
        of: entitlement, basis, for: member, days: days, paidOn: paidOn, counting: count,
        example: count > 0 ? example : nil)
      if amount != amounts.last?.amount { amounts.append((count, amount)) }
    }
    return Counted(entitlement: entitlement, table: PlanTable(counts), amounts: amounts)
  }

  private mutating func add(_ counted: Counted, _ days: ClosedRange<CivilDay>, _ people: [StaffMember]) {
    var steps: [SteppedCost.Step] = []
    for (count, amount) in counted.amounts {
      steps.append(.init(from: count, cost: Cost(worth.points.points * Int64(self.steps(amount)))))
    }
    guard steps.contains(where: { $0.cost != .zero }) else { return }
    add(
      PayCost(
        head: head(people, counted.entitlement), table: counted.table, charge: .steps(steps, over: days)))
  }

  /// The best of several that are each worth one amount: the lowest where anything counts, and what each is worth
  /// more than the one below where work counts for it or a higher one.
  private mutating func addBest(of found: [Counted], _ days: ClosedRange<CivilDay>, _ people: [StaffMember]) {
    let rising = found.filter { ($0.amounts.last?.amount ?? .zero) > .zero }.sorted {
      ($0.amounts.last?.amount ?? .zero, $0.entitlement.id) < (
        $1.amounts.last?.amount ?? .zero, $1.entitlement.id
      )
    }
    var below = 0
    for (position, counted) in rising.enumerated() {
      let amount = steps(counted.amounts.last?.amount ?? .zero)
      guard amount > below else { continue }
      var union: [CivilDay: [DayPlan: Int]] = [:]
      for higher in rising[position...] {
        for day in days {
          for (plan, _) in higher.table.counting(on: day) { union[day, default: [:]][plan] = 1 }
        }
      }
      let step = SteppedCost.Step(from: 1, cost: Cost(worth.points.points * Int64(amount - below)))
      add(
        PayCost(
          head: head(people, counted.entitlement), table: PlanTable(union), charge: .steps([step], over: days)
        ))
      below = amount
    }
  }
}

extension SpanBasis {
  /// Whether it looks at the dates or the hours worked, once the case has decided about its reductions.
  func counts(with settings: ParameterSettings) -> (dates: Bool, hours: Bool) {
    var counts = (dates: measure == .days, hours: measure == .hours)
    for reduction in prorations where reduction.when.mayHold(with: settings) {
      switch reduction.by {
      case .workedDays: counts.dates = true
      case .workedHours: counts.hours = true
      case .contract, .employedDays: break
      }
    }
    return counts
  }
}

extension PolicyComputation {
  /// What the work of one day counts towards a span: its minutes where the basis looks at hours, else one; nothing
  /// where none of it meets the condition.
  fileprivate func counted(
    _ records: [WorkRecord], towards entitlement: Entitlement, _ basis: SpanBasis, of member: StaffMember,
    on day: CivilDay
  ) -> (count: Int, example: WorkRecord?) {
    guard entitlement.days.contains(day), isEntitled(member, on: day) else { return (0, nil) }
    let counting = pieces(records).filter {
      entitlement.when.holds(for: facts($0.record, of: member, on: $0.date, at: $0.clockTime))
    }
    guard let last = counting.last else { return (0, nil) }
    guard basis.counts(with: settings).hours else { return (1, last.record) }
    let minutes = counting.reduce(0) { sum, piece in
      if case .hours(let hours) = piece.measure { sum + hours.count } else { sum }
    }
    return (minutes, last.record)
  }

  /// What a span pays for so many dates or minutes.
  fileprivate func amount(
    of entitlement: Entitlement, _ basis: SpanBasis, for member: StaffMember, days: ClosedRange<CivilDay>,
    paidOn: CivilDay, counting count: Int, example: WorkRecord?
  ) throws(PayError) -> Money {
    let countsHours = basis.counts(with: settings).hours
    do throws(AmountError) {
      let line = try spanLine(
        of: member, entitlement, basis, days: days, paidOn: paidOn, records: example.map { [$0] } ?? [],
        worked: ExactDecimal(countsHours ? 0 : count), hours: Minutes(countsHours ? count : 0))
      return line?.amount ?? .zero
    } catch {
      throw .amount(error, policy: policy.id, staff: member.id, date: paidOn)
    }
  }
}

extension Condition {
  /// Whether it can only hold for work that a roster cannot say.
  var needsAttendance: Bool {
    switch self {
    case .origin, .riskLevel, .notice: true
    case .state(let states): !states.contains(.worked)
    case .all(let parts): parts.contains(where: \.needsAttendance)
    case .any(let parts): !parts.isEmpty && parts.allSatisfy(\.needsAttendance)
    default: false
    }
  }

  /// False where what the case decided keeps it from holding.
  fileprivate func mayHold(with settings: ParameterSettings) -> Bool {
    switch self {
    case .parameter(let id, let choices): settings.choice(id).map(choices.contains) ?? false
    case .all(let parts): parts.allSatisfy { $0.mayHold(with: settings) }
    default: true
    }
  }

  /// Whether it depends on the date or the time of the work.
  var looksAtDates: Bool {
    switch self {
    case .dayType, .weekday, .timeBand, .leaveKind: true
    case .all(let parts), .any(let parts): parts.contains(where: \.looksAtDates)
    case .not(let part): part.looksAtDates
    default: false
    }
  }

  /// Whether it depends on what was worked.
  var looksAtWork: Bool {
    switch self {
    case .contact, .zone, .unit, .post, .shift, .dutyKind, .place, .state, .origin, .riskLevel, .hours,
      .notice:
      true
    case .all(let parts), .any(let parts): parts.contains(where: \.looksAtWork)
    case .not(let part): part.looksAtWork
    default: false
    }
  }
}
