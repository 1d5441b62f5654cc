// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// The lines of all policies of a case, and what they leave open.
///
/// Forecast and payroll are both made of one.
struct PayComputation {
  let lines: [EntitlementLine]
  let openParameters: [OpenParameter]
  /// What kept policies from paying, in order.
  let gaps: [PayGap]

  /// - Parameter planned: the duties that attendance is held against where a policy says so.
  init(
    _ rules: PayRules, records: [WorkRecord], planned: [WorkRecord] = [], in case: Case
  ) throws(PayError) {
    let work = WorkByPerson(records, planned: planned)
    var lines: [EntitlementLine] = []
    var openParameters: [OpenParameter] = []
    var gaps: Set<PayGap> = []
    for policy in rules.policies {
      let settings = ParameterSettings(policy, decisions: rules.decisions)
      let own = try PolicyRun(policy, settings, rules, in: `case`).lines(for: work)
      for block in own.blocks { lines += block }
      gaps.formUnion(own.gaps)
      let total = own.total
      for parameter in policy.parameters where parameter.isOpen && !settings.decided.contains(parameter.id) {
        var effects: [OpenParameter.Effect] = []
        for choice in parameter.choices where choice != parameter.value {
          let other = PolicyRun(policy, settings.replacing(parameter.id, with: choice), rules, in: `case`)
          effects.append(
            .init(value: choice, difference: try other.lines(for: work, keepsLines: false).total - total))
        }
        openParameters.append(
          OpenParameter(
            policy: policy.id, parameter: parameter.id, value: parameter.value, currency: policy.currency,
            effects: effects))
      }
    }
    self.lines = lines
    self.openParameters = openParameters
    self.gaps = gaps.sorted()
  }
}

extension Sequence where Element == EntitlementLine {
  /// The sum of the rounded amounts; the lines are of one currency.
  public var total: Money { reduce(.zero) { $0 + $1.amount } }
}
