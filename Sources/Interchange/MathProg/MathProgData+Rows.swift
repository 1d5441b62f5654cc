// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

extension MathProgData {
  mutating func add(_ row: LinkingRow, number: Int) {
    write {
      $0.add(to: "ROWS", [number])
      $0.declare(["PLACES[\(number)]", "COUNTED[\(number)]"])
    }
    switch row {
    case .posts(let row): add(row, number)
    case .clock(let row): add(row, number)
    case .mix(let row): add(row, number)
    case .quantity(let row): add(row, number)
    case .teams(let row): add(row, number)
    }
  }

  private mutating func add(_ strength: TeamStrength, _ row: Int) {
    add(strength.bounds, row)
    for day in subject.horizon where strength.days.contains(day, in: subject.calendar) {
      let place = number(day)
      write { $0.add(to: "PLACES[\(row)]", [place]) }
      for (index, decision) in subject.decisions.enumerated() {
        guard case .tour(let tour) = decision else { continue }
        for value in decision.values where tour.state(on: day, value: value) == strength.state {
          write { $0.add(to: "TEAMS", [row, place, index + 1, value]) }
        }
      }
    }
  }

  private mutating func add(_ bounds: Bounds, _ row: Int) {
    let first = 2 * subject.rules.count + 3 * row
    if let minimum = bounds.minimum { addBound(row, first, minimum, sign: 1, bounds.belowMinimum) }
    if let target = bounds.target { addBound(row, first + 1, target, sign: 1, .priced(bounds.belowTarget)) }
    if let maximum = bounds.maximum { addBound(row, first + 2, maximum, sign: -1, bounds.aboveMaximum) }
  }

  private mutating func addBound(_ row: Int, _ list: Int, _ bound: Int, sign: Int64, _ penalty: RowPenalty) {
    write {
      $0.add(to: "LISTS", [list])
      $0.add(to: "BOUNDS", [row, list])
      $0.set("bound", [row, list], Int64(bound))
      $0.set("sign", [row, list], sign)
    }
    switch penalty {
    case .required: add(.linear(subject.cost(of: 1, under: penalty)), list: list)
    case .priced(let price): add(price, list: list)
    }
  }

  /// What everybody's plans of a day count at a place of a row.
  private mutating func count(
    _ row: Int, place: Int, _ day: CivilDay, _ value: (StaffMember, Duty) -> Int
  ) {
    for (person, member) in subject.staff.enumerated() where knownFrom(member) <= day {
      let today = subject.member(member, on: day)
      for plan in plans(member, day) {
        let amount = value(today, subject.duty(plan, on: day))
        guard amount != 0 else { continue }
        let key = [place, person + 1, number(day), number(plan)]
        write {
          $0.add(to: "COUNTED[\(row)]", key)
          $0.set("counts", [row] + key, Int64(amount))
        }
      }
    }
  }

  private mutating func add(_ line: PostDemand, _ row: Int) {
    add(line.bounds, row)
    for day in subject.horizon where line.days.contains(day, in: subject.calendar) {
      let place = number(day)
      write { $0.add(to: "PLACES[\(row)]", [place]) }
      count(row, place: place, day) { _, duty in duty.parts.count { $0.stint == line.stint } }
      for (index, substitute) in line.substitutes.enumerated() {
        let name = "FILLED[\(row),\(place),\(index)]"
        write {
          $0.add(to: "STAND_INS", [row, place, index])
          $0.set("stand_in_price", [row, place, index], substitute.price.points)
          if let share = substitute.maximumShare { $0.set("share", [row, place, index], Int64(share)) }
          $0.declare([name])
        }
        for (person, member) in subject.staff.enumerated()
        where line.standing(of: subject.member(member, on: day), on: day) == .substitute(index: index) {
          for plan in plans(member, day)
          where subject.duty(plan, on: day).parts.contains(where: { $0.stint == line.stint }) {
            let key = [person + 1, place, number(plan)]
            write { $0.add(to: name, key) }
          }
        }
      }
    }
  }

  private mutating func add(_ line: ClockDemand, _ row: Int) {
    add(line.bounds, row)
    for day in subject.horizon where line.days.contains(day, in: subject.calendar) {
      for (index, slot) in line.slots(on: day, clock: subject.clock).enumerated() {
        let place = number(day) * 10_000 + index
        write { $0.add(to: "PLACES[\(row)]", [place]) }
        for column in day.advanced(by: -1)...min(day.advanced(by: 1), subject.horizon.upperBound) {
          count(row, place: place, column) { member, duty in
            guard line.counts.matches(member, on: column) else { return 0 }
            return duty.parts.count {
              $0.stint.unit == line.unit && (line.post == nil || $0.stint.post == line.post)
                && $0.start <= slot.lowerBound && slot.upperBound <= $0.end
            }
          }
        }
      }
    }
  }

  private mutating func add(_ mix: Mix, _ row: Int) {
    add(mix.bounds, row)
    for day in subject.horizon where mix.days.contains(day, in: subject.calendar) {
      for (index, shift) in shifts(of: mix, on: day).enumerated() {
        let place = number(day) * 10_000 + index
        write { $0.add(to: "PLACES[\(row)]", [place]) }
        count(row, place: place, day) { member, duty in
          let isPresent = duty.parts.contains {
            $0.stint.shift == shift && (mix.unit == nil || $0.stint.unit == mix.unit)
          }
          guard isPresent else { return 0 }
          return mix.terms.filter { $0.who.matches(member, on: day) }.reduce(0) { $0 + $1.coefficient }
        }
      }
    }
  }

