// SPDX-License-Identifier: GPL-3.0-or-later

/// One place where a roster breaks a rule, or pays for it.
public struct Violation: Sendable, Hashable {
  /// What is broken.
  public enum Subject: Sendable, Hashable {
    case rule(RuleID)
    case row(RowID)
    case decision(DecisionID)
    /// A plan the person may not have, see ``Case/obstacles(to:for:on:)``.
    case choice(Obstacle)
  }

  public let subject: Subject
  public let staff: StaffID?
  public let days: ClosedRange<CivilDay>
  /// The shift or time slot of a row, where it has one.
  public let place: String?
  /// What the rule requires and what is there, in the rule's own unit.
  public let required: Int
  public let actual: Int
  /// How far `actual` is on the wrong side; see the rule's documentation.
  public let amount: Int
  /// Zero for a broken hard rule.
  public let cost: Cost
  public let isHard: Bool
  /// Whether something required gave way: a row, a substitute's share, the staffing of an opening.
  public let isRequired: Bool

  public init(
    subject: Subject, staff: StaffID? = nil, days: ClosedRange<CivilDay>, place: String? = nil, required: Int,
    actual: Int, amount: Int, cost: Cost, isHard: Bool,
    isRequired: Bool = false
  ) {
    self.subject = subject
    self.staff = staff
    self.days = days
    self.place = place
    self.required = required
    self.actual = actual
    self.amount = amount
    self.cost = cost
    self.isHard = isHard
    self.isRequired = isRequired
  }
}
