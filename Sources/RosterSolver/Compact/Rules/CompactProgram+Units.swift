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
      judge(visited, name) { count in
        guard count > allowed else { return 0 }
        switch rule.head.severity {
        case .hard: return nil
        case .soft(let price): return price.cost(of: count - allowed).points
        }
      }
    }
  }

  /// For every unit away from home, a first day there after a day elsewhere, and a return too early.
  mutating func add(_ rule: Secondment, to person: CompactPerson) {
    let days = person.days(before: rule.before)
    let home = subject.homeUnit(of: person.member)
    func last(_ duty: Duty) -> UnitID? { duty.parts.last?.stint.unit }
    for unit in subject.units where unit.id != home {
      func away(_ day: CivilDay) -> Fact {
        person.does(day) { last($0) != nil && last($0) != unit.id }
      }
      func off(_ range: some Sequence<CivilDay>) -> [Fact] {
        range.map { day in person.does(day) { $0.isOff } }
      }
      for first in days {
        for back in person.horizon where back > first && first.distance(to: back) < rule.minimum {
          let stay =
            [person.does(first) { last($0) == unit.id }] + (first..<back).dropFirst().map { !away($0) } + [
              away(back)
            ]
          var beginnings = days.filter { $0 < first }.map { [away($0)] + off(($0..<first).dropFirst()) }
          if rule.before == .nothing { beginnings.append(off(days.filter { $0 < first })) }
          for beginning in beginnings {
            let name = name("secondment", rule.head, person, first)
            judge(
              all(beginning + stay, name), rule.head.severity,
              amount: rule.minimum - first.distance(to: back), name)
          }
        }
      }
    }
  }
}
