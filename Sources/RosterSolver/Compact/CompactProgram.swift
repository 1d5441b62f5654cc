// SPDX-License-Identifier: GPL-3.0-or-later
import GLPK
import Rostering

/// The integer program under construction: choices first, then rules, rows and decisions.
struct CompactProgram {
  let subject: Case
  private(set) var people: [CompactPerson] = []
  /// For each decision the binary of each of its values.
  var decisionValues: [[(value: Int, variable: Variable)]] = []
  var model = Model("roster")
  private var objective = Expression()
  private var names: [String: Int] = [:]

  init(_ subject: Case) {
    self.subject = subject
    for (index, member) in subject.staff.enumerated() { people.append(choices(of: member, index: index)) }
    for rule in subject.rules {
      for person in people where subject.applies(rule.head, to: person.member) { add(rule, to: person) }
    }
    for row in subject.rows { add(row) }
    for decision in subject.decisions { add(decision) }
    for case .teams(let row) in subject.rows { addTeams(row) }
  }

  /// The program with its objective.
  var finished: Model {
    var model = model
    model.minimize(objective)
    return model
  }

  /// One plan a day.
  private mutating func choices(of member: StaffMember, index: Int) -> CompactPerson {
    let first = subject.horizon.lowerBound
    let known = min(subject.history.knownFrom[member.id] ?? first, first)
    var choices: [[CompactChoice]] = []
    for day in known...subject.horizon.upperBound {
      guard day >= first else {
        let plan = subject.history.plans[member.id]?[day] ?? .off
        choices.append([CompactChoice(plan: plan, duty: subject.duty(plan, on: day), variable: nil)])
        continue
      }
      let plans = subject.plans(for: member, on: day)
      let taken = plans.map { _ in model.addVariable(kind: .binary) }
      require(sum(taken) { $0 }.equals(1), "one_plan[\(index),\(day)]")
      choices.append(
        zip(plans, taken).map { CompactChoice(plan: $0, duty: subject.duty($0, on: day), variable: $1) })
    }
    return CompactPerson(
      index: index, member: member, horizon: subject.horizon, knownFrom: known, choices: choices)
  }

  // MARK: Constraints

  /// Adds a constraint; when several have one name they are numbered.
  mutating func require(_ constraint: Constraint, _ name: String) {
    let count = names[name, default: 0]
    names[name] = count + 1
    model.add(constraint, named: count == 0 ? name : "\(name)#\(count)")
  }

  /// Forbids a fact, even one that is known to hold.
  mutating func forbid(_ fact: Fact, _ name: String) {
    switch fact.known {
    case true?: require(model.addVariable(upper: 0) >= 1, name)
    case false?: break
    case nil: require(fact.expression <= 0, name)
    }
  }

  /// Pays for a fact.
  mutating func pay(_ points: Int64, when fact: Fact) { objective += Double(points) * fact.expression }

  mutating func pay(_ points: Int64, for linear: some Linear) { objective += Double(points) * linear }

  /// Judges a fact that is a violation of that amount.
  mutating func judge(_ fact: Fact, _ severity: Severity, amount: Int, _ name: String) {
    guard amount > 0 else { return }
    switch severity {
    case .hard: forbid(fact, name)
    case .soft(let price): pay(price.cost(of: amount).points, when: fact)
    }
  }

  /// Whether all of some facts hold.
  mutating func all(_ facts: [Fact], _ name: String) -> Fact {
    if facts.contains(where: { $0.known == false }) { return .never }
    let open = facts.filter { $0.known == nil }
    guard open.count > 1 else { return open.first ?? .always }
    // The bounds below leave only 0 or 1 once the facts are whole, so the variable need not be declared so.
    let both = model.addVariable(upper: 1)
    for fact in open { require(both <= fact.expression, "\(name).only_if") }
    require(both >= sum(open) { $0.expression } - Double(open.count - 1), "\(name).if")
    return Fact(both)
  }

  mutating func any(_ facts: [Fact], _ name: String) -> Fact { !all(facts.map { !$0 }, name) }
}
