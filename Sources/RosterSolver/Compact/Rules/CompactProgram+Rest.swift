// SPDX-License-Identifier: GPL-3.0-or-later
import GLPK
import Rostering

/// Rules on real time without work: every stretch between two plans that is long enough is one fact.
extension CompactProgram {
  mutating func add(_ rule: RunRest, to person: CompactPerson) {
    let days = person.days(before: rule.before)
    for later in person.horizon {
      for earlier in days where earlier < later && days.contains(earlier.advanced(by: 1 - rule.run)) {
        let tomorrow = earlier.advanced(by: 1)
        var conditions = idle(person, (earlier..<later).dropFirst())
        conditions += (earlier.advanced(by: 1 - rule.run)..<earlier).map { person.does($0, rule.of) }
        if tomorrow < later { conditions.append(!person.does(tomorrow, rule.of)) }
        for first in person[earlier] where rule.of.matches(first.duty) {
          for next in person[later] where tomorrow < later || !rule.of.matches(next.duty) {
            guard let end = first.duty.working?.end, let start = next.duty.working?.start else { continue }
            let missing = rule.minimum - end.until(start)
            guard missing > .zero else { continue }
            let name = name("run_rest", rule.head, person, later)
            judge(
              all([taken(first), taken(next)] + conditions, name), rule.head.severity, amount: missing.count,
              name)
          }
        }
      }
    }
  }

  mutating func add(_ rule: FreePeriod, to person: CompactPerson) {
    let days = person.days(before: rule.edges.before)
    for window in rule.window.instances(in: person.horizon) {
      if rule.edges.after == .open, window.upperBound > person.horizon.upperBound { continue }
      if window.lowerBound < person.horizon.lowerBound {
        if rule.edges.before == .free { continue }
        if rule.edges.before == .history, window.lowerBound < person.knownFrom { continue }
      }
      let from = subject.clock.midnight(window.lowerBound)
      let to = subject.clock.midnight(window.upperBound.advanced(by: 1))
      let name = name("free_period", rule.head, person, window.lowerBound)
      let earlier = days.filter { $0 < window.lowerBound }
      let inside = days.filter(window.contains)
      // The last work before the window, or none, and then the work inside it.
      let entrances = starts(person, earlier, otherwise: from)
      var stretches = entrances.flatMap { entrance in
        gaps(
          person, from: (entrance.facts, max(from, entrance.end)), through: inside, until: to,
          atLeast: rule.minimum)
      }
      let past = lastKnownEnd(person, before: window.lowerBound, in: days) ?? from
      guard longestFree(person, from: max(from, past), through: inside, until: to) >= rule.minimum else {
        continue
      }
      for index in inside.indices {
        for hours in person.hours(on: inside[index]) {
          stretches += gaps(
            person, from: ([hours.isWorked], hours.end), through: Array(inside[(index + 1)...]), until: to,
            atLeast: rule.minimum)
        }
      }
      judge(!oneOf(stretches, name), rule.head.severity, amount: 1, name)
    }
  }

  mutating func add(_ rule: RestCompensation, to person: CompactPerson) {
    let days = person.days(before: rule.before)
    for later in days {
      let deadline = later.advanced(by: rule.within)
      guard person.horizon.contains(deadline) else { continue }
      let until = subject.clock.midnight(deadline.advanced(by: 1))
      let inside = days.filter { $0 > later && $0 <= deadline }
      for next in person.hours(on: later) {
        if later < person.horizon.lowerBound,
          longestFree(person, from: next.end, through: inside, until: until) < rule.compensation
        {
          continue
        }
        let name = name("rest_compensation", rule.head, person, later)
        var stretches = gaps(
          person, from: ([next.isWorked], next.end), through: inside, until: until,
          atLeast: rule.compensation)
        for index in inside.indices {
          for hours in person.hours(on: inside[index]) {
            stretches += gaps(
              person, from: ([hours.isWorked], hours.end), through: Array(inside[(index + 1)...]),
              until: until, atLeast: rule.compensation)
          }
        }
        let isGivenBack = oneOf(stretches, "\(name).given_back")
        for earlier in days where earlier < later {
          for first in person.hours(on: earlier) where first.end.until(next.start) < rule.full {
            let between = idle(person, (earlier..<later).dropFirst())
            judge(
              all([first.isWorked, next.isWorked, !isGivenBack] + between, name), rule.head.severity,
              amount: 1, name)
          }
        }
      }
    }
  }

  // MARK: Stretches

  /// Whether all facts of one of several lists hold.
  private mutating func oneOf(_ lists: [[Fact]], _ name: String) -> Fact {
    let facts = lists.enumerated().map { all($1, "\(name).stretch\($0)") }
    return any(facts, name)
  }

  private func idle(_ person: CompactPerson, _ days: some Sequence<CivilDay>) -> [Fact] {
    days.map { day in person.does(day) { $0.working == nil } }
  }

  /// Each way in which the work of some days may have ended last, or not have begun.
  private func starts(
    _ person: CompactPerson, _ days: [CivilDay], otherwise none: Moment
  ) -> [(facts: [Fact], end: Moment)] {
    var result = [(facts: idle(person, days), end: none)]
    for (index, day) in days.enumerated() {
      for hours in person.hours(on: day) {
        result.append(([hours.isWorked] + idle(person, days[(index + 1)...]), hours.end))
      }
    }
    return result
  }

  /// The stretches from a moment to the next work on some days, or to the end, that are long enough.
  private func gaps(
    _ person: CompactPerson, from start: (facts: [Fact], moment: Moment), through days: [CivilDay],
    until end: Moment, atLeast minimum: Minutes
  ) -> [[Fact]] {
    var result: [[Fact]] = []
    for (index, day) in days.enumerated() {
      let before = start.facts + idle(person, days[..<index])
      for hours in person.hours(on: day) where start.moment.until(min(hours.start, end)) >= minimum {
        result.append(before + [hours.isWorked])
      }
    }
    if start.moment.until(end) >= minimum { result.append(start.facts + idle(person, days)) }
    return result
  }

  /// When the work of the history before a day ended.
  private func lastKnownEnd(_ person: CompactPerson, before day: CivilDay, in days: ClosedRange<CivilDay>)
    -> Moment?
  {
    days.filter { $0 < day && $0 < person.horizon.lowerBound }
      .compactMap { person[$0].first?.duty.working?.end }.last
  }

  /// The longest stretch if only the history is worked.
  private func longestFree(
    _ person: CompactPerson, from start: Moment, through days: [CivilDay], until end: Moment
  ) -> Minutes {
    var (begin, longest) = (start, Minutes.zero)
    for day in days where day < person.horizon.lowerBound {
      guard let work = person[day].first?.duty.working else { continue }
      longest = max(longest, begin.until(min(work.start, end)))
      begin = work.end
    }
    return max(longest, begin.until(end))
  }
}
