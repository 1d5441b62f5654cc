// SPDX-License-Identifier: GPL-3.0-or-later
import GLPK
import Rostering

/// Rules on what follows what.
extension CompactProgram {
  mutating func add(_ rule: Succession, to person: CompactPerson) {
    let days = person.days(before: rule.before)
    for day in person.horizon where days.contains(day.advanced(by: -1)) {
      let name = name("succession", rule.head, person, day)
      let broken = all([person.does(day.advanced(by: -1), rule.first), person.does(day, rule.next)], name)
      judge(broken, rule.head.severity, amount: 1, name)
    }
  }

  /// When and where the last work ended after which rest is owed, as long as any work may come too soon after it.
  mutating func add(_ rule: MinimumRest, to person: CompactPerson) {
    follow(
      person, through: person.days(before: rule.before), from: WorkEnd?.none,
      name("minimum_rest", rule.head, person)
    ) { eve, day, choice in
      var last = eve
      var missing = 0
      if let work = choice.duty.working {
        missing = eve.map { rule.missingRest(after: $0, before: choice.duty) } ?? 0
        last =
          rule.after.matches(choice.duty)
          ? WorkEnd(moment: work.end, unit: choice.duty.workingUnits?.last) : nil
      }
      if let end = last, !rule.mayMissRest(person, after: end, from: day.advanced(by: 1)) { last = nil }
      return Step(state: last, points: rule.head.severity.points(of: missing))
    }
  }

  func taken(_ choice: CompactChoice) -> Fact { choice.variable.map { Fact($0) } ?? .always }

  mutating func add(_ rule: Pattern, to person: CompactPerson) {
    guard !rule.steps.isEmpty else { return }
    let days = person.days(before: rule.before)
    for last in person.horizon {
      let first = last.advanced(by: 1 - rule.steps.count)
      guard days.contains(first), rule.startsOn.contains(first.weekday) else { continue }
      let name = name("pattern", rule.head, person, last)
      let occurs = all(zip(first...last, rule.steps).map { person.does($0, $1) }, name)
      judge(occurs, rule.head.severity, amount: 1, name)
    }
  }

  mutating func add(_ rule: Prerequisite, to person: CompactPerson) {
    let days = person.days(before: rule.before)
    for day in person.horizon {
      let name = name("prerequisite", rule.head, person, day)
      let notYet = days.filter { $0 < day }.map { !person.does($0, rule.done) }
      judge(all([person.does(day, rule.needs)] + notYet, name), rule.head.severity, amount: 1, name)
    }
  }
}

private struct WorkEnd: Hashable {
  let moment: Moment
  let unit: UnitID?
}

extension MinimumRest {
  fileprivate func mayMissRest(_ person: CompactPerson, after end: WorkEnd, from first: CivilDay) -> Bool {
    person.days.contains { day in
      day >= first && person[day].contains { missingRest(after: end, before: $0.duty) > 0 }
    }
  }

  /// The minutes of rest that are missing between work and a duty, 0 where the rule does not look at it.
  fileprivate func missingRest(after end: WorkEnd, before duty: Duty) -> Int {
    guard next.matches(duty), let start = duty.working?.start else { return 0 }
    var missing = minimum - end.moment.until(start)
    if let from = end.unit, let to = duty.workingUnits?.first {
      missing = missing + travel.time(from: from, to: to)
    }
    return max(0, missing.count)
  }
}
