// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// All day plans of a case, numbered, with their duties on every day of the horizon resolved once.
///
/// Plan 0 is the day off.
package struct PlanCatalogue: Sendable {
  package let plans: [DayPlan]
  package let days: [CivilDay]
  /// For each day, the duty of each plan: `duties[day * plans.count + plan]`.
  private let duties: [Duty]
  private let indexOf: [DayPlan: Int]

  package init(_ subject: Case) {
    days = subject.days
    var seen: [DayPlan: Int] = [.off: 0]
    var plans: [DayPlan] = [.off]
    func enter(_ plan: DayPlan) {
      guard seen[plan] == nil else { return }
      seen[plan] = plans.count
      plans.append(plan)
    }
    for (day, demand) in zip(days, subject.demandByDay()) { demand.plans(on: day).forEach(enter) }
    for member in subject.staff {
      guard let pins = subject.pins[member.id] else { continue }
      for day in days { pins[day].map(enter) }
    }
    self.plans = plans
    indexOf = seen
    duties = days.flatMap { day in plans.map { subject.duty($0, on: day) } }
  }

  package func index(of plan: DayPlan) -> Int? { indexOf[plan] }
  package func duty(_ plan: Int, day: Int) -> Duty { duties[day * plans.count + plan] }
}
