// SPDX-License-Identifier: GPL-3.0-or-later
import GLPK
import Rostering

extension CompactProgram {
  mutating func add(_ row: LinkingRow) {
    switch row {
    case .posts(let row): add(row)
    case .clock(let row): add(row)
    case .mix(let row): add(row)
    case .quantity(let row): add(row)
    // Its count is made of decisions, which come after the rows.
    case .teams: break
    }
  }

  /// The teams that tours put into a state, once the tours have their binaries.
  mutating func addTeams(_ row: TeamStrength) {
    for day in days(row.days) {
      var tally = Tally()
      for (decision, values) in zip(subject.decisions, decisionValues) {
        guard case .tour(let tour) = decision else { continue }
        tally.add(fact(values) { tour.state(on: day, value: $0) == row.state })
      }
      judge(tally, row.bounds, name(row.id, day))
    }
  }

  private func days(_ selector: DaySelector) -> [CivilDay] {
    subject.horizon.filter { selector.contains($0, in: subject.calendar) }
  }

  private func person(_ person: CompactPerson, on day: CivilDay) -> StaffMember {
    subject.member(person.member, on: day)
  }

  private func name(_ row: RowID, _ day: CivilDay, _ place: String = "") -> String {
    "row[\(row.text.prefix(40)),\(subject.horizon.lowerBound.distance(to: day))\(place)]"
  }

  private mutating func judge(_ tally: Tally, _ bounds: Bounds, _ name: String) {
    let subject = subject
    judge(tally, name) { subject.cost(of: $0, against: bounds).points }
  }

  /// The people who fill the posts, the price of substitutes, and their share.
  private mutating func add(_ row: PostDemand) {
    for day in days(row.days) {
      var filled = Tally()
      var byStandIns = row.substitutes.map { _ in Tally() }
      for person in people {
        filled.add(person[day]) { stints(of: row, in: $0.duty) }
        guard case .substitute(let index) = row.standing(of: self.person(person, on: day), on: day) else {
          continue
        }
        byStandIns[index].add(person[day]) { stints(of: row, in: $0.duty) }
      }
      judge(filled, row.bounds, name(row.id, day))
      for (index, substitute) in row.substitutes.enumerated() {
        pay(substitute.price.points, for: byStandIns[index].expression)
        guard let share = substitute.maximumShare else { continue }
        let excess = model.addVariable(kind: .integer)
        require(
          1000 * excess >= 1000 * byStandIns[index].expression - Double(share) * filled.expression,
          "\(name(row.id, day)).share\(index)")
        pay(subject.cost(of: 1, under: .required(priority: 1)).points, for: excess)
      }
    }
  }

  private func stints(of row: PostDemand, in duty: Duty) -> Int {
    duty.parts.count { $0.stint == row.stint }
  }

  private mutating func add(_ row: ClockDemand) {
    for day in days(row.days) {
      for (number, slot) in row.slots(on: day, clock: subject.clock).enumerated() {
        var tally = Tally()
        for person in people {
          for column in day.advanced(by: -1)...day.advanced(by: 1)
          where row.counts.matches(self.person(person, on: column), on: column) {
            tally.add(person[column]) { choice in
              choice.duty.parts.count { part in
                part.stint.unit == row.unit && (row.post == nil || part.stint.post == row.post)
                  && part.start <= slot.lowerBound && part.end >= slot.upperBound
              }
            }
          }
        }
        judge(tally, row.bounds, name(row.id, day, "slot\(number)"))
      }
    }
  }

  private mutating func add(_ row: Mix) {
    for day in days(row.days) {
      for shift in shifts(of: row, on: day) {
        var tally = Tally()
        for person in people {
          let member = self.person(person, on: day)
          let coefficient = row.terms.filter { $0.who.matches(member, on: day) }.map(\.coefficient).reduce(
            0, +)
          tally.add(person[day]) { choice in
            let isThere = choice.duty.parts.contains {
              $0.stint.shift == shift && (row.unit == nil || $0.stint.unit == row.unit)
            }
            return isThere ? coefficient : 0
          }
        }
        judge(tally, row.bounds, name(row.id, day, shift.text))
      }
    }
  }

  private func shifts(of row: Mix, on day: CivilDay) -> [ShiftCode] {
    if !row.shifts.isEmpty { return row.shifts }
    let asked: [ShiftCode] = subject.rows.flatMap { line -> [ShiftCode] in
      switch line {
      case .posts(let line):
        row.unit ?? line.unit == line.unit && line.days.contains(day, in: subject.calendar)
          ? [line.shift] : []
      case .clock(let line):
        row.unit ?? line.unit == line.unit && line.days.contains(day, in: subject.calendar) ? line.shifts : []
      case .mix, .quantity, .teams: []
      }
    }
    return subject.shifts.map(\.code).filter { asked.contains($0) }
  }

