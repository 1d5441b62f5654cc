// SPDX-License-Identifier: GPL-3.0-or-later
import GLPK
import Rostering

/// Rules on the units a person works in.
extension CompactProgram {
  mutating func add(_ rule: UnitLimit, to person: CompactPerson) {
    let days = person.days(before: rule.before)
    for window in rule.window.instances(in: person.horizon) {
      let name = name("unit_limit", rule.head, person, window.lowerBound)
      let inside = days.filter(window.contains)
      let past = inside.filter { $0 < person.horizon.lowerBound }.compactMap { person[$0].first }
      let allowed = max(rule.maximum, Set(past.flatMap(\.duty.parts).map(\.stint.unit)).count)
      var visited = Tally()
      for unit in subject.units {
        let there = inside.map { day in
          person.does(day) { duty in duty.parts.contains { $0.stint.unit == unit.id } }
        }
        visited.add(any(there, "\(name).\(unit.id.text.prefix(20))"))
      }
      judge(visited, name) { rule.head.severity.points(of: $0 - allowed) }
    }
  }

  /// The unit of the last day worked and how long the stay there lasts already, up to what is enough.
  mutating func add(_ rule: Secondment, to person: CompactPerson) {
    let home = subject.homeUnit(of: person.member)
    follow(
      person, through: person.days(before: rule.before), from: Stay?.none,
      name("secondment", rule.head, person)
    ) { eve, _, choice in
      let stay = eve.map { Stay(unit: $0.unit, days: min($0.days + 1, rule.minimum)) }
      guard let unit = choice.duty.parts.last?.stint.unit, unit != stay?.unit else {
        return Step(state: stay, points: 0)
      }
      // Nobody knows when a stay began that is the first looked at, unless nothing was before it.
      let isOwed = unit != home && (stay != nil || rule.before == .nothing)
      return Step(
        state: Stay(unit: unit, days: isOwed ? 0 : rule.minimum),
        points: rule.head.severity.points(of: stay.map { rule.minimum - $0.days } ?? 0))
    }
  }
}

private struct Stay: Hashable {
  let unit: UnitID
  /// The days before today.
  let days: Int
}
