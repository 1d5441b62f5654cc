// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// A person as they are on some days, in a place of its own, so that facts about much work can share it.
final class PersonOnDate: Sendable {
  let member: StaffMember
  /// Nil where no policy asks for pay, and before the first entry.
  let pay: PayEntry?
  let settings: ParameterSettings
  /// The days on which all this holds.
  let days: DayLimits

  init(_ member: StaffMember, pay: PayEntry?, _ settings: ParameterSettings, on days: DayLimits) {
    self.member = member
    self.pay = pay
    self.settings = settings
    self.days = days
  }
}

/// What a condition is judged on.
struct WorkFacts {
  let record: WorkRecord
  let person: PersonOnDate
  let date: CivilDay
  let dayType: DayType
  /// When the piece of work begins, on the wall clock; nil where it has no times.
  let clockTime: MinuteOfDay?
  /// Approved leave on the date.
  let leaveKinds: [LeaveKindID]

  var member: StaffMember { person.member }
  var pay: PayEntry? { person.pay }
  var settings: ParameterSettings { person.settings }
}

extension PolicyComputation {
  func facts(
    _ record: WorkRecord, of member: StaffMember, on date: CivilDay, at clockTime: MinuteOfDay? = nil
  ) -> WorkFacts {
    WorkFacts(
      record: record, person: person(member, on: date), date: date,
      dayType: `case`.calendar.type(of: date), clockTime: clockTime,
      leaveKinds: leaveOf.isEmpty
        ? [] : leaveOf[member.id]?.filter { $0.days.contains(date) }.map(\.kind) ?? [])
  }

  /// A record of no work, for conditions on the person alone.
  func noWork(of member: StaffMember, on date: CivilDay) -> WorkRecord {
    WorkRecord(of: member.id, on: date, .days(.zero), Self.noWork, row: nil)
  }

  private static let noWork = WorkRecord.SharedSetting(.init(evidence: .confirmed, file: "staff"))

  /// What an entitlement grants for some work: its rate, the factors that hold, and the person's pay where the
  /// amount is a multiple of it.
  ///
  /// Nil where the condition does not hold, there is no rate yet, or the pay is not known, which is noted.
  func claim(_ offer: Offer, _ facts: WorkFacts) throws(AmountError) -> Claim? {
    guard offer.entitlement.days.contains(facts.date), offer.entitlement.when.holds(for: facts),
      let rate = offer.entitlement.amount.version(on: facts.date),
      offer.entitlement.minimumService.map({ hasServed($0, facts.member, until: facts.date) }) ?? true
    else { return nil }
    var pay: ExactDecimal?
    if offer.entitlement.unit != .money {
      guard let monthly = facts.pay?.monthlyPay else {
        gaps.insert(.payUnknown(policy.id, facts.member.id, facts.date))
        return nil
      }
      pay = monthly
    }
    let factors = factors(facts)
    if let known = offer.claims.first(where: {
      $0.rate.from == rate.from && $0.pay?.monthlyPay == pay && $0.factors == factors
    }) {
      return known
    }
    let claim = try Claim(
      entitlement: offer.entitlement, rate: rate, factors: factors, monthlyPay: pay, settings: settings)
    // A person's pay is their own, so that claims on it are kept for one person only.
    if pay != nil, offer.claims.count >= 8 { offer.claims = [] }
    offer.claims.append(claim)
    return claim
  }

  /// The person on a date, made once for the days on which nothing about them changes.
  func person(_ member: StaffMember, on date: CivilDay) -> PersonOnDate {
    if let person, person.member.id == member.id, person.days.contains(date) { return person }
    let (pay, days) = readsPay ? rules.pay.holding(of: member.id, on: date) : (nil, DayLimits())
    let isChanging = !changes.isEmpty && changes.contains(member.id)
    let made = PersonOnDate(
      isChanging ? `case`.member(member, on: date) : member, pay: pay, settings,
      on: isChanging ? DayLimits(from: date, to: date) : days)
    person = made
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

  /// Whether a person has been employed for so many days; somebody without a day of entry has.
  private func hasServed(_ days: Int, _ member: StaffMember, until day: CivilDay) -> Bool {
    guard let from = member.from else { return true }
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
