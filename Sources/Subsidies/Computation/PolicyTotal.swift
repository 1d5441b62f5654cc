// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// What one policy pays in a period.
public struct PolicyTotal: Hashable, Sendable {
  public let policy: PolicyID
  public let title: Title
  public let status: PolicyStatus
  public let currency: Currency
  public let lines: Int
  public let amount: Money

  static func totals(of lines: [EntitlementLine], _ rules: PayRules) -> [PolicyTotal] {
    rules.policies.map { policy in
      let own = lines.filter { $0.policy == policy.id }
      let settings = ParameterSettings(policy, decisions: rules.decisions)
      return PolicyTotal(
        policy: policy.id, title: policy.title, status: policy.status(with: settings),
        currency: policy.currency,
        lines: own.count, amount: own.total)
    }
  }
}
