// SPDX-License-Identifier: GPL-3.0-or-later

/// What policies grant that is not in the objective, because it cannot be computed exactly from a roster alone.
public struct UnpricedPay: Sendable, Hashable {
  public enum Reason: String, Sendable, CaseIterable, Hashable {
    /// It rests on what only attendance says: call-outs, days of observation, origin, risk, notice.
    case attendance
    /// What two duties in a row earn together is not the sum of what each earns.
    case crossesDays = "crosses_days"
    /// Hours are counted against a threshold of more than a day.
    case overtime
    /// A cap for a month or a person cuts it.
    case cap
    /// It is for a stretch of days that does not lie in the horizon.
    case outsideHorizon = "outside_horizon"
    /// It depends on the dates or the order of the work in a stretch of days.
    case datedWork = "dated_work"
    /// It is excluded by, or excludes, something for a stretch of days.
    case exclusion
    /// It is in another currency than the case weighs.
    case currency
    /// It is for a stretch of days, and so in the objective but in no budget: see ``UnpricedPay/isBudgetOnly``.
    case span
  }

  public let policy: String
  /// The entitlement; nil for all of the policy.
  public let entitlement: String?
  public let reason: Reason
  /// Whether it is in the objective and only the budget row leaves it out.
  public var isBudgetOnly: Bool { reason == .span }

  public init(policy: String, entitlement: String? = nil, reason: Reason) {
    self.policy = policy
    self.entitlement = entitlement
    self.reason = reason
  }
}
