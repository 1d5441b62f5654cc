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
      let computation = try PolicyComputation(
        policy: policy, settings: settings, rules: rules, case: `case`)
      let own = try computation.lines(for: work)
      lines += own
      gaps.formUnion(computation.gaps)
      let total = own.total
      for parameter in policy.parameters where parameter.isOpen && !settings.decided.contains(parameter.id) {
        var effects: [OpenParameter.Effect] = []
        for choice in parameter.choices where choice != parameter.value {
          let other = try PolicyComputation(
            policy: policy, settings: settings.replacing(parameter.id, with: choice), rules: rules,
            case: `case`)
          effects.append(.init(value: choice, difference: try other.total(for: work) - total))
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

/// Work and plan by person, in order.
struct WorkByPerson {
  let records: [StaffID: [WorkRecord]]
  let planned: [StaffID: [WorkRecord]]

  init(_ records: [WorkRecord], planned: [WorkRecord] = []) {
    self.records = Dictionary(grouping: records, by: \.staff).mapValues { $0.sorted() }
    self.planned = Dictionary(grouping: planned, by: \.staff).mapValues { $0.sorted() }
  }
}

extension PolicyComputation {
  /// The lines in the order of the case's staff, then by date and by the order of the policy's entitlements.
  ///
  /// People the case does not know are passed over, as are dates before entry and after departure.
  func lines(for work: WorkByPerson) throws(PayError) -> [EntitlementLine] {
    var lines: [EntitlementLine] = []
    for member in `case`.staff { lines += try self.lines(of: member, for: work) }
    return lines
  }

  func total(for work: WorkByPerson) throws(PayError) -> Money {
    var total = Money.zero
    for member in `case`.staff { total = total + (try lines(of: member, for: work).total) }
    return total
  }

  private func lines(of member: StaffMember, for work: WorkByPerson) throws(PayError) -> [EntitlementLine] {
    let records = work.records[member.id] ?? []
    guard !records.isEmpty || policy.paysWithoutWork else { return [] }
    return try lines(of: member, records, planned: work.planned[member.id] ?? [])
  }
}

extension Policy {
  /// Whether being employed is enough for any of its entitlements.
  fileprivate var paysWithoutWork: Bool {
    entitlements.contains { if case .span(let basis) = $0.basis { !basis.needsWork } else { false } }
  }
}

extension Sequence where Element == EntitlementLine {
  /// The sum of the rounded amounts; the lines are of one currency.
  public var total: Money { reduce(.zero) { $0 + $1.amount } }
}
