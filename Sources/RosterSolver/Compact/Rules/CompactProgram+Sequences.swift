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
        let name = name("minimum_rest", rule.head, person, later)
        let shortages = person[earlier].map { first in
          person[later].map { missingRest(rule, after: first.duty, before: $0.duty) }
        }
        if case .hard = rule.head.severity {
          for (first, next) in tooShort(shortages) {
            let ends = person.does(earlier, plans: first)
            forbid(all([ends, person.does(later, plans: next)] + between, name), name)
          }
          continue
        }
        for (first, missing) in zip(person[earlier], shortages) {
          for (next, missing) in zip(person[later], missing) where missing > 0 {
            let broken = all([taken(first), taken(next)] + between, name)
            judge(broken, rule.head.severity, amount: missing, name)
          }
        }
      }
    }
  }

  /// The minutes of rest that are missing between two duties, 0 where the rule does not look at them.
  private func missingRest(_ rule: MinimumRest, after first: Duty, before next: Duty) -> Int {
    guard rule.after.matches(first), rule.next.matches(next), let end = first.working?.end,
      let start = next.working?.start
    else { return 0 }
    var missing = rule.minimum - end.until(start)
    if let from = first.workingUnits?.last, let to = next.workingUnits?.first {
      missing = missing + rule.travel.time(from: from, to: to)
    }
    return max(0, missing.count)
  }

  /// Pairs of sets of choices, each of the first too soon before each of the second, that hold all pairs together.
  ///
  /// A row for such sets keeps out as much as one for each pair, and its relaxation is tighter.
  private func tooShort(_ shortages: [[Int]]) -> [(first: [Int], next: [Int])] {
    let nexts = shortages.map { missing in missing.indices.filter { missing[$0] > 0 } }
    return Set(nexts).filter { !$0.isEmpty }.sorted { $0.lexicographicallyPrecedes($1) }.map { next in
      (nexts.indices.filter { first in next.allSatisfy { shortages[first][$0] > 0 } }, next)
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
