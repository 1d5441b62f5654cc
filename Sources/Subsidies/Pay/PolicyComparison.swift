// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// What would change for whom if one policy were paid in place of another.
public struct PolicyComparison: Sendable {
  /// One person under both policies.
  public struct Row: Hashable, Sendable {
    public let staff: StaffID
    public let first: Money
    public let second: Money

    public var difference: Money { second - first }
  }

  public let first: Policy
  public let second: Policy
  /// People whom either pays, in the order of the case.
  public let rows: [Row]

  /// Both policies are taken to apply on all days of the period where the case does not say.
  public init(
    _ first: Policy, _ second: Policy, _ rules: PayRules, work: ActualWork, planned: PlannedWork? = nil,
    in case: Case
  ) throws(PayError) {
    self.first = first
    self.second = second
    func sums(_ policy: Policy) throws(PayError) -> [StaffID: Money] {
      let payroll = try Payroll(
        rules.replacingPolicies(by: policy), work: work, planned: planned, in: `case`)
      return Dictionary(grouping: payroll.lines.map(\.entitlement), by: \.staff).mapValues(\.total)
    }
    let (own, other) = (try sums(first), try sums(second))
    rows = `case`.staff.compactMap { member in
      guard own[member.id] != nil || other[member.id] != nil else { return nil }
      return Row(
        staff: member.id, first: own[member.id] ?? .zero, second: other[member.id] ?? .zero)
    }
  }
}

extension PayRules {
  /// What was known on a day: policies whose document was published later are left out.
  public func known(on day: CivilDay) -> PayRules {
    with(policies.filter { $0.authority.published.map { $0 <= day } ?? true }, applications)
  }

  fileprivate func replacingPolicies(by policy: Policy) -> PayRules {
    let own = applications.filter { $0.policy == policy.id }
    let assumed = PolicyApplication(
      policy: policy.id, days: period, document: "comparison", decidedBy: "comparison")
    return with([policy], own.isEmpty ? [assumed] : own)
  }

  private func with(_ policies: [Policy], _ applications: [PolicyApplication]) -> PayRules {
    PayRules(
      policies: policies, applications: applications, decisions: decisions, period: period,
      organisation: organisation, pay: pay, payPeriods: payPeriods, paidBefore: paidBefore)
  }
}
