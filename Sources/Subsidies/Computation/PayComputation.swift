// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// The lines of all policies of a case, and what they leave open.
///
/// Forecast and payroll are both made of one.
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
        try PolicyComputation(policy: policy, settings: settings, rules: rules, case: `case`).lines(
          for: recordsOf)
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
