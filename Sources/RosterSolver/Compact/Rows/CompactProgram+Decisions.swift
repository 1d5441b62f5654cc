// SPDX-License-Identifier: GPL-3.0-or-later
import GLPK
import Rostering

extension CompactProgram {
  /// A binary for each value of the decision, one of them chosen, and what the value forbids.
  mutating func add(_ decision: SharedDecision) {
    let values = decision.values.map { (value: $0, variable: model.addVariable(kind: .binary)) }
    require(sum(values) { $0.variable }.equals(1), "decision[\(decision.id.text.prefix(40))]")
    for (value, variable) in values { pay(decision.cost(of: value).points, for: variable) }
    decisionValues.append(values)
    switch decision {
    case .tour(let tour): add(tour, values)
    case .callUp(let callUp): add(callUp, values)
    case .opening(let opening): add(opening, values)
    case .loan(let loan): add(loan, values)
    }
  }

  typealias Values = [(value: Int, variable: Variable)]

  /// What holds at some of the values only.
  func fact(_ values: Values, where condition: (Int) -> Bool) -> Fact {
    let fitting = values.filter { condition($0.value) }
    return fitting.isEmpty ? .never : Fact(sum(fitting) { $0.variable })
  }

  /// One fact only while another holds.
  private mutating func require(_ fact: Fact, onlyWhen other: Fact, _ name: String) {
    if fact.known == false { return }
    require(fact.expression <= other.expression, name)
  }

  private func members(_ who: StaffFilter, on day: CivilDay) -> [CompactPerson] {
    people.filter { who.matches(subject.member($0.member, on: day), on: day) }
  }

  private mutating func add(_ tour: TourStart, _ values: Values) {
    for day in subject.horizon {
      let isOn = fact(values) { tour.isOnTour(day, value: $0) }
      let isOver = fact(values) { tour.isOffDuty(day, value: $0) }
      for person in members(.team(tour.team), on: day) {
        let name = "tour[\(tour.id.text.prefix(40)),\(person.index),\(day)]"
        require(
          person.does(day) { !$0.isOff && tour.duties.matches($0) }, onlyWhen: isOn, name)
        require(person.does(day) { !$0.isOff }, onlyWhen: !isOver, "\(name).after")
      }
    }
  }

  private mutating func add(_ callUp: CallUp, _ values: Values) {
    for day in subject.horizon {
      let isCalled = fact(values) { callUp.mayWork(on: day, value: $0) }
      for person in members(.echelon(callUp.echelon), on: day) {
        require(
          person.does(day) { !$0.isOff }, onlyWhen: isCalled,
          "call_up[\(callUp.id.text.prefix(40)),\(person.index),\(day)]")
      }
    }
  }

  private mutating func add(_ loan: Loan, _ values: Values) {
    for person in people where person.member.id == loan.staff {
      for day in subject.horizon {
        require(
          person.does(day) { duty in duty.parts.contains { $0.stint.unit == loan.unit } },
          onlyWhen: fact(values) { loan.mayWork(on: day, value: $0) },
          "loan[\(loan.id.text.prefix(40)),\(day)]")
      }
    }
  }

  private mutating func add(_ opening: Opening, _ values: Values) {
    for day in subject.horizon where opening.days.contains(day, in: subject.calendar) {
      for (number, staffing) in opening.staffing.enumerated() {
        let stint = Stint(shift: staffing.shift, unit: opening.unit, post: staffing.post)
        var filled = Tally()
        for person in people {
          filled.add(person[day]) { choice in choice.duty.parts.count { $0.stint == stint } }
        }
        let units = Double(max(1, staffing.units))
        let missing = model.addVariable(kind: .integer)
        require(
          units * missing >= sum(values) { ($0.value * staffing.people) * $0.variable }
            - units * filled.expression, "opening[\(opening.id.text.prefix(40)),\(day),\(number)]")
        pay(subject.cost(of: 1, under: .required(priority: 1)).points, for: missing)
      }
    }
  }
}
