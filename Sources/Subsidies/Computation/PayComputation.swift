// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// A parameter that neither the policy nor the case settles, and what it is worth.
public struct OpenParameter: Hashable, Sendable {
  /// What another choice would add to the total of the period.
  public struct Effect: Hashable, Sendable {
    public let value: Parameter.Value
    public let difference: Money
  }

  public let policy: PolicyID
  public let parameter: ParameterID
  /// The value that was used.
  public let value: Parameter.Value
  public let currency: Currency
  /// In the order of the policy's choices, without the value that was used.
  public let effects: [Effect]
}

/// The lines of all policies of a case, and what they leave open. Forecast and payroll are both made of one.
struct PayComputation {
  let lines: [EntitlementLine]
  let openParameters: [OpenParameter]

  init(_ rules: PayRules, records: [WorkRecord], in case: Case) throws(PayError) {
    let recordsOf = Dictionary(grouping: records.sorted(), by: \.staff)
    var lines: [EntitlementLine] = []
    var openParameters: [OpenParameter] = []
    for policy in rules.policies {
      let settings = ParameterSettings(policy, decisions: rules.decisions)
      func compute(_ settings: ParameterSettings) throws(PayError) -> [EntitlementLine] {
        try PolicyComputation(policy: policy, settings: settings, rules: rules, case: `case`).lines(for: recordsOf)
      }
      let own = try compute(settings)
      lines += own
      for parameter in policy.parameters where parameter.isOpen && !settings.decided.contains(parameter.id) {
        var effects: [OpenParameter.Effect] = []
        for choice in parameter.choices where choice != parameter.value {
          let other = try compute(settings.replacing(parameter.id, with: choice))
          effects.append(.init(value: choice, difference: other.total - own.total))
        }
        openParameters.append(
          OpenParameter(
            policy: policy.id, parameter: parameter.id, value: parameter.value, currency: policy.currency,
            effects: effects))
      }
    }
    self.lines = lines
    self.openParameters = openParameters
  }
}

extension Sequence where Element == EntitlementLine {
  /// The sum of the rounded amounts; the lines are of one currency.
  public var total: Money { reduce(.zero) { $0 + $1.amount } }
}

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
        policy: policy.id, title: policy.title, status: policy.status(with: settings), currency: policy.currency,
        lines: own.count, amount: own.total)
    }
  }
}
