// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Subsidies

/// What this organisation owes under one entitlement of a policy, for the summary that an authority gets.
struct SchemeSum {
  let policy: Policy
  let entitlement: Entitlement
  let status: PolicyStatus
  var people: Set<StaffID> = []
  var count = ExactDecimal.zero
  var amount = Money.zero
  var exempt = Money.zero

  /// The sums in the order of the policies and their entitlements, those without a line left out.
  static func sums(of lines: [EntitlementLine], _ rules: PayRules) -> [SchemeSum] {
    let linesOf = Dictionary(grouping: lines.byPersonAndPolicy()) { $0.first?.policy }
    return rules.policies.flatMap { policy -> [SchemeSum] in
      var sums: [SchemeSum?] = policy.entitlements.map { _ in nil }
      for own in linesOf[policy.id] ?? [] {
        var isCounted = sums.map { _ in false }
        for line in own where line.payer == nil {
          guard let index = policy.entitlements.firstIndex(where: { $0.id == line.entitlement }) else {
            continue
          }
          if sums[index] == nil {
            sums[index] = SchemeSum(
              policy: policy, entitlement: policy.entitlements[index], status: line.status)
          }
          sums[index]?.add(line, isFirstOfPerson: !isCounted[index])
          isCounted[index] = true
        }
      }
      return sums.compactMap { $0 }
    }
  }

  private mutating func add(_ line: EntitlementLine, isFirstOfPerson: Bool) {
    if isFirstOfPerson { people.insert(line.staff) }
    count = count + line.count
    amount = amount + line.amount
    exempt = exempt + line.exempt
  }
}
