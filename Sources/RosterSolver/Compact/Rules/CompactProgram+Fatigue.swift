// SPDX-License-Identifier: GPL-3.0-or-later
import GLPK
import Rostering

extension CompactProgram {
  /// The level of each day is bounded from below only: a higher one never costs less, so the least is taken.
  mutating func add(_ rule: FatigueLimit, to person: CompactPerson) {
    let history = person.days.filter { $0 < person.horizon.lowerBound }.compactMap { person[$0].first?.duty }
    let off = person.horizon.map { subject.duty(.off, on: $0) }
    let allowances = rule.allowances(after: history, off: off)
    let days = person.days(before: rule.before)
    var level = Expression(0)
    for day in days {
      let name = name("fatigue", rule.head, person, day)
      let points = points(rule.scale, person, on: day, after: day > days.lowerBound, name)
      // Above the top of the scale the level is the top, and nothing else asks for more.
      let isAtTop = model.addVariable(kind: .binary)
      let reached = model.addVariable()
      // The day before ended at the top at the most, so what a day can add is all that has to be let off.
      let most = Double(rule.scale.weights.reduce(0) { $0 + max(0, $1.points) })
      require(reached >= level + points - most * isAtTop, "\(name).level")
      require(reached >= Double(rule.scale.top) * isAtTop, "\(name).top")
      level = Expression(reached)
      guard person.horizon.contains(day) else { continue }
      let allowed = allowances[person.horizon.lowerBound.distance(to: day)]
      judge(Tally(level, in: 0...rule.scale.top), name) { rule.head.severity.penalty($0, above: allowed) }
    }
  }

  private mutating func points(
    _ scale: FatigueScale, _ person: CompactPerson, on day: CivilDay, after isAfterKnown: Bool, _ name: String
  ) -> Expression {
    var sum = Expression(0)
    for weight in scale.weights {
      var holds = person.does(day, weight.of)
      if let after = weight.after {
        guard isAfterKnown else { continue }
        holds = all([person.does(day.advanced(by: -1), after), holds], name)
      }
      sum += Double(weight.points) * holds.expression
    }
    return sum
  }
}

extension Severity {
  /// The points of what lies above a limit; nil when that is forbidden.
  fileprivate func penalty(_ value: Int, above limit: Int) -> Int64? {
    guard value > limit else { return 0 }
    switch self {
    case .hard: return nil
    case .soft(let price): return price.cost(of: value - limit).points
    }
  }
}
