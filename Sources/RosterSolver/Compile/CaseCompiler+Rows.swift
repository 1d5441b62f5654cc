// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

extension CaseCompiler {
  mutating func add(_ row: LinkingRow) {
    switch row {
    case .posts(let line): add(line)
    case .clock(let line): add(line)
    case .mix(let mix): add(mix)
    case .quantity(let limit): add(limit)
    case .teams(let strength): add(strength)
    }
  }

  /// A row a day, to which the tours add what they come to; see ``add(_:)`` for decisions.
  private mutating func add(_ strength: TeamStrength) {
    for (day, date) in days.enumerated() where strength.days.contains(date, in: subject.calendar) {
      let row = newRow(strength.id.text, .bounds(strength.bounds, weight: 1))
      teamRows.append((row: row, day: day, state: strength.state))
    }
  }

  private mutating func add(_ line: PostDemand) {
    let filling = catalogue.plans.map { plan in plan.stints.count { $0 == line.stint } }
    for day in line.days.places(in: subject.horizon)
    where line.days.contains(days[day], in: subject.calendar) {
      let date = days[day]
      var filled: [(option: Int, coefficient: Int)] = []
      var shares: [[(option: Int, coefficient: Int)]] = Array(repeating: [], count: line.substitutes.count)
      forEachOption(day: day) { person, plan, option in
        let count = filling[plan]
        guard count > 0 else { return }
        filled.append((option, count))
        guard !line.substitutes.isEmpty else { return }
        let standing = line.standing(of: member(person, day), on: date)
        for (index, substitute) in line.substitutes.enumerated() {
          guard let share = substitute.maximumShare else { continue }
          let own = standing == .substitute(index: index) ? 1000 : 0
          shares[index].append((option, count * (own - share)))
        }
      }
      enter(filled, in: newRow(line.id.text, .bounds(line.bounds, weight: 1)))
      for (index, entries) in shares.enumerated() where line.substitutes[index].maximumShare != nil {
        enter(entries, in: newRow(line.id.text, .excess(unit: 1000)))
      }
    }
  }

  private mutating func add(_ line: ClockDemand) {
    for (day, date) in days.enumerated() where line.days.contains(date, in: subject.calendar) {
      // Slots that the same stints cover are one row, as often as there are such slots.
      var groups: [(entries: [(option: Int, coefficient: Int)], constant: Int, weight: Int)] = []
      for slot in line.slots(on: date, clock: subject.clock) {
        var entries: [(option: Int, coefficient: Int)] = []
        for column in max(0, day - 1)...min(days.count - 1, day + 1) {
          forEachOption(day: column) { person, plan, option in
            guard line.counts.matches(member(person, column), on: days[column]) else { return }
            let count = catalogue.duty(plan, day: column).parts.count { line.covers($0, slot) }
            if count > 0 { entries.append((option, count)) }
          }
        }
        let constant = day == 0 ? historyCount(of: line, in: slot) : 0
        if let last = groups.last, last.constant == constant, last.entries.elementsEqual(entries, by: ==) {
          groups[groups.count - 1].weight += 1
        } else {
          groups.append((entries, constant, 1))
        }
      }
      for group in groups {
        let row = newRow(line.id.text, .bounds(line.bounds, weight: group.weight))
        drafts[Int(row)].constant = group.constant
        enter(group.entries, in: row)
      }
    }
  }

  /// How many stints of the last day before the horizon reach into a slot.
  private func historyCount(of line: ClockDemand, in slot: Range<Moment>) -> Int {
    let eve = subject.horizon.lowerBound.advanced(by: -1)
    return whole.staff.reduce(0) { count, person in
      guard let known = subject.history.knownFrom[person.id], known <= eve,
        let plan = subject.history.plans[person.id]?[eve],
        line.counts.matches(subject.member(person, on: eve), on: eve)
      else { return count }
      return count + subject.duty(plan, on: eve).parts.count { line.covers($0, slot) }
    }
  }

  private mutating func add(_ mix: Mix) {
    for (day, date) in days.enumerated() where mix.days.contains(date, in: subject.calendar) {
      for shift in subject.shifts(judgedBy: mix, on: date) {
        var entries: [(option: Int, coefficient: Int)] = []
        forEachOption(day: day) { person, plan, option in
          let present = catalogue.plans[plan].stints.contains {
            $0.shift == shift && (mix.unit == nil || $0.unit == mix.unit)
          }
          guard present else { return }
          let value = mix.terms.reduce(0) {
            $0 + ($1.who.matches(member(person, day), on: date) ? $1.coefficient : 0)
          }
          entries.append((option, value))
        }
        enter(entries, in: newRow(mix.id.text, .bounds(mix.bounds, weight: 1)))
      }
    }
  }

  private mutating func add(_ limit: QuantityLimit) {
    guard let quantity = subject.quantities.first(where: { $0.id == limit.quantity }) else { return }
    var groups: [[Int]] = []
    switch limit.period {
    case .horizon: groups = [Array(days.indices)]
    case .eachDay(let selector):
      groups = days.indices.filter { selector.contains(days[$0], in: subject.calendar) }.map { [$0] }
    }
    var emissionRows = [[Int32]](
      repeating: Array(repeating: -1, count: days.count), count: subject.staff.count)
    for group in groups {
      let row = newRow(limit.id.text, .bounds(limit.bounds, weight: 1))
      for day in group {
        switch quantity.definition {
        case .sum(let measure, let filter):
          var entries: [(option: Int, coefficient: Int)] = []
          forEachOption(day: day) { person, plan, option in
            guard limit.who.matches(member(person, day), on: days[day]) else { return }
            let duty = catalogue.duty(plan, day: day)
            if filter.matches(duty) { entries.append((option, measure.value(of: duty))) }
          }
          enter(entries, in: row)
        case .pay:
          let pay = subject.staff.map { subject.dailyPay(of: $0) }
          var entries: [(option: Int, coefficient: Int)] = []
          forEachOption(day: day) { person, plan, option in
            guard limit.who.matches(member(person, day), on: days[day]) else { return }
            let units = pay[person].reduce(0) {
              $0 + $1.table.count(of: catalogue.plans[plan], on: days[day])
            }
            entries.append((option, units))
          }
          enter(entries, in: row)
        case .callable(let callable):
          for person in subject.staff.indices {
            let member = member(person, day)
            guard limit.who.matches(member, on: days[day]), callable.reaches(member, in: subject),
              subject.canBeCalled(member, on: days[day])
            else { continue }
            emissionRows[person][day] = row
            drafts[Int(row)].emissions += 1
          }
        case .tested:
          for person in subject.staff.indices
          where limit.who.matches(member(person, day), on: days[day])
            && member(person, day).isEmployed(on: days[day])
          {
            emissionRows[person][day] = row
            drafts[Int(row)].emissions += 1
          }
        }
      }
    }
    switch quantity.definition {
    case .sum, .pay: break
    case .callable(let definition):
      published.append(PublishedQuantity(definition: .callable(definition), rows: emissionRows))
    case .tested(let definition):
      published.append(PublishedQuantity(definition: .tested(definition), rows: emissionRows))
    }
  }
}

extension ClockDemand {
  /// Whether a stint counts for a slot.
  func covers(_ part: Duty.Part, _ slot: Range<Moment>) -> Bool {
    part.stint.unit == unit && (post == nil || part.stint.post == post) && part.start <= slot.lowerBound
      && slot.upperBound <= part.end
  }
}
