// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

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
        let computation = try PolicyComputation(
          policy: policy, settings: settings, rules: rules, case: `case`)
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
