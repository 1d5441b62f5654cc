// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

extension MathProgData {
  mutating func add(_ decision: SharedDecision, number: Int) {
    write {
      $0.add(to: "DECISIONS", [number])
      for value in decision.values {
        $0.add(to: "OUTCOMES[\(number)]", [value])
        $0.set("decision_cost", [number, value], decision.cost(of: value).points)
      }
    }
    switch decision {
    case .tour(let tour): add(tour, number)
    case .callUp(let callUp): add(callUp, number)
    case .opening(let opening): add(opening, number)
    case .loan(let loan): add(loan, number)
    }
  }

  /// Enters the days of the outcomes, the first of which is `first`.
  private mutating func addStarts(_ days: [CivilDay], _ number: Int, first: Int) {
    for (index, day) in days.enumerated() {
      let day = self.number(day)
      write { $0.set("start", [number, first + index], Int64(day)) }
    }
  }

  private mutating func addMembers(of who: StaffFilter, to set: String) {
    write { $0.declare([set]) }
    for (person, member) in subject.staff.enumerated() {
      for day in subject.horizon where who.matches(subject.member(member, on: day), on: day) {
        let day = number(day)
        write { $0.add(to: set, [person + 1, day]) }
      }
    }
  }

  private mutating func addDuties(to set: String, where condition: (Duty) -> Bool) {
    write { $0.declare([set]) }
    for (day, plan, duty) in duties() where condition(duty) {
      let day = number(day)
      write { $0.add(to: set, [day, plan]) }
    }
  }

  private mutating func add(_ tour: TourStart, _ number: Int) {
    write {
      $0.add(to: "TOURS", [number])
      $0.set("tour_length", [number], Int64(tour.length))
      $0.set("tour_rest", [number], Int64(tour.observation + tour.rest))
    }
    addStarts(tour.starts, number, first: 0)
    addMembers(of: .team(tour.team), to: "TOUR_TEAM[\(number)]")
    addDuties(to: "TOUR_DUTIES[\(number)]") { !$0.isOff && tour.duties.matches($0) }
  }

  private mutating func add(_ callUp: CallUp, _ number: Int) {
    write {
      $0.add(to: "CALL_UPS", [number])
      $0.set("notice", [number], Int64(callUp.noticeDays))
    }
    addStarts(callUp.days, number, first: 1)
    addMembers(of: .echelon(callUp.echelon), to: "CALL_UP_PEOPLE[\(number)]")
  }

  private mutating func add(_ loan: Loan, _ number: Int) {
    write {
      $0.add(to: "LOANS", [number])
      $0.set("loan_length", [number], Int64(loan.length))
      $0.declare(["LOAN_PEOPLE[\(number)]"])
    }
    addStarts(loan.starts, number, first: 1)
    if let person = subject.staff.firstIndex(where: { $0.id == loan.staff }) {
      write { $0.add(to: "LOAN_PEOPLE[\(number)]", [person + 1]) }
    }
    addDuties(to: "LOAN_DUTIES[\(number)]") { duty in duty.parts.contains { $0.stint.unit == loan.unit } }
  }

  private mutating func add(_ opening: Opening, _ number: Int) {
    for day in subject.horizon where opening.days.contains(day, in: subject.calendar) {
      for (index, staffing) in opening.staffing.enumerated() {
        let stint = Stint(shift: staffing.shift, unit: opening.unit, post: staffing.post)
        let place = [number, index, self.number(day)]
        let carrying = "CARRYING[\(place.map(String.init).joined(separator: ","))]"
        write {
          $0.add(to: "STAFFING", place)
          $0.set("carriers", place, Int64(staffing.people))
          $0.set("beds", place, Int64(max(1, staffing.units)))
          $0.declare([carrying])
        }
        for (other, plan, duty) in duties() where other == day {
          let stints = duty.parts.count { $0.stint == stint }
          if stints > 0 { write { $0.add(to: carrying, [plan, stints]) } }
        }
      }
    }
  }
}
