// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// One amount that a policy grants for one kind of work.
public struct Entitlement: Hashable, Sendable {
  public let id: EntitlementID
  public let title: Title
  /// The place in the document that grants it.
  public let clause: String
  public let when: Condition
  public let basis: Basis
  /// For one unit of the basis: a day, an hour, a duty, a night, a month.
  public let amount: Dated<ExactDecimal>
  /// What the amount is a number of: money, or a multiple of the person's own pay.
  public let unit: AmountUnit
  /// The days of work it is for; nil means as long as the policy is in force.
  public let days: DayLimits
  /// Days of employment a person must have behind them.
  public let minimumService: Int?
  /// Where this pays, these do not: entitlements of the same policy.
  public let excludes: [EntitlementID]
  /// What of one unit is exempt at most where the tax treatment is exempt; nil means all of it.
  public let exemptUpTo: Dated<ExactDecimal>?
  /// Hours are owed as time off, not as money.
  public let isTimeOff: Bool
  /// Of one group, a day or a duty gets one entitlement; nil makes a group of its own.
  public let group: EntitlementGroupID?
  /// How well the amounts are documented; nil means as well as the policy's document.
  public let evidence: EvidenceGrade?

  public init(
    id: EntitlementID, title: Title, clause: String, when: Condition = .always, basis: Basis,
    amount: Dated<ExactDecimal>, unit: AmountUnit = .money, days: DayLimits = DayLimits(),
    minimumService: Int? = nil, excludes: [EntitlementID] = [], exemptUpTo: Dated<ExactDecimal>? = nil,
    isTimeOff: Bool = false, group: EntitlementGroupID? = nil, evidence: EvidenceGrade? = nil
  ) {
    self.id = id
    self.title = title
    self.clause = clause
    self.when = when
    self.basis = basis
    self.amount = amount
    self.unit = unit
    self.days = days
    self.minimumService = minimumService
    self.excludes = excludes
    self.exemptUpTo = exemptUpTo
    self.isTimeOff = isTimeOff
    self.group = group
    self.evidence = evidence
  }
}

/// What an entitlement is counted by.
///
/// A new basis is a new case and a file in this target's `Bases`.
public enum Basis: Hashable, Sendable {
  case day(DayBasis)
  case duty(DutyBasis)
  case hour(HourBasis)
  case span(SpanBasis)
}

/// The unit of an amount.
public enum AmountUnit: String, CaseIterable, Hashable, Sendable {
  /// The policy's currency.
  case money
  /// The person's monthly pay: 0.25 is a quarter of it.
  case monthlyPay = "monthly_pay"
  /// Monthly pay divided by the parameter `pay_days`.
  case dailyPay = "daily_pay"
  /// Daily pay divided by the parameter `pay_hours`.
  case hourlyPay = "hourly_pay"
}

/// First and last day, either of which may be open.
public struct DayLimits: Hashable, Sendable {
  public let from: CivilDay?
  public let to: CivilDay?

  public init(from: CivilDay? = nil, to: CivilDay? = nil) {
    self.from = from
    self.to = to
  }

  public func contains(_ day: CivilDay) -> Bool {
    (from.map { $0 <= day } ?? true) && (to.map { day <= $0 } ?? true)
  }
}

/// A factor on the amount for a place or a kind of work.
///
/// "Raised by one" is a factor of 2, "raised by two" of 3.
public struct Multiplier: Hashable, Sendable {
  public let id: MultiplierID
  public let when: Condition
  public let factor: Dated<ExactDecimal>
  /// The days of work it is for.
  public let days: DayLimits
  /// Nil means as well documented as the policy's document.
  public let evidence: EvidenceGrade?

  public init(
    id: MultiplierID, when: Condition, factor: Dated<ExactDecimal>, days: DayLimits = DayLimits(),
    evidence: EvidenceGrade? = nil
  ) {
    self.id = id
    self.when = when
    self.factor = factor
    self.days = days
    self.evidence = evidence
  }
}
