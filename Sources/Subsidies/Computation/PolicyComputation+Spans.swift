// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

extension PolicyComputation {
  /// The lines of one person's entitlements for a month, a pay period or a whole scheme.
  ///
  /// Of a group, the one that comes to most is paid for a span.
  func spanLines(
    of member: StaffMember, _ pieces: [DayPiece], in groups: [[Offer]]
  ) throws(PayError) -> [EntitlementLine] {
    var lines: [EntitlementLine] = []
    for group in groups {
      var best: [CivilDay: EntitlementLine] = [:]
      for entitlement in group.lazy.map(\.entitlement) {
        guard case .span(let basis) = entitlement.basis else { continue }
        for (days, paidOn) in basis.span.spans(in: rules) {
          do throws(AmountError) {
            guard
              let line = try spanLine(
                of: member, pieces, entitlement, basis, days: days, paidOn: paidOn)
            else { continue }
            if let current = best[paidOn], current.amount >= line.amount { continue }
            best[paidOn] = line
          } catch {
            throw .amount(error, policy: policy.id, staff: member.id, date: paidOn)
          }
        }
      }
      lines += best.sorted { $0.key < $1.key }.map(\.value)
    }
    return lines
  }

  private func spanLine(
    of member: StaffMember, _ pieces: [DayPiece], _ entitlement: Entitlement, _ basis: SpanBasis,
    days: ClosedRange<CivilDay>, paidOn: CivilDay
  ) throws(AmountError) -> EntitlementLine? {
    let entitled = days.filter { entitlement.days.contains($0) && isEntitled(member, on: $0) }
    guard let last = entitled.last, let first = entitled.first else { return nil }
    // Outside the entitled days nothing counts; within, only work that meets the condition.
    var records: [WorkRecord] = []
    var (dates, hours, declared) = (Set<CivilDay>(), Minutes.zero, ExactDecimal.zero)
    for piece in pieces where (first...last).contains(piece.date) {
      let facts = facts(piece.record, of: member, on: piece.date, at: piece.clockTime)
      guard entitlement.when.holds(for: facts), entitlement.days.contains(piece.date),
        isEntitled(member, on: piece.date)
      else { continue }
      if records.last != piece.record { records.append(piece.record) }
      switch piece.measure {
      case .hours(let length):
        hours = hours + length
        dates.insert(piece.date)
      case .days(let days):
        declared = declared + days
      }
    }
    return try spanLine(
      of: member, entitlement, basis, days: days, paidOn: paidOn, records: records,
      worked: ExactDecimal(dates.count) + declared, hours: hours)
  }

  /// The line for a span in which so much was worked.
  ///
  /// - Parameters:
  ///   - records: the work that counts, in order.
  ///   - worked: the days that count.
  func spanLine(
    of member: StaffMember, _ entitlement: Entitlement, _ basis: SpanBasis, days: ClosedRange<CivilDay>,
    paidOn: CivilDay, records: [WorkRecord], worked: ExactDecimal, hours: Minutes
  ) throws(AmountError) -> EntitlementLine? {
    let entitled = days.filter { entitlement.days.contains($0) && isEntitled(member, on: $0) }
    guard let last = entitled.last, let first = entitled.first else { return nil }
    if case .once = basis.span, let service = entitlement.minimumService, entitled.count < service {
      return nil
    }
    guard !records.isEmpty || !basis.needsWork else { return nil }
    let example = records.last ?? noWork(of: member, on: last)
    guard let claim = try claim(offer(of: entitlement), facts(example, of: member, on: last)) else {
      return nil
    }
    let measured = SpanMeasures(
      days: worked, hours: hours,
      fraction: ExactDecimal(units: Int128(`case`.member(member, on: last).fraction.thousandths), scale: 3))
    guard let bracket = basis.share(of: measured, settings), bracket.share > .zero else { return nil }
    let lastDay = facts(example, of: member, on: last)
    let parts = basis.prorations.filter { $0.when.isMet(by: lastDay) }.map { reduction in
      part(reduction.by, of: member, days: days, entitled: entitled, measured)
    }
    let quantity = EntitlementLine.SpanQuantity(
      days: days, measured: basis.measure.map { measured.value($0) }, measure: basis.measure,
      share: bracket.share, parts: parts)
    return try line(
      claim, .span(quantity), member: member, date: paidOn, days: first...last, records: records)
  }

  private func part(
    _ proration: SpanBasis.Proration, of member: StaffMember, days: ClosedRange<CivilDay>,
    entitled: [CivilDay], _ measured: SpanMeasures
  ) -> EntitlementLine.Part {
    switch proration {
    case .contract:
      let sum = entitled.reduce(0) { $0 + `case`.member(member, on: $1).fraction.thousandths }
      return .init(proration: proration, part: sum, whole: 1000 * max(1, entitled.count))
    case .employedDays:
      return .init(proration: proration, part: entitled.count, whole: days.count)
    case .workedDays(let given):
      let whole = given ?? ExactDecimal(days.count { `case`.calendar.type(of: $0) == .work })
      let scale = max(whole.scale, measured.days.scale)
      let (done, all) = (measured.days.units(at: scale), max(1, whole.units(at: scale)))
      return .init(proration: proration, part: Int(min(done, all)), whole: Int(all))
    case .workedHours(let whole):
      return .init(
        proration: proration, part: min(measured.hours, whole).count, whole: max(1, whole.count))
    }
  }
}

/// What was worked in a span.
struct SpanMeasures {
  let days: ExactDecimal
  let hours: Minutes
  let fraction: ExactDecimal

  /// Hours are in minutes.
  func value(_ measure: SpanBasis.Measure) -> ExactDecimal {
    switch measure {
    case .days: days
    case .hours: ExactDecimal(hours.count)
    case .fraction: fraction
    }
  }
}

extension SpanBasis {
  /// The bracket that a span falls into; a whole share where there are none.
  func share(of measured: SpanMeasures, _ settings: ParameterSettings) -> Bracket? {
    guard let measure else { return Bracket(upTo: nil, share: .one) }
    guard !brackets.isEmpty else { return Bracket(upTo: nil, share: .one) }
    let value = measured.value(measure)
    return brackets.first { bracket in
      guard let limit = bracket.upTo else { return true }
      let (most, isInclusive): (ExactDecimal, Bool) =
        switch limit {
        case .number(let number, let isInclusive): (number, isInclusive)
        case .hours(let hours, let isInclusive): (ExactDecimal(hours.count), isInclusive)
        case .parameter(let id):
          (try? settings.threshold(id)).map { (ExactDecimal($0.limit.count), $0.isInclusive) } ?? (
            .zero, false
          )
        }
      return value < most || (isInclusive && value == most)
    }
  }
}

extension SpanBasis.Span {
  /// The spans that are paid in a period, each with the day on which it falls due to be counted.
  func spans(in rules: PayRules) -> [(days: ClosedRange<CivilDay>, paidOn: CivilDay)] {
    switch self {
    case .period: return rules.payPeriods.map { ($0, $0.upperBound) }
    case .once(let days, let on): return rules.period.contains(on) ? [(days, on)] : []
    case .month:
      return rules.period.filter { $0.advanced(by: 1).components.day == 1 }.map { last in
        (last.advanced(by: 1 - last.components.day)...last, last)
      }
    }
  }
}
