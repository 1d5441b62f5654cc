// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// A case's statement that a policy applies between two days, with the document and the name behind it.
public struct PolicyApplication: Hashable, Sendable {
  public let policy: PolicyID
  public let days: ClosedRange<CivilDay>
  public let document: String
  public let decidedBy: String
  /// Decides what the policy leaves at ``TaxTreatment/confirm``.
  public let tax: TaxTreatment?

  public init(
    policy: PolicyID, days: ClosedRange<CivilDay>, document: String, decidedBy: String,
    tax: TaxTreatment? = nil
  ) {
    self.policy = policy
    self.days = days
    self.document = document
    self.decidedBy = decidedBy
    self.tax = tax
  }
}

extension Policy {
  /// Whether the policy pays on a day.
  ///
  /// A policy with a known end pays from its first to its last day; applications, where there are any, narrow
  /// that down. One whose end is unknown pays only on days of an application.
  public func isInForce(on day: CivilDay, applications: [PolicyApplication]) -> Bool {
    guard inForce.from <= day else { return false }
    let own = applications.filter { $0.policy == id }
    let isApplied = own.contains { $0.days.contains(day) }
    switch inForce.to {
    case .unknown: return isApplied
    case .day(let last): return day <= last && (own.isEmpty || isApplied)
    }
  }

  /// The tax treatment of a day after the case has decided.
  public func treatment(on day: CivilDay, applications: [PolicyApplication]) -> TaxTreatment {
    let treatment = treatment(on: day)
    guard treatment == .confirm else { return treatment }
    return applications.first { $0.policy == id && $0.days.contains(day) && $0.tax != nil }?.tax ?? .confirm
  }
}
