// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

extension MathProgData {
  mutating func add(_ rule: UnitLimit, _ number: Int) {
    enter(number, "UNIT_LIMIT", rule.before, [:])
    for (index, unit) in subject.units.enumerated() {
      addRole("unit\(index + 1)", number, .unit(unit.id))
    }
    write { $0.declare(["UNIT_WINDOWS[\(number)]"]) }
    for (index, window) in rule.window.instances(in: subject.horizon).enumerated() {
      let place = [index + 1, self.number(window.lowerBound), self.number(window.upperBound)]
      write { $0.add(to: "UNIT_WINDOWS[\(number)]", place) }
      for (person, member) in subject.staff.enumerated() {
        let past =
          rule.before == .history
          ? window.filter { knownFrom(member) <= $0 && $0 < subject.horizon.lowerBound } : []
        let units = past.flatMap { plans(member, $0) }.flatMap(\.stints).map(\.unit)
        let allowed = max(rule.maximum, Set(units).count)
        write { $0.set("units_allowed", [number, person + 1, index + 1], Int64(allowed)) }
      }
    }
  }

  mutating func add(_ rule: Secondment, _ number: Int) {
    enter(number, "SECONDMENT", rule.before, [:])
    write { $0.declare(["STAYS[\(number)]"]) }
    for (index, unit) in subject.units.enumerated() {
      for (day, plan, duty) in duties() {
        guard let last = duty.parts.last?.stint.unit else { continue }
        let role = last == unit.id ? "at\(index + 1)" : "away\(index + 1)"
        let day = self.number(day)
        write { $0.add(to: "MATCH", text: "(\(number),\(role),\(day),\(plan))") }
      }
      for role in ["at\(index + 1)", "away\(index + 1)"] {
        write { $0.add(to: "ROLES", text: "(\(number),\(role))") }
      }
    }
    for (person, member) in subject.staff.enumerated() where subject.applies(rule.head, to: member) {
      let first = rule.before == .history ? knownFrom(member) : subject.horizon.lowerBound
      let (begin, end) = (self.number(first), self.number(subject.horizon.upperBound))
      for (index, unit) in subject.units.enumerated() where unit.id != subject.homeUnit(of: member) {
        for start in begin...end {
          for back in max(0, start + 1)..<max(max(0, start + 1), min(end, start + rule.minimum - 1) + 1) {
            for eve in (rule.before == .nothing ? begin - 1 : begin)..<max(begin, start) {
              let amount = rule.minimum - (back - start)
              write { $0.add(to: "STAYS[\(number)]", [person + 1, index + 1, eve, start, back, amount]) }
            }
          }
        }
      }
    }
  }

  mutating func addRole(_ role: String, _ number: Int, _ filter: DutyFilter) {
    write { $0.add(to: "ROLES", text: "(\(number),\(role))") }
    for (day, plan, duty) in duties() where filter.matches(duty) {
      let day = self.number(day)
      write { $0.add(to: "MATCH", text: "(\(number),\(role),\(day),\(plan))") }
    }
  }
}
