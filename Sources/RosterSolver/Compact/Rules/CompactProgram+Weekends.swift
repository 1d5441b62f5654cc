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
      judge(tally, name("weekend_limit", rule.head, person)) { rule.head.severity.points(of: $0 - maximum) }
    }
    guard rule.maximumInRow != nil || rule.minimumInRow != nil else { return }
    divide(worked, name("weekends_in_row", rule.head, person)) { run in
      rule.head.severity.points(
        of: rule.excess(of: weekends[run], by: person), rule.shortage(of: run, among: weekends, by: person))
    }
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
      judge(used, name) { rule.head.severity.points(of: $0 > 1 ? 1 : 0) }
    }
  }
}

extension WeekendLimit {
  /// How far a run of worked weekends is too long, as far as the horizon has a part in it.
  fileprivate func excess(of run: ArraySlice<ClosedRange<CivilDay>>, by person: CompactPerson) -> Int {
    guard let maximumInRow else { return 0 }
    return min(run.count - maximumInRow, run.count { $0.overlaps(person.horizon) })
  }

  fileprivate func shortage(
    of run: ClosedRange<Int>, among weekends: [ClosedRange<CivilDay>], by person: CompactPerson
  ) -> Int {
    guard let minimumInRow else { return 0 }
    let isLast = run.upperBound == weekends.count - 1
    if isLast, after == .open { return 0 }
    if run.lowerBound == 0, before != .nothing { return 0 }
    // What the history began and ended itself is past.
    let touching = run.lowerBound...min(run.upperBound + 1, weekends.count - 1)
    guard weekends[touching].contains(where: { $0.overlaps(person.horizon) }) else { return 0 }
    return minimumInRow - run.count
  }
}
