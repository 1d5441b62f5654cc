// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Everything about a person that a policy may look at; people of one profile are paid alike.
struct PayProfile: Hashable {
  private let member: StaffMember
  private let pay: [PayEntry]

  init(_ member: StaffMember, _ rules: PayRules, in case: Case) {
    // What changes within the horizon, or keeps somebody away, is theirs alone.
    let isAlone =
      `case`.staffChanges.contains { $0.staff == member.id }
      || `case`.leave.contains { $0.staff == member.id && $0.status == .approved }
    var shared = member
    if !isAlone { shared.id = "" }
    shared.name = ""
    shared.title = nil
    shared.rank = nil
    shared.skills = []
    self.member = shared
    pay = rules.pay.entries(of: member.id).map {
      PayEntry(staff: shared.id, from: $0.from, monthlyPay: $0.monthlyPay, grade: $0.grade)
    }
  }
}
