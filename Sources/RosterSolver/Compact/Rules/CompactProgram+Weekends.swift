// SPDX-License-Identifier: GPL-3.0-or-later
import GLPK
import Rostering

/// Rules on weekends.
extension CompactProgram {
  mutating func add(_ rule: WeekendLimit, to person: CompactPerson) {
    let days = person.days(before: rule.before)
    let weekends = rule.weekend.instances(in: days).filter {
      $0.overlaps(person.horizon) || $0.lowerBound >= days.lowerBound
    }
    let worked = weekends.map { weekend in
      any(
        weekend.filter(days.contains).map { person.does($0, rule.of) },
        name("weekend_worked", rule.head, person, weekend.lowerBound))
    }
    if let maximum = rule.maximum {
      var tally = Tally(rule.opening[person.member.id] ?? 0)
      for (weekend, worked) in zip(weekends, worked) where weekend.overlaps(person.horizon) {
        tally.add(worked)
      }
      judge(tally, name("weekend_limit", rule.head, person)) { count in
        guard count > maximum else { return 0 }
        switch rule.head.severity {
        case .hard: return nil
        case .soft(let price): return price.cost(of: count - maximum).points
        }
      }
    }
    for first in weekends.indices {
      for last in first..<weekends.count {
        let amounts = [
          excess(of: weekends[first...last], rule, person),
          shortage(of: first...last, among: weekends, rule, person),
        ].filter { $0 > 0 }
        guard !amounts.isEmpty else { continue }
        let name = name("weekends_in_row", rule.head, person, weekends[first].lowerBound) + "to\(last)"
        var facts = Array(worked[first...last])
        if first > 0 { facts.append(!worked[first - 1]) }
        if last + 1 < weekends.count { facts.append(!worked[last + 1]) }
        let run = all(facts, name)
        for amount in amounts { judge(run, rule.head.severity, amount: amount, name) }
      }
    }
  }

  /// How far a run of worked weekends is too long, as far as the horizon has a part in it.
  private func excess(
    of run: ArraySlice<ClosedRange<CivilDay>>, _ rule: WeekendLimit, _ person: CompactPerson
  ) -> Int {
    guard let most = rule.maximumInRow else { return 0 }
    return min(run.count - most, run.filter { $0.overlaps(person.horizon) }.count)
  }

  private func shortage(
    of run: ClosedRange<Int>, among weekends: [ClosedRange<CivilDay>], _ rule: WeekendLimit,
    _ person: CompactPerson
  ) -> Int {
    guard let least = rule.minimumInRow else { return 0 }
    let isLast = run.upperBound == weekends.count - 1
    if isLast, rule.after == .open { return 0 }
    if run.lowerBound == 0, rule.before != .nothing { return 0 }
    // What the history began and ended itself is past.
    let touching = run.lowerBound...min(run.upperBound + 1, weekends.count - 1)
    guard weekends[touching].contains(where: { $0.overlaps(person.horizon) }) else { return 0 }
    return least - run.count
  }

  private func known(
    _ weekend: WeekendDays, _ person: CompactPerson, _ before: Edges.Before
  ) -> [ClosedRange<CivilDay>] {
    let days = person.days(before: before)
    return weekend.instances(in: person.horizon).filter { $0.allSatisfy(days.contains) }
  }

  mutating func add(_ rule: WholeWeekend, to person: CompactPerson) {
    for weekend in known(rule.weekend, person, rule.before) {
      let name = name("whole_weekend", rule.head, person, weekend.lowerBound)
      let worked = weekend.map { person.does($0, rule.of) }
      let some = any(worked, "\(name).some")
      let gap = any(worked.map { !$0 }, "\(name).gap")
      judge(all([some, gap], name), rule.head.severity, amount: 1, name)
    }
  }

  mutating func add(_ rule: SameShiftWeekend, to person: CompactPerson) {
    for weekend in known(rule.weekend, person, rule.before) {
      let name = name("same_shift", rule.head, person, weekend.lowerBound)
      let duties = weekend.flatMap { person[$0].map(\.duty) }.filter { !$0.isOff }
      let codes = Set(duties.map(\.plan.code)).sorted()
      var used = Tally()
      for code in codes {
        let days = weekend.map { person.does($0) { !$0.isOff && $0.plan.code == code } }
        used.add(any(days, "\(name).\(code)"))
      }
      judge(used, name) { count in
        guard count > 1 else { return 0 }
        switch rule.head.severity {
        case .hard: return nil
        case .soft(let price): return price.cost(of: 1).points
        }
      }
    }
  }
}
