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
  /// For one unit of the basis: a day, a duty, a night.
  public let amount: Dated<ExactDecimal>
  /// Of one group, a day or a duty gets one entitlement; nil makes a group of its own.
  public let group: EntitlementGroupID?
  /// How well the amounts are documented; nil means as well as the policy's document.
  public let evidence: EvidenceGrade?

  public init(
    id: EntitlementID, title: Title, clause: String, when: Condition = .always, basis: Basis,
    amount: Dated<ExactDecimal>, group: EntitlementGroupID? = nil, evidence: EvidenceGrade? = nil
  ) {
    self.id = id
    self.title = title
    self.clause = clause
    self.when = when
    self.basis = basis
    self.amount = amount
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
}

/// A factor on the amount for a place or a kind of work.
///
/// "Raised by one" is a factor of 2, "raised by two" of 3.
public struct Multiplier: Hashable, Sendable {
  public let id: MultiplierID
  public let when: Condition
  public let factor: Dated<ExactDecimal>
  /// Nil means as well documented as the policy's document.
  public let evidence: EvidenceGrade?

  public init(
    id: MultiplierID, when: Condition, factor: Dated<ExactDecimal>, evidence: EvidenceGrade? = nil
  ) {
    self.id = id
    self.when = when
    self.factor = factor
    self.evidence = evidence
  }
}
