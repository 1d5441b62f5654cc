// SPDX-License-Identifier: GPL-3.0-or-later
import GLPK
import Rostering

/// Rules on single days, and the counter of exposure.
extension CompactProgram {
  mutating func add(_ rule: Wish, to person: CompactPerson) {
    for day in person.horizon where rule.days.contains(day, in: subject.calendar) {
      guard rule.while.matches(subject.member(person.member, on: day), on: day) else { continue }
      judge(
        !person.does(day, rule.want), rule.head.severity, amount: 1, name("wish", rule.head, person, day))
    }
  }

  mutating func add(_ rule: Rotation, to person: CompactPerson) {
    for day in person.horizon {
      guard let expected = rule.expected(of: person.member.id, on: day) else { continue }
      judge(
        person.does(day) { $0.plan.code != expected }, rule.head.severity, amount: 1,
        name("rotation", rule.head, person, day))
    }
  }

  /// Exposed days since the last clear stretch, and the clear days since the last that was not; more than matter are one.
  mutating func add(_ rule: ExposureLimit, to person: CompactPerson) {
    follow(
      person, through: person.days(before: rule.before), from: Exposure(exposed: 0, clear: 0),
      name("exposure", rule.head, person)
    ) { eve, _, choice in
      if rule.of.matches(choice.duty) {
        let isOver = eve.exposed >= rule.maximum
        return Step(
          state: Exposure(exposed: isOver ? eve.exposed : eve.exposed + 1, clear: 0),
          points: rule.head.severity.points(of: isOver ? 1 : 0))
      }
      let clear = rule.clear.matches(choice.duty) ? eve.clear + 1 : 0
      let isReset = clear >= rule.clearDays
      return Step(
        state: Exposure(exposed: isReset ? 0 : eve.exposed, clear: isReset ? rule.clearDays : clear),
        points: 0)
    }
  }
}

private struct Exposure: Hashable {
  let exposed: Int
  let clear: Int
}
