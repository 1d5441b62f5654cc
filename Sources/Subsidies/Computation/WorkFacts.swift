// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// A person as they are on a date, in a place of its own, so that facts about much work can share it.
final class PersonOnDate: Sendable {
  let member: StaffMember

  init(_ member: StaffMember) { self.member = member }
}

/// What a condition is judged on.
struct WorkFacts {
  let record: WorkRecord
  let person: PersonOnDate
  let date: CivilDay
  let dayType: DayType
  /// When the piece of work begins, on the wall clock; nil where it has no times.
  let clockTime: MinuteOfDay?
  /// Nil where no policy asks for pay, and before the first entry.
  let pay: PayEntry?
  /// Approved leave on the date.
  let leaveKinds: [LeaveKindID]
  let settings: ParameterSettings

  var member: StaffMember { person.member }
}

extension PolicyComputation {
  func facts(
    _ record: WorkRecord, of member: StaffMember, on date: CivilDay, at clockTime: MinuteOfDay? = nil
  ) -> WorkFacts {
    WorkFacts(
      record: record, person: person(member, on: date), date: date,
      dayType: `case`.calendar.type(of: date), clockTime: clockTime,
      pay: readsPay ? rules.pay.entry(of: member.id, on: date) : nil,
      leaveKinds: leaveOf.isEmpty
        ? [] : leaveOf[member.id]?.filter { $0.days.contains(date) }.map(\.kind) ?? [],
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
      entitlement.minimumService == nil || hasServed(entitlement, facts.member, until: facts.date)
    else { return nil }
    var pay: ExactDecimal?
    if entitlement.unit != .money {
      guard let monthly = facts.pay?.monthlyPay else {
        gaps.insert(.payUnknown(policy.id, facts.member.id, facts.date))
        return nil
      }
      pay = monthly
    }
    let factors = factors(facts)
    if let known = claims[entitlement.id]?.first(where: {
      $0.rate.from == rate.from && $0.pay?.monthlyPay == pay && $0.factors == factors
    }) {
      return known
    }
    let claim = try Claim(
      entitlement: entitlement, rate: rate, factors: factors, monthlyPay: pay, settings: settings)
    // A person's pay is their own, so that claims on it are kept for one person only.
    if pay != nil, claims[entitlement.id].map({ $0.count >= 8 }) ?? false { claims[entitlement.id] = [] }
    claims[entitlement.id, default: []].append(claim)
    return claim
  }

  /// The person on a date, made once where nothing about them changes.
  private func person(_ member: StaffMember, on date: CivilDay) -> PersonOnDate {
    guard changes.isEmpty || !changes.contains(member.id) else {
      return PersonOnDate(`case`.member(member, on: date))
    }
    if let person, person.id == member.id { return person.person }
    let made = PersonOnDate(member)
    person = (member.id, made)
    return made
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
