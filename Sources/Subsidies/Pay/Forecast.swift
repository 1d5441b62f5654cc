// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// What a planned roster would cost.
///
/// Never payroll: no payroll file can be written from one, because its lines are of another type.
public struct Forecast: Sendable {
  /// A line that would be owed if the roster were worked as planned.
  public struct Line: Hashable, Sendable {
    public let entitlement: EntitlementLine
  }

  public let period: ClosedRange<CivilDay>
  public let lines: [Line]
  public let totals: [PolicyTotal]
  public let openParameters: [OpenParameter]

  public init(_ rules: PayRules, planned: PlannedWork, in case: Case) throws(PayError) {
    // A plan is the weakest evidence there is, and a forecast asks what would be paid once it is confirmed.
    let hypothetical = PayRules(
      policies: rules.policies.map { $0.forPlans() }, applications: rules.applications,
      decisions: rules.decisions, period: rules.period, organisation: rules.organisation,
      pay: rules.pay, payPeriods: rules.payPeriods, paidBefore: rules.paidBefore)
    let computation = try PayComputation(hypothetical, records: planned.records, in: `case`)
    period = rules.period
    lines = computation.lines.map(Line.init)
    totals = PolicyTotal.totals(of: computation.lines, rules)
    openParameters = computation.openParameters
  }
}