  /// The shifts of a mix, or those the lines of its unit ask for.
  private func shifts(of mix: Mix, on day: CivilDay) -> [ShiftCode] {
    guard mix.shifts.isEmpty else { return mix.shifts }
    func isAsked(_ unit: UnitID, _ days: DaySelector) -> Bool {
      (mix.unit == nil || mix.unit == unit) && days.contains(day, in: subject.calendar)
    }
    let asked = subject.rows.reduce(into: Set<ShiftCode>()) { asked, row in
      switch row {
      case .posts(let line): if isAsked(line.unit, line.days) { asked.insert(line.shift) }
      case .clock(let line): if isAsked(line.unit, line.days) { asked.formUnion(line.shifts) }
      case .mix, .quantity, .teams: break
      }
    }
    return subject.shifts.map(\.code).filter(asked.contains)
  }

  private mutating func add(_ limit: QuantityLimit, _ row: Int) {
    guard let quantity = subject.quantities.first(where: { $0.id == limit.quantity }) else { return }
    add(limit.bounds, row)
    switch limit.period {
    case .horizon:
      write { $0.add(to: "PLACES[\(row)]", [0]) }
      for day in subject.horizon { add(quantity, of: limit.who, on: day, row, place: 0) }
    case .eachDay(let days):
      for day in subject.horizon where days.contains(day, in: subject.calendar) {
        let place = number(day)
        write { $0.add(to: "PLACES[\(row)]", [place]) }
        add(quantity, of: limit.who, on: day, row, place: place)
      }
    }
    if case .tested(let tests) = quantity.definition { add(tests, row) }
    guard case .callable(let callable) = quantity.definition else { return }
    write { $0.set("call_rest", [row], Int64(callable.rest.count)) }
    write { $0.set("observed", [row], Int64(callable.observation?.days ?? 0)) }
    for (day, plan, duty) in duties() {
      let begins = callable.observation?.begins(with: duty) ?? false
      let place = [row, number(day), plan]
      if begins { write { $0.add(to: "EXPOSING", place) } }
      if !begins, callable.free.matches(duty) { write { $0.add(to: "FREE", place) } }
    }
  }

  /// How tests follow each other: the plans that call for one, how many days back the last one must lie, and when that was.
  private mutating func add(_ tests: TestDue, _ row: Int) {
    write { $0.set("test_longest", [row], Int64(tests.longest)) }
    for (day, plan, duty) in duties() where subject.horizon.contains(day) {
      guard let interval = tests.interval(of: duty) else { continue }
      let place = [row, number(day), plan]
      write {
        $0.add(to: "ZONED", place)
        $0.set("test_every", place, Int64(interval))
      }
    }
    for (person, member) in subject.staff.enumerated() {
      let since = tests.daysSinceTest(of: member.id, in: subject)
      write { $0.set("test_since", [row, person + 1], Int64(since)) }
      for day in subject.horizon where tests.isDue(byLogOf: member.id, on: day, in: subject) {
        let today = number(day)
        write { $0.add(to: "LOGGED_TEST", [row, person + 1, today]) }
      }
    }
    for (index, zone) in Zone.allCases.enumerated() {
      guard let after = tests.observation[zone] else { continue }
      for days in after.sorted() { write { $0.add(to: "TESTED_AFTER", [row, index, days]) } }
      for (day, plan, duty) in duties() where duty.isIn(zone) {
        let today = number(day)
        write { $0.add(to: "EXPOSED", [row, index, today, plan]) }
      }
    }
  }

  private mutating func add(
    _ quantity: Quantity, of who: StaffFilter, on day: CivilDay, _ row: Int, place: Int
  ) {
    switch quantity.definition {
    case .sum(let measure, let filter):
      count(row, place: place, day) { member, duty in
        who.matches(member, on: day) && filter.matches(duty) ? measure.value(of: duty) : 0
      }
    case .pay:
      let pay = Dictionary(uniqueKeysWithValues: subject.staff.map { ($0.id, subject.dailyPay(of: $0)) })
      count(row, place: place, day) { member, duty in
        guard who.matches(member, on: day) else { return 0 }
        return (pay[member.id] ?? []).reduce(0) { $0 + $1.table.count(of: duty.plan, on: day) }
      }
    case .tested:
      for (person, member) in subject.staff.enumerated()
      where who.matches(subject.member(member, on: day), on: day)
        && subject.member(member, on: day).isEmployed(on: day)
      {
        let today = number(day)
        write { $0.add(to: "TESTED", [row, place, person + 1, today]) }
      }
    case .callable(let callable):
      let origin = subject.clock.midnight(subject.horizon.lowerBound)
      let call = origin.until(subject.clock.moment(day, ColumnTime(callable.time)))
      let today = number(day)
      write { $0.set("call_time", [row, place, today], Int64(call.count)) }
      for (person, member) in subject.staff.enumerated() {
        let isAway = subject.leave.contains {
          $0.staff == member.id && $0.status == .approved && $0.days.contains(day)
        }
        let member = subject.member(member, on: day)
        guard who.matches(member, on: day), callable.reaches(member, in: subject), member.isEmployed(on: day),
          !isAway,
          subject.fitness(of: member.id, on: day).mayWork
        else { continue }
        write { $0.add(to: "CALLED", [row, place, person + 1, today]) }
      }
    }
  }
}
