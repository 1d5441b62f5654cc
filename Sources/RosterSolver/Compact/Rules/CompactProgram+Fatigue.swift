// SPDX-License-Identifier: GPL-3.0-or-later
import GLPK
import Rostering

extension CompactProgram {
  /// The level after each day, and what the weights that look back will find.
  mutating func add(_ rule: FatigueLimit, to person: CompactPerson) {
    let history = person.days.filter { $0 < person.horizon.lowerBound }.compactMap { person[$0].first?.duty }
    let off = person.horizon.map { subject.duty(.off, on: $0) }
    let allowances = rule.allowances(after: history, off: off)
    let weights = rule.scale.weights
    follow(
      person, through: person.days(before: rule.before),
      from: Tiredness(level: 0, isAfter: weights.map { $0.after == nil }), name("fatigue", rule.head, person)
    ) { eve, day, choice in
      let points = zip(weights, eve.isAfter).reduce(0) { points, weight in
        points + (weight.1 && weight.0.of.matches(choice.duty) ? weight.0.points : 0)
      }
      let level = min(rule.scale.top, max(0, eve.level + points))
      let isAfter = weights.map { $0.after?.matches(choice.duty) ?? true }
      let place = person.horizon.lowerBound.distance(to: day)
      let allowed = place < 0 ? level : allowances[place]
      return Step(
        state: Tiredness(level: level, isAfter: isAfter),
        points: rule.head.severity.points(of: level - allowed))
    }
  }
}

private struct Tiredness: Hashable {
  let level: Int
  /// For each weight whether the day was one that it may come after.
  let isAfter: [Bool]
}
