// SPDX-License-Identifier: GPL-3.0-or-later
import GLPK
import Rostering

/// Rules on sums: the sum of each window is a tally with a price.
extension CompactProgram {
  mutating func add(_ rule: WindowLimit, to person: CompactPerson) {
    let days = person.days(before: rule.edges.before)
    for window in rule.window.instances(in: person.horizon) {
      var opening = rule.opening[person.member.id] ?? 0
      switch rule.window {
      case .horizon: break
      case .year: if !window.contains(person.horizon.lowerBound) { opening = 0 }
      default: opening = 0
      }
      var tally = Tally(opening)
      var past = rule.window == .year ? opening : 0
      for day in days {
        let next = day.advanced(by: 1)
        func counted(_ choice: CompactChoice) -> Int {
          let (own, spill) = shares(of: choice.duty, rule)
          return (window.contains(day) ? own : 0) + (window.contains(next) && days.contains(next) ? spill : 0)
        }
        tally.add(person[day], counted)
        guard day < person.horizon.lowerBound, let only = person[day].first else { continue }
        let (own, spill) = shares(of: only.duty, rule)
        past += window.contains(day) ? own : 0
        past += window.contains(next) && next < person.horizon.lowerBound ? spill : 0
      }
      let name = name("window_limit", rule.head, person, window.lowerBound)
      let owesMinimum = owesMinimum(window, rule, person)
      // An average over the days of the window that are looked at: whole units below a maximum, above a minimum.
      let share = Double(days.filter(window.contains).count) / Double(rule.average ?? 1)
      if case .rolling = rule.window, rule.average != nil, window.lowerBound < days.lowerBound,
        window.upperBound < days.upperBound
      {
        continue
      }
      let most = rule.maximum.map {
        rule.average == nil ? $0 : Int((Double($0) * share + 1e-9).rounded(.down))
      }
      let least = rule.minimum.map {
        rule.average == nil ? $0 : min(Int((Double($0) * share - 1e-9).rounded(.up)), most ?? .max)
      }
      judge(tally, name) { count in
        let over = most.map { count - max($0, past) } ?? 0
        let under = owesMinimum ? least.map { $0 - count } ?? 0 : 0
        return rule.head.severity.points(of: over, under)
      }
    }
  }

  /// What a duty counts on its own day and on the next.
  private func shares(of duty: Duty, _ rule: WindowLimit) -> (own: Int, spill: Int) {
    guard rule.of.matches(duty) else { return (0, 0) }
    let value = rule.measure.value(of: duty)
    guard rule.measure == .minutes, rule.attribution == .overlap else { return (value, 0) }
    let onDate = duty.parts.reduce(0) { $0 + $1.creditedOnDate.count }
    return (onDate, value - onDate)
  }

  private func owesMinimum(
    _ window: ClosedRange<CivilDay>, _ rule: WindowLimit, _ person: CompactPerson
  ) -> Bool {
    if rule.edges.after == .open && window.upperBound > person.horizon.upperBound { return false }
    if window.lowerBound >= person.horizon.lowerBound { return true }
    switch rule.edges.before {
    case .nothing: return true
    case .free: return false
    case .history: return window.lowerBound >= person.knownFrom
    }
  }

  mutating func add(_ rule: SteppedCost, to person: CompactPerson) {
    for window in rule.window.instances(in: person.horizon) where window.overlaps(person.horizon) {
      var tally = Tally()
      for day in window.clamped(to: person.horizon) {
        tally.add(person[day]) { rule.of.matches($0.duty) ? rule.measure.value(of: $0.duty) : 0 }
      }
      judge(tally, name("stepped_cost", rule.head, person, window.lowerBound)) { rule.cost(of: $0).points }
    }
  }

  mutating func add(_ rule: PayCost, to person: CompactPerson) {
    switch rule.charge {
    case .units:
      for day in person.horizon {
        for choice in person[day] {
          let points = rule.charge.cost(of: rule.table.count(of: choice.plan, on: day)).points
          if let variable = choice.variable, points != 0 { pay(points, for: variable) }
        }
      }
    case .steps(_, let days):
      var tally = Tally()
      for day in days where person.horizon.contains(day) {
        tally.add(person[day]) { rule.table.count(of: $0.plan, on: day) }
      }
      judge(tally, name("pay", rule.head, person, days.lowerBound)) { rule.charge.cost(of: $0).points }
    }
  }

  mutating func add(_ rule: TargetHours, to person: CompactPerson) {
    var target = subject.target(of: person.member)
    if rule.settlesBalance { target = target - (subject.openingHours[person.member.id] ?? .zero) }
    var tally = Tally()
    for day in person.horizon { tally.add(person[day]) { $0.duty.credited.count } }
    judge(tally, name("target_hours", rule.head, person)) { credited in
      let severity = credited > target.count ? rule.over ?? rule.head.severity : rule.head.severity
      return severity.points(of: abs(credited - target.count) - rule.tolerance.count)
    }
  }
}
