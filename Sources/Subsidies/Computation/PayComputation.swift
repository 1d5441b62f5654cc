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
          effects.append(.init(value: choice, difference: try other.lines(for: work, keepsLines: false).total - total))
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
struct WorkByPerson: Sendable {
  let records: [StaffID: [WorkRecord]]
  let planned: [StaffID: [WorkRecord]]

  init(_ records: [WorkRecord], planned: [WorkRecord] = []) {
    self.records = Self.grouped(records)
    self.planned = Self.grouped(planned)
  }

  /// A person's records mostly follow each other, so that a run of them is looked up once.
  private static func grouped(_ records: [WorkRecord]) -> [StaffID: [WorkRecord]] {
    var groups: [StaffID: [WorkRecord]] = [:]
    for own in records.chunks(by: \.staff) {
      if let staff = own.first?.staff { groups[staff, default: []] += own }
    }
    return groups.mapValues { $0.sortedStably(by: <) }
  }
}

/// One policy with its settings, computed for everybody on all cores.
struct PolicyRun: Sendable {
  let policy: Policy
  let settings: ParameterSettings
  let rules: PayRules
  let `case`: Case

  init(_ policy: Policy, _ settings: ParameterSettings, _ rules: PayRules, in case: Case) {
    self.policy = policy
    self.settings = settings
    self.rules = rules
    self.case = `case`
  }

  /// What it pays.
  struct Result {
    /// The lines in the order of the case's staff, then by date and by the order of the policy's entitlements.
    var blocks: [[EntitlementLine]] = []
    var total = Money.zero
    var gaps: Set<PayGap> = []
  }

  /// People the case does not know are passed over, as are dates before entry and after departure.
  ///
  /// - Parameter keepsLines: false where only the total is wanted.
  func lines(for work: WorkByPerson, keepsLines: Bool = true) throws(PayError) -> Result {
    let paysWithoutWork = policy.paysWithoutWork
    let results = WorkCrew.machine.mapBlocks(of: `case`.staff.count, size: 256) {
      people -> Swift.Result<Result, PayError> in
      do throws(PayError) {
        let computation = try PolicyComputation(policy: policy, settings: settings, rules: rules, case: `case`)
        var result = Result()
        var lines: [EntitlementLine] = []
        for member in `case`.staff[people] {
          let records = work.records[member.id] ?? []
          guard !records.isEmpty || paysWithoutWork else { continue }
          let own = try computation.lines(of: member, records, planned: work.planned[member.id] ?? [])
          result.total = result.total + own.total
          if keepsLines { lines += own }
        }
        result.blocks = [lines]
        result.gaps = computation.gaps
        return .success(result)
      } catch {
        return .failure(error)
      }
    }
    var whole = Result()
    for result in results {
      let part = try result.get()
      whole.blocks += part.blocks
      whole.total = whole.total + part.total
      whole.gaps.formUnion(part.gaps)
    }
    return whole
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