  private mutating func add(_ row: QuantityLimit) {
    guard let quantity = subject.quantities.first(where: { $0.id == row.quantity }) else { return }
    switch row.period {
    case .eachDay(let selector):
      for day in days(selector) {
        var tally = Tally()
        count(quantity, of: row.who, on: day, in: &tally)
        judge(tally, row.bounds, name(row.id, day))
      }
    case .horizon:
      var tally = Tally()
      for day in subject.horizon { count(quantity, of: row.who, on: day, in: &tally) }
      judge(tally, row.bounds, name(row.id, subject.horizon.lowerBound))
    }
  }

  private mutating func count(
    _ quantity: Quantity, of who: StaffFilter, on day: CivilDay, in tally: inout Tally
  ) {
    for person in people where who.matches(self.person(person, on: day), on: day) {
      switch quantity.definition {
      case .sum(let measure, let filter):
        tally.add(person[day]) { filter.matches($0.duty) ? measure.value(of: $0.duty) : 0 }
      case .pay:
        let pay = subject.dailyPay(of: person.member)
        tally.add(person[day]) { choice in pay.reduce(0) { $0 + $1.table.count(of: choice.plan, on: day) } }
      case .callable(let callable):
        tally.add(canBeCalled(person, callable, on: day, "callable[\(quantity.id.text.prefix(40))]"))
      case .tested(let tests):
        guard self.person(person, on: day).isEmployed(on: day) else { continue }
        tally.add(isTested(person, tests, on: day, "tested[\(quantity.id.text.prefix(40))]"))
      }
    }
  }

  /// In a zone that day, and on none of the days before that lie near enough for it tested; or in observation for as many days as
  /// are named.
  private mutating func isTested(_ person: CompactPerson, _ tests: TestDue, on day: CivilDay, _ name: String)
    -> Fact
  {
    let since = tests.daysSinceTest(of: person.member.id, in: subject)
    var tested: [CivilDay: Fact] = [:]
    for today in person.horizon where today <= day {
      let passed = person.horizon.lowerBound.distance(to: today)
      let inZone = Set(tests.every.values).sorted().filter { since + passed >= $0 }.map { interval in
        let earlier = (1..<interval).compactMap { tested[today.advanced(by: -$0)] }
        return all([person.does(today) { tests.interval(of: $0) == interval }] + earlier.map { !$0 }, name)
      }
      let isLogged = tests.isDue(byLogOf: person.member.id, on: today, in: subject)
      tested[today] =
        isLogged ? .always : any(inZone + observationTests(of: person, tests, on: today, name), name)
    }
    return tested[day] ?? .never
  }

  /// For each day that may hold the last duty in a zone, and lies as far back as a test in observation asks for, whether it does.
  private mutating func observationTests(
    of person: CompactPerson, _ tests: TestDue, on day: CivilDay, _ name: String
  ) -> [Fact] {
    Zone.allCases.flatMap { zone in
      (tests.observation[zone] ?? []).sorted().map { days in
        let last = day.advanced(by: -days)
        let notSince = (last...day).dropFirst().map { later in !person.does(later) { $0.isIn(zone) } }
        return all([person.does(last) { $0.isIn(zone) }] + notSince, name)
      }
    }
  }

  /// Free that day, unless the last duty before ended too late: for every day that may hold that last duty, one fact.
  private mutating func canBeCalled(
    _ person: CompactPerson, _ callable: Callable, on day: CivilDay, _ name: String
  ) -> Fact {
    let isAway = subject.leave.contains {
      $0.staff == person.member.id && $0.status == .approved && $0.days.contains(day)
    }
    let today = self.person(person, on: day)
    guard callable.reaches(today, in: subject), today.isEmployed(on: day), !isAway,
      subject.fitness(of: person.member.id, on: day).mayWork
    else { return .never }
    let called = subject.clock.moment(day, ColumnTime(callable.time))
    let tired = (person.knownFrom..<day).map { last in
      let late = person.does(last) { duty in
        duty.working.map { $0.end.until(called) < callable.rest } ?? false
      }
      let nothingSince = (last..<day).dropFirst().map { between in person.does(between) { $0.working == nil }
      }
      return all([late] + nothingSince, name)
    }
    let begins = { (duty: Duty) in callable.observation?.begins(with: duty) ?? false }
    let observed = callable.observation.map { observation in
      (1..<observation.days + 1).map { person.does(day.advanced(by: -$0), begins) }
    }
    let isFree = person.does(day) { callable.free.matches($0) && !begins($0) }
    return all([isFree] + (tired + (observed ?? [])).map { !$0 }, name)
  }
}
