// SPDX-License-Identifier: GPL-3.0-or-later
import GLPK
import Rostering

extension CompactProgram {
  mutating func add(_ rule: PersonalRule, to person: CompactPerson) {
    switch rule {
    case .succession(let rule): add(rule, to: person)
    case .minimumRest(let rule): add(rule, to: person)
    case .runLength(let rule): add(rule, to: person)
    case .windowLimit(let rule): add(rule, to: person)
    case .steppedCost(let rule): add(rule, to: person)
    case .targetHours(let rule): add(rule, to: person)
    case .weekendLimit(let rule): add(rule, to: person)
    case .wholeWeekend(let rule): add(rule, to: person)
    case .sameShiftWeekend(let rule): add(rule, to: person)
    case .pattern(let rule): add(rule, to: person)
    case .rotation(let rule): add(rule, to: person)
    case .recovery(let rule): add(rule, to: person)
    case .exposureLimit(let rule): add(rule, to: person)
    case .prerequisite(let rule): add(rule, to: person)
    case .wish(let rule): add(rule, to: person)
    case .runRest(let rule): add(rule, to: person)
    case .freePeriod(let rule): add(rule, to: person)
    case .restCompensation(let rule): add(rule, to: person)
    case .unitLimit(let rule): add(rule, to: person)
    case .secondment(let rule): add(rule, to: person)
    case .fatigue(let rule): add(rule, to: person)
    case .pay(let rule): add(rule, to: person)
    }
  }

  func name(_ kind: String, _ head: RuleHead, _ person: CompactPerson, _ day: CivilDay? = nil) -> String {
    let place = day.map { ",\(subject.horizon.lowerBound.distance(to: $0))" } ?? ""
    return "\(kind)[\(head.id.text.prefix(40)),\(person.index)\(place)]"
  }
}

extension Severity {
  /// The points of some amounts together, of which those above zero are violations; nil when that is forbidden.
  func points(of amounts: Int...) -> Int64? {
    switch self {
    case .hard: amounts.contains { $0 > 0 } ? nil : 0
    case .soft(let price): amounts.reduce(0) { $0 + ($1 > 0 ? price.cost(of: $1).points : 0) }
    }
  }
}
