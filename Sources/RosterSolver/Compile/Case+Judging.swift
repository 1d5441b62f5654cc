// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

extension Case {
  /// For each day, the case with those lines alone that ask for people on it, so that looking for one of them is quick.
  func demandByDay() -> [Case] {
    var rowsOfDay: [[LinkingRow]] = Array(repeating: [], count: days.count)
    let days = days
    for row in rows {
      let selector: DaySelector
      switch row {
      case .posts(let line): selector = line.days
      case .clock(let line): selector = line.days
      case .mix, .quantity, .teams: continue
      }
      for place in selector.places(in: horizon) where selector.contains(days[place], in: calendar) {
        rowsOfDay[place].append(row)
      }
    }
    return rowsOfDay.map { rows in
      var reduced = self
      reduced.rows = rows
      return reduced
    }
  }

  /// The rules of each person, in the order of the case; most are about few people, and a long horizon has thousands.
  func rulesByPerson() -> [[PersonalRule]] {
    var places: [StaffID: Int] = [:]
    for (place, member) in staff.enumerated() { places[member.id] = place }
    var byPerson: [[PersonalRule]] = Array(repeating: [], count: staff.count)
    for rule in rules {
      var candidates = Array(staff.indices)
      if case .ids(let ids) = rule.head.who { candidates = ids.compactMap { places[$0] } }
      for person in candidates where applies(rule.head, to: staff[person]) { byPerson[person].append(rule) }
    }
    return byPerson
  }

  /// The shifts a mix is judged on: its own, or all that a line of its unit demands on that day, in the order of the case.
  func shifts(judgedBy mix: Mix, on day: CivilDay) -> [ShiftCode] {
    guard mix.shifts.isEmpty else { return mix.shifts }
    var demanded: Set<ShiftCode> = []
    for row in rows {
      switch row {
      case .posts(let line)
      where line.days.contains(day, in: calendar) && (mix.unit == nil || line.unit == mix.unit):
        demanded.insert(line.shift)
      case .clock(let line)
      where line.days.contains(day, in: calendar) && (mix.unit == nil || line.unit == mix.unit):
        demanded.formUnion(line.shifts)
      default: continue
      }
    }
    return shifts.map(\.code).filter(demanded.contains)
  }

  /// Whether a person counts for a standby quantity on a day at all; what they work is judged apart.
  func canBeCalled(_ member: StaffMember, on day: CivilDay) -> Bool {
    member.isEmployed(on: day) && fitness(of: member.id, on: day).mayWork
      && !leave.contains { $0.staff == member.id && $0.status == .approved && $0.days.contains(day) }
  }
}

extension DaySelector {
  /// Where in a horizon the days lie that may be selected, counted from its first; a wish or a line of demand is often about one day alone.
  func places(in horizon: ClosedRange<CivilDay>) -> Range<Int> {
    let count = horizon.lowerBound.distance(to: horizon.upperBound) + 1
    guard case .range(let range) = self else { return 0..<count }
    let first = max(0, horizon.lowerBound.distance(to: range.lowerBound))
    let end = min(count, horizon.lowerBound.distance(to: range.upperBound) + 1)
    return first..<max(first, end)
  }
}
