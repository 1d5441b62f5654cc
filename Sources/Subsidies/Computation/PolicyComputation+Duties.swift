// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

extension PolicyComputation {
  /// The lines of one person's entitlements by the duty, which belongs to the date it stands under.
  func dutyLines(
    of member: StaffMember, _ records: [WorkRecord], in groups: [[Offer]]
  ) throws(PayError) -> [EntitlementLine] {
    let standbys = records.filter { $0.kind == .standby }
    var lines: [EntitlementLine] = []
    for duty in DutyBasis.duties(of: records) {
      guard let date = duty.first?.date, pays(member, on: date) else { continue }
      for group in groups {
        do throws(AmountError) {
          if let line = try line(
            for: duty, in: group, member: member, on: date, standbys: standbys)
          {
            lines.append(line)
          }
        } catch {
          throw .amount(error, policy: policy.id, staff: member.id, date: date)
        }
      }
    }
    return lines
  }

  /// The best-paid entitlement of a group for a duty; its stints may differ in what they earn.
  private func line(
    for duty: [WorkRecord], in group: [Offer], member: StaffMember, on date: CivilDay,
    standbys: [WorkRecord]
  ) throws(AmountError) -> EntitlementLine? {
    var best: (claim: Claim, count: Int, per: DutyBasis.Unit, amount: ExactProduct)?
    for record in duty {
      guard
        let claim = try self.best(of: group, facts(record, of: member, on: date, at: startTime(of: record))),
        case .duty(let basis) = claim.entitlement.basis
      else { continue }
      let count = basis.count(duty, standbys: standbys)
      guard count > 0 else { continue }
      let amount = try claim.unitAmount.times(ExactDecimal(count))
      if let current = best, !(try amount.exceeds(current.amount)) { continue }
      best = (claim, count, basis.per, amount)
    }
    guard let best else { return nil }
    return try line(
      best.claim, .duties(best.count, per: best.per), member: member, date: date, records: duty.sorted(),
      distinction: duty.first.flatMap { $0.shift?.text ?? startTime(of: $0)?.description })
  }

  private func startTime(of record: WorkRecord) -> MinuteOfDay? {
    record.times.map { `case`.clock.reading(at: $0.start).time }
  }
}
