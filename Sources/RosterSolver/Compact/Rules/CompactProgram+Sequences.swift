// SPDX-License-Identifier: GPL-3.0-or-later
import GLPK
import Rostering

/// Rules on what follows what: every forbidden sequence is one fact.
extension CompactProgram {
  mutating func add(_ rule: Succession, to person: CompactPerson) {
    let days = person.days(before: rule.before)
    for day in person.horizon where days.contains(day.advanced(by: -1)) {
      let name = name("succession", rule.head, person, day)
      let broken = all([person.does(day.advanced(by: -1), rule.first), person.does(day, rule.next)], name)
      judge(broken, rule.head.severity, amount: 1, name)
    }
  }

  /// For every two days and every two plans on them whose rest is too short, with nothing that counts between.
  mutating func add(_ rule: MinimumRest, to person: CompactPerson) {
    let days = person.days(before: rule.before)
    for later in person.horizon {
      for earlier in days where earlier < later {
        let between = (earlier..<later).dropFirst().map { day in person.does(day) { $0.working == nil } }
        for first in person[earlier] where rule.after.matches(first.duty) {
          for next in person[later] where rule.next.matches(next.duty) {
            guard let end = first.duty.working?.end, let start = next.duty.working?.start else { continue }
            var missing = rule.minimum - end.until(start)
            if let from = first.duty.workingUnits?.last, let to = next.duty.workingUnits?.first {
              missing = missing + rule.travel.time(from: from, to: to)
            }
            guard missing > .zero else { continue }
            let name = name("minimum_rest", rule.head, person, later)
            let broken = all([taken(first), taken(next)] + between, name)
            judge(broken, rule.head.severity, amount: missing.count, name)
          }
        }
      }
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
