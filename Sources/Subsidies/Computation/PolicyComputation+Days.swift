// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

extension PolicyComputation {
  /// The lines of one person's entitlements by the day.
  func dayLines(
    of member: StaffMember, _ pieces: [DayPiece], in groups: [[Offer]]
  ) throws(PayError) -> [EntitlementLine] {
    let counting = try dayCounting()
    let pieces = pieces.sortedStably { $0.date < $1.date }
    var lines: [EntitlementLine] = []
    var start = pieces.startIndex
    while start < pieces.endIndex {
      let date = pieces[start].date
      let end = pieces[start...].firstIndex { $0.date != date } ?? pieces.endIndex
      defer { start = end }
      guard pays(member, on: date) else { continue }
      for group in groups {
        do throws(AmountError) {
          let tiers = try tiers(
            of: pieces[start..<end], in: group, member: member, on: date, counting.rounding)
          for share in try settle(tiers, counting: counting) {
            lines.append(
              try line(
                share.tier.claim, .days(share.quantity), member: member, date: date,
                records: share.tier.records.count > 1 ? share.tier.records.sorted() : share.tier.records))
          }
        } catch {
          throw .amount(error, policy: policy.id, staff: member.id, date: date)
        }
      }
    }
    return lines
  }

  /// What one entitlement of a group, at one amount, has on a date.
  struct Tier {
    let claim: Claim
    var hours = Minutes.zero
    /// Days that records gave instead of hours.
    var declared = ExactDecimal.zero
    var records: [WorkRecord] = []
  }

  /// What a tier is paid.
  struct TierShare {
    let tier: Tier
    let quantity: EntitlementLine.DayQuantity
    /// Before rounding.
    let amount: ExactProduct
  }

  /// The pieces of a date by the entitlement that pays each best, the highest amount first.
  private func tiers(
    of pieces: ArraySlice<DayPiece>, in group: [Offer], member: StaffMember, on date: CivilDay,
    _ rounding: HourRounding?
  ) throws(AmountError) -> [Tier] {
    var tiers: [Tier] = []
    for piece in pieces {
      let facts = facts(piece.record, of: member, on: date, at: piece.clockTime)
      guard let claim = try best(of: group, facts) else { continue }
      let position = tiers.firstIndex { $0.claim.isSame(as: claim) } ?? tiers.count
      if position == tiers.count { tiers.append(Tier(claim: claim)) }
      if tiers[position].records.last != piece.record { tiers[position].records.append(piece.record) }
      switch piece.measure {
      case .hours(let hours): tiers[position].hours = tiers[position].hours + hours
      case .days(let days): tiers[position].declared = tiers[position].declared + days
      }
    }
    if let rounding {
      for position in tiers.indices { tiers[position].hours = rounding.rounded(tiers[position].hours) }
    }
    return try Self.ordered(tiers)
  }

  /// The tiers with the highest amount first, in the policy's order among equals.
  private static func ordered(_ tiers: [Tier]) throws(AmountError) -> [Tier] {
    var ordered: [Tier] = []
    for tier in tiers {
      var position = 0
      while position < ordered.count, !(try tier.claim.unitAmount.exceeds(ordered[position].claim.unitAmount))
      {
        position += 1
      }
      ordered.insert(tier, at: position)
    }
    return ordered
  }

  /// What each tier of a date is paid; together never more than one day.
  private func settle(_ tiers: [Tier], counting: DayCounting) throws(AmountError) -> [TierShare] {
    let groupHours = tiers.reduce(Minutes.zero) { $0 + $1.hours }
    let groupRecords = tiers.filter { $0.hours > .zero }.flatMap(\.records)
    var shares: [TierShare] = []
    for (position, ownTier) in tiers.enumerated() {
      var tier = ownTier
      // Hours that are counted together rest on all the records of the group.
      if counting.dayHours == .group, tier.hours > .zero { tier.records = groupRecords }
      if tier.declared > .zero {
        let days = min(tier.declared, .one)
        shares.append(try share(tier, hours: nil, limit: nil, days: days, share: nil))
      }
      let hours = counting.dayHours == .group ? groupHours : tier.hours
      // Of a group counted together, the highest entitlement takes all hours: the others have none of their
      // own.
      if counting.dayHours == .group, counting.sameDayTier == .highest,
        tiers.prefix(position).contains(where: { $0.hours > .zero })
      {
        continue
      }
      guard tier.hours > .zero, case .day(let basis) = tier.claim.entitlement.basis,
        let worth = try? basis.worth(of: hours, with: settings)
      else { continue }
      let isShared =
        counting.dayHours == .group && counting.sameDayTier == .byHours && tier.hours < groupHours
      let part = isShared ? EntitlementLine.Share(part: tier.hours, whole: groupHours) : nil
      shares.append(try share(tier, hours: hours, limit: worth.limit, days: worth.days, share: part))
    }
    return counting.sameDayTier == .highest ? try highest(of: shares) : try capped(shares)
  }

  private func share(
    _ tier: Tier, hours: Minutes?, limit: DayBasis.Limit?, days: ExactDecimal, share: EntitlementLine.Share?
  ) throws(AmountError) -> TierShare {
    let whole = try tier.claim.unitAmount.times(days)
    let amount = if let share { try whole.times(share.part, of: share.whole) } else { whole }
    let quantity = EntitlementLine.DayQuantity(hours: hours, limit: limit, days: days, share: share)
    return TierShare(tier: tier, quantity: quantity, amount: amount)
  }

  private func highest(of shares: [TierShare]) throws(AmountError) -> [TierShare] {
    var best: TierShare?
    for share in shares {
      if let current = best, !(try share.amount.exceeds(current.amount)) { continue }
      best = share
    }
    return best.map { [$0] } ?? []
  }

  /// The shares from the highest amount down until the day is full.
  ///
  /// Shares by hours of one group fill at most one day together and count as the days they share.
  private func capped(_ shares: [TierShare]) throws(AmountError) -> [TierShare] {
    var left = ExactDecimal.one
    var sharedDays = ExactDecimal.zero
    var kept: [TierShare] = []
    for share in shares where left > .zero || share.quantity.share != nil {
      if share.quantity.share != nil {
        let days = min(share.quantity.days, left + sharedDays)
        guard days > .zero else { continue }
        left = left - max(.zero, days - sharedDays)
        sharedDays = max(sharedDays, days)
        kept.append(try cut(share, to: days))
      } else {
        let days = min(share.quantity.days, left)
        left = left - days
        kept.append(try cut(share, to: days))
      }
    }
    return kept
  }

  private func cut(_ share: TierShare, to days: ExactDecimal) throws(AmountError) -> TierShare {
    let old = share.quantity
    guard days < old.days else { return share }
    return try self.share(share.tier, hours: old.hours, limit: old.limit, days: days, share: old.share)
  }
}
