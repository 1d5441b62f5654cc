// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

extension PolicyComputation {
  /// The lines of one person's entitlements by the hour: one a date, entitlement and set of factors.
  ///
  /// Each piece of work goes to the entitlement of a group that pays it best; what that one leaves, because it
  /// only pays hours above a threshold, goes to the next.
  func hourLines(
    of member: StaffMember, _ pieces: [DayPiece], in groups: [[Offer]]
  ) throws(PayError) -> [EntitlementLine] {
    let rounding = try dayCounting().rounding
    var lines: [EntitlementLine] = []
    for group in groups {
      var counters = group.map { offer in
        if case .hour(let basis) = offer.entitlement.basis {
          OvertimeCounter(basis)
        } else {
          OvertimeCounter()
        }
      }
      var sums: [HourSum] = []
      for piece in pieces {
        do throws(AmountError) {
          try add(piece, of: member, in: group, counting: &counters, to: &sums)
        } catch {
          throw .amount(error, policy: policy.id, staff: member.id, date: piece.date)
        }
      }
      for sum in sums {
        let hours = rounding?.rounded(sum.hours) ?? sum.hours
        guard hours > .zero else { continue }
        do throws(AmountError) {
          lines.append(
            try line(
              sum.claim, .hours(.init(paid: hours, counted: sum.hours)), member: member, date: sum.date,
              records: sum.records))
        } catch {
          throw .amount(error, policy: policy.id, staff: member.id, date: sum.date)
        }
      }
    }
    return lines
  }

  /// Hours of one date that one claim pays.
  private struct HourSum {
    let date: CivilDay
    let claim: Claim
    var hours: Minutes
    var records: [WorkRecord]
  }

  private func add(
    _ piece: DayPiece, of member: StaffMember, in group: [Offer],
    counting counters: inout [OvertimeCounter], to sums: inout [HourSum]
  ) throws(AmountError) {
    guard case .hours(let hours) = piece.measure, hours > .zero, isEntitled(member, on: piece.date) else {
      return
    }
    let facts = facts(piece.record, of: member, on: piece.date, at: piece.clockTime)
    var claims: [(claim: Claim, hours: Minutes)] = []
    for (index, offer) in group.enumerated() where offer.entitlement.when.holds(for: facts) {
      // Work before the period counts towards a week's or a fortnight's threshold, and is paid in its own.
      let paid = counters[index].paid(of: hours, on: piece.date)
      guard paid > .zero, rules.period.contains(piece.date), let claim = try claim(offer, facts) else {
        continue
      }
      var position = claims.count
      while position > 0, try claim.unitAmount.exceeds(claims[position - 1].claim.unitAmount) {
        position -= 1
      }
      claims.insert((claim, paid), at: position)
    }
    var taken = Minutes.zero
    for (claim, paid) in claims where paid > taken {
      if let index = sums.lastIndex(where: { $0.date == piece.date && $0.claim.isSame(as: claim) }) {
        sums[index].hours = sums[index].hours + (paid - taken)
        if sums[index].records.last != piece.record { sums[index].records.append(piece.record) }
      } else {
        sums.append(
          HourSum(date: piece.date, claim: claim, hours: paid - taken, records: [piece.record]))
      }
      taken = paid
    }
  }
}
