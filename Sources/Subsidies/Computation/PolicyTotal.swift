// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// What one policy pays in a period.
public struct PolicyTotal: Hashable, Sendable {
  public let policy: PolicyID
  public let title: Title
  public let status: PolicyStatus
  public let currency: Currency
  /// How many people have a line.
  public let people: Int
  public let lines: Int
  public let amount: Money

  static func totals(of lines: [EntitlementLine], _ rules: PayRules) -> [PolicyTotal] {
    var sums: [PolicyID: (people: Int, lines: Int, amount: Money)] = [:]
    for own in lines.byPersonAndPolicy() {
      guard let policy = own.first?.policy else { continue }
      let sum = sums[policy] ?? (0, 0, .zero)
      sums[policy] = (sum.people + 1, sum.lines + own.count, sum.amount + own.total)
    }
    return rules.policies.map { policy in
      let own = sums[policy.id] ?? (0, 0, .zero)
      let settings = ParameterSettings(policy, decisions: rules.decisions)
      return PolicyTotal(
        policy: policy.id, title: policy.title, status: policy.status(with: settings),
        currency: policy.currency, people: own.people, lines: own.lines, amount: own.amount)
    }
  }
}
