// SPDX-License-Identifier: GPL-3.0-or-later
import GLPK
import Rostering

/// Rules on stretches of days.
extension CompactProgram {
  mutating func add(_ rule: RunLength, to person: CompactPerson) {
    let days = Array(person.days(before: rule.edges.before))
    divide(days.map { person.does($0, rule.of) }, name("run_length", rule.head, person)) { run in
      let run = days[run.lowerBound]...days[run.upperBound]
      return rule.head.severity.points(
        of: rule.excess(of: run, by: person), rule.shortage(of: run, by: person))
    }
  }

  /// A run of at least `run` days that ends on a day, then some days of rest, then a day that is none.
  mutating func add(_ rule: Recovery, to person: CompactPerson) {
    let days = person.days(before: rule.before)
    func worked(_ day: CivilDay) -> Fact { person.does(day, rule.after) }
    func rested(_ day: CivilDay) -> Fact {
      person.does(day) { rule.rest.matches($0) && !rule.after.matches($0) }
    }
    func neither(_ day: CivilDay) -> Fact {
      person.does(day) { !rule.rest.matches($0) && !rule.after.matches($0) }
    }
    for last in days {
      let first = last.advanced(by: 1 - max(1, rule.run))
      guard first >= days.lowerBound else { continue }
      for count in 0..<max(0, rule.days) {
        let end = last.advanced(by: count + 1)
        guard person.horizon.contains(end) else { continue }
        let rest = (last..<end).dropFirst().map(rested)
        let name = name("recovery", rule.head, person, last) + "rest\(count)"
        let ends = count == 0 || rule.mayResume ? neither(end) : !rested(end)
        let short = all((first...last).map(worked) + rest + [ends], name)
        judge(short, rule.head.severity, amount: rule.days - count, name)
      }
    }
  }
}

extension RunLength {
  /// How far a run is too long, as far as the horizon has a part in it.
  fileprivate func excess(of run: ClosedRange<CivilDay>, by person: CompactPerson) -> Int {
    guard let maximum, run.overlaps(person.horizon) else { return 0 }
    return min(run.count - maximum, run.clamped(to: person.horizon).count)
  }

  fileprivate func shortage(of run: ClosedRange<CivilDay>, by person: CompactPerson) -> Int {
    guard let minimum else { return 0 }
    let (firstDay, lastDay) = (person.horizon.lowerBound, person.horizon.upperBound)
    if run.upperBound == lastDay, edges.after == .open { return 0 }
    switch edges.before {
    case .nothing: break
    case .free: if run.lowerBound == firstDay { return 0 }
    case .history:
      if run.lowerBound == person.knownFrom { return 0 }
      if run.upperBound < firstDay.advanced(by: -1) { return 0 }
    }
    return minimum - run.count
  }
}
