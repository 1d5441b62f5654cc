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

  /// Exposed days since the last clear stretch, counted day by day.
  mutating func add(_ rule: ExposureLimit, to person: CompactPerson) {
    let days = person.days(before: rule.before)
    var before = Expression(0)
    for (position, day) in days.enumerated() {
      let most = Double(position + 1)
      let name = name("exposure", rule.head, person, day)
      let exposed = person.does(day, rule.of)
      let stretch =
        day.advanced(by: 1 - max(0, rule.clearDays))...max(day, day.advanced(by: 1 - rule.clearDays))
      var cleared = Fact.never
      if rule.clearDays == 0 {
        cleared = !exposed
      } else if stretch.lowerBound >= days.lowerBound {
        cleared = all(
          stretch.map { person.does($0) { rule.clear.matches($0) && !rule.of.matches($0) } },
          "\(name).cleared")
      }
      // count = 0 when cleared, otherwise the count of the day before, one more when exposed.
      let count = model.addVariable(upper: Double(position + 1))
      require(count <= before + exposed.expression, "\(name).count_most")
      require(count >= before + exposed.expression - most * cleared.expression, "\(name).count_least")
      require(count <= most * (!cleared).expression, "\(name).count_clear")
      before = Expression(count)
      guard person.horizon.contains(day), position + 1 > rule.maximum else { continue }
      let above = model.addVariable(kind: .binary)
      require(count <= Double(rule.maximum) + (most - Double(rule.maximum)) * above, "\(name).above_if")
      require(count >= Double(rule.maximum + 1) * above, "\(name).above_only_if")
      judge(all([exposed, Fact(above)], name), rule.head.severity, amount: 1, name)
    }
  }
}
