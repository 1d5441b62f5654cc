// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// The most that is paid, in a stretch of time or altogether.
public struct Cap: Hashable, Sendable {
  public enum Scope: String, CaseIterable, Hashable, Sendable {
    /// To one person for one date.
    case day
    /// To one person for the work of one calendar month.
    case month
    /// To one person for as long as the policy runs.
    case person
    /// To everybody under the policy in one period; what exceeds it is a finding, never taken from somebody.
    case scheme
    /// The money there is for the policy in one period; what exceeds it is a finding, never taken from
    /// somebody.
    case budget
  }

  public let id: CapID
  public let scope: Scope
  public let amount: Dated<ExactDecimal>
  /// What counts towards it; empty means everything the policy pays.
  public let entitlements: [EntitlementID]
  /// Nil means as well documented as the policy's document.
  public let evidence: EvidenceGrade?

  public init(
    id: CapID, scope: Scope, amount: Dated<ExactDecimal>, entitlements: [EntitlementID] = [],
    evidence: EvidenceGrade? = nil
  ) {
    self.id = id
    self.scope = scope
    self.amount = amount
    self.entitlements = entitlements
    self.evidence = evidence
  }

  /// Whether an entitlement counts towards it.
  public func covers(_ entitlement: EntitlementID) -> Bool {
    entitlements.isEmpty || entitlements.contains(entitlement)
  }
}

extension Cap {
  /// The amount on a day as money; nil before its first day, and where it is more than any line can be.
  public func limit(on day: CivilDay, in currency: Currency) -> Money? {
    guard let version = amount.version(on: day),
      let rounding = Rounding(step: ExactDecimal(units: 1, scale: currency.decimals), mode: .down)
    else { return nil }
    return try? ExactProduct(version.value).rounded(rounding, in: currency)
  }
}
