// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// What a condition is judged on.
struct WorkFacts {
  let record: WorkRecord
  /// The person as they are on the date.
  let member: StaffMember
  let date: CivilDay
  let dayType: DayType
  /// When the piece of work begins, on the wall clock; nil where it has no times.
  let clockTime: MinuteOfDay?
  /// Nil where no policy asks for pay, and before the first entry.
  let pay: PayEntry?
  /// Approved leave on the date.
  let leaveKinds: [LeaveKindID]
  let settings: ParameterSettings
}

extension PolicyComputation {
  func facts(
    _ record: WorkRecord, of member: StaffMember, on date: CivilDay, at clockTime: MinuteOfDay? = nil
  ) -> WorkFacts {
    WorkFacts(
      record: record, member: `case`.member(member, on: date), date: date,
      dayType: `case`.calendar.type(of: date), clockTime: clockTime,
      pay: readsPay ? rules.pay.entry(of: member.id, on: date) : nil,
      leaveKinds: leaveOf.isEmpty ? [] : leaveOf[member.id]?.filter { $0.days.contains(date) }.map(\.kind) ?? [],
      settings: settings)
  }

  /// A record of no work, for conditions on the person alone.
  func noWork(of member: StaffMember, on date: CivilDay) -> WorkRecord {
    WorkRecord(
      staff: member.id, date: date, extent: .days(.zero), evidence: .confirmed,
      source: WorkRecord.Source(file: "staff"))
  }

  /// What an entitlement grants for some work: its rate, the factors that hold, and the person's pay where the
  /// amount is a multiple of it.
  ///
  /// Nil where the condition does not hold, there is no rate yet, or the pay is not known, which is noted.
  func claim(_ entitlement: Entitlement, _ facts: WorkFacts) throws(AmountError) -> Claim? {
    guard entitlement.days.contains(facts.date), entitlement.when.holds(for: facts),
      let rate = entitlement.amount.version(on: facts.date),
      hasServed(entitlement, facts.member, until: facts.date)
    else { return nil }
    var pay: ExactDecimal?
    if entitlement.unit != .money {
      guard let monthly = facts.pay?.monthlyPay else {
        gaps.insert(.payUnknown(policy.id, facts.member.id, facts.date))
        return nil
      }
      pay = monthly
    }
    return try Claim(
      entitlement: entitlement, rate: rate, factors: factors(facts), monthlyPay: pay, settings: settings)
  }

  private func factors(_ facts: WorkFacts) -> [EntitlementLine.AppliedFactor] {
    guard !policy.multipliers.isEmpty else { return [] }
    return policy.multipliers.compactMap { multiplier in
      guard multiplier.days.contains(facts.date), multiplier.when.holds(for: facts),
        let version = multiplier.factor.version(on: facts.date)
      else { return nil }
      return EntitlementLine.AppliedFactor(id: multiplier.id, factor: version.value, from: version.from)
    }
  }

  /// Whether a person has been employed long enough; somebody without a day of entry has.
  private func hasServed(_ entitlement: Entitlement, _ member: StaffMember, until day: CivilDay) -> Bool {
    guard let days = entitlement.minimumService, let from = member.from else { return true }
    return from.distance(to: min(day, member.to ?? day)) + 1 >= days
  }
}

/// Something that keeps a policy from paying although work was done, which is said instead of guessed.
public enum PayGap: Hashable, Sendable {
  /// The amount is a multiple of pay, and the pay file does not say what the person earned.
  case payUnknown(PolicyID, StaffID, CivilDay)
  /// The document gives no basis for a person engaged like that.
  case noBasis(PolicyID, StaffID)
}

extension PayGap: Comparable {
  private var order: (PolicyID, StaffID, Int32) {
    switch self {
    case .payUnknown(let policy, let staff, let day): (policy, staff, day.daysSinceEpoch)
    case .noBasis(let policy, let staff): (policy, staff, 0)
    }
  }

  public static func < (left: Self, right: Self) -> Bool { left.order < right.order }
}
