// SPDX-License-Identifier: GPL-3.0-or-later
import GLPK
import Rostering

/// One of the plans a person may have on a day.
struct CompactChoice {
  let plan: DayPlan
  let duty: Duty
  /// Nil for what the history says: it is taken.
  let variable: Variable?

  func isTaken(in outcome: Outcome) throws(GLPKError) -> Bool {
    guard let variable else { return true }
    return try outcome.value(of: variable) > 0.5
  }
}

/// Hours in which a person may work on a day, whatever the plan that has them.
struct CompactHours {
  let start: Moment
  let end: Moment
  let isWorked: Fact
}

/// One person's choices: the known history, where there is only one a day, then the horizon.
struct CompactPerson {
  let index: Int
  let member: StaffMember
  let horizon: ClosedRange<CivilDay>
  let knownFrom: CivilDay
  let choices: [[CompactChoice]]

  /// The choices of a known day.
  subscript(day: CivilDay) -> [CompactChoice] {
    let index = knownFrom.distance(to: day)
    return choices.indices.contains(index) ? choices[index] : []
  }

  /// All known days.
  var days: ClosedRange<CivilDay> { knownFrom...horizon.upperBound }

  /// The days a rule looks at.
  func days(before: Edges.Before) -> ClosedRange<CivilDay> {
    before == .history ? days : horizon
  }

  /// Whether what the person does on a known day satisfies a condition.
  func does(_ day: CivilDay, _ condition: (Duty) -> Bool) -> Fact {
    let choices = self[day]
    let matching = choices.filter { condition($0.duty) }
    if matching.isEmpty { return .never }
    if matching.count == choices.count { return .always }
    return Fact(sum(matching.compactMap(\.variable)) { $0 })
  }

  func does(_ day: CivilDay, _ filter: DutyFilter) -> Fact { does(day, filter.matches) }

  /// Whether one of some choices of a known day, by their places, is taken.
  func does(_ day: CivilDay, plans: [Int]) -> Fact {
    let choices = self[day]
    if plans.isEmpty { return .never }
    if plans.count == choices.count { return .always }
    return Fact(sum(plans.compactMap { choices[$0].variable }) { $0 })
  }

  /// The different working hours of a known day, so that what looks at nothing else need not tell plans apart.
  func hours(on day: CivilDay) -> [CompactHours] {
    var different: [(start: Moment, end: Moment)] = []
    for choice in self[day] {
      guard let work = choice.duty.working, !different.contains(where: { $0 == work }) else { continue }
      different.append(work)
    }
    return different.map { hours in
      let isWorked = does(day) { duty in duty.working.map { $0 == hours } ?? false }
      return CompactHours(start: hours.start, end: hours.end, isWorked: isWorked)
    }
  }
}
