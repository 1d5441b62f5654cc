// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

extension MathProgData {
  /// The time of the way between every two units that have one.
  mutating func add(_ travel: Travel, _ number: Int) {
    for (from, start) in subject.units.enumerated() {
      for (to, end) in subject.units.enumerated() {
        let time = travel.time(from: start.id, to: end.id).count
        if time > 0 { write { $0.set("travel", [number, from + 1, to + 1], Int64(time)) } }
      }
    }
  }

  mutating func add(_ rule: RunRest, _ number: Int) {
    enter(number, "RUN_REST", rule.before, ["of": rule.of])
    write {
      $0.set("run_rest_days", [number], Int64(rule.run))
      $0.set("run_rest_minutes", [number], Int64(rule.minimum.count))
    }
  }

  mutating func add(_ rule: FreePeriod, _ number: Int) {
    enter(number, "FREE_PERIOD", rule.edges.before, [:])
    write { $0.declare(["FREE_WINDOWS[\(number)]"]) }
    for (person, member) in subject.staff.enumerated() where subject.applies(rule.head, to: member) {
      let days = looked(at: member, rule.edges.before)
      for (group, window) in rule.window.instances(in: subject.horizon).enumerated() {
        let knownFrom = self.knownFrom(member)
        guard rule.isJudged(window, horizon: subject.horizon, knownFrom: knownFrom) else { continue }
        let from = subject.clock.midnight(window.lowerBound)
        let stretch = Stretch(
          rule: number, group: group + 1, person: person + 1, member: member, days: days,
          first: window.lowerBound,
          last: window.upperBound, from: from, minimum: rule.minimum)
        let past = work(of: member, in: days).filter { $0.day < window.lowerBound }.map(\.end).last
        guard longestFree(stretch, from: max(from, past ?? from)) >= rule.minimum else { continue }
        write { $0.add(to: "FREE_WINDOWS[\(number)]", [group + 1, person + 1]) }
        addGaps(stretch, from: nil)
      }
    }
  }

  mutating func add(_ rule: RestCompensation, _ number: Int) {
    enter(number, "COMPENSATION", rule.before, [:])
    write { $0.declare(["DEBTS[\(number)]"]) }
    var group = 0
    for (person, member) in subject.staff.enumerated() where subject.applies(rule.head, to: member) {
      let days = looked(at: member, rule.before)
      for later in days where subject.horizon.contains(later.advanced(by: rule.within)) {
        for next in hours(member, later) {
          let stretch = Stretch(
            rule: number, group: group + 1, person: person + 1, member: member, days: days,
            first: later.advanced(by: 1), last: later.advanced(by: rule.within), from: next.end,
            minimum: rule.compensation)
          if later < subject.horizon.lowerBound, longestFree(stretch, from: next.end) < rule.compensation {
            continue
          }
          group += 1
          addGaps(stretch, from: (later, next))
          for earlier in days where earlier < later {
            for first in hours(member, earlier) where first.end.until(next.start) < rule.full {
              let place = [
                group, person + 1, self.number(earlier), first.number, self.number(later), next.number,
              ]
              write { $0.add(to: "DEBTS[\(number)]", place) }
            }
          }
        }
      }
    }
  }

  // MARK: Stretches

  /// Where free time is looked for.
  private struct Stretch {
    let rule: Int
    let group: Int
    let person: Int
    let member: StaffMember
    /// The days the rule looks at.
    let days: ClosedRange<CivilDay>
    let first: CivilDay
    let last: CivilDay
    let from: Moment
    let minimum: Minutes
  }

  /// Working hours of a day, under the number of the lowest plan that has them.
  private typealias Hours = (number: Int, start: Moment, end: Moment)

  private func hours(_ member: StaffMember, _ day: CivilDay) -> [Hours] {
    var different: [Hours] = []
    for plan in plans(member, day).sorted(by: { number($0) < number($1) }) {
      guard let work = subject.duty(plan, on: day).working,
        !different.contains(where: { $0.start == work.start && $0.end == work.end })
      else { continue }
      different.append((number(plan), work.start, work.end))
    }
    return different
  }

  private func looked(at member: StaffMember, _ before: Edges.Before) -> ClosedRange<CivilDay> {
    (before == .history ? knownFrom(member) : subject.horizon.lowerBound)...subject.horizon.upperBound
  }

  /// What was worked in the history.
  private func work(
    of member: StaffMember, in days: ClosedRange<CivilDay>
  ) -> [(day: CivilDay, start: Moment, end: Moment)] {
    days.filter { $0 < subject.horizon.lowerBound }.compactMap { day in
      plans(member, day).first.flatMap { subject.duty($0, on: day).working }.map { (day, $0.start, $0.end) }
    }
  }

  private func longestFree(_ stretch: Stretch, from start: Moment) -> Minutes {
    let end = subject.clock.midnight(stretch.last.advanced(by: 1))
    var (begin, longest) = (start, Minutes.zero)
    for work in work(of: stretch.member, in: stretch.days)
    where (stretch.first...stretch.last).contains(work.day) {
      longest = max(longest, begin.until(min(work.start, end)))
      begin = work.end
    }
    return max(longest, begin.until(end))
  }

  /// Every two working hours, or hours and end of the stretch, with free time enough between them.
  ///
  /// A day far below all
  /// stands for the beginning, one far above for the end.
  private mutating func addGaps(_ stretch: Stretch, from first: (day: CivilDay, hours: Hours)?) {
    let end = subject.clock.midnight(stretch.last.advanced(by: 1))
    let (nowhere, beyond) = (-100_000, 100_000)
    var starts: [(day: Int, hours: Int, moment: Moment, next: CivilDay)] = []
    if let first {
      starts.append((number(first.day), first.hours.number, stretch.from, first.day.advanced(by: 1)))
    } else {
      starts.append((nowhere, 0, stretch.from, stretch.days.lowerBound))
    }
    let earliest = first == nil ? stretch.days.lowerBound : stretch.first
    let range = stretch.days.filter { earliest <= $0 && $0 <= stretch.last }
    for day in range {
      for hours in hours(stretch.member, day) {
        let moment = day < stretch.first ? max(stretch.from, hours.end) : hours.end
        starts.append((number(day), hours.number, moment, day.advanced(by: 1)))
      }
    }
    let head = [stretch.rule, stretch.group, stretch.person]
    for start in starts {
      for day in range where day >= start.next && day >= stretch.first {
        for hours in hours(stretch.member, day)
        where start.moment.until(min(hours.start, end)) >= stretch.minimum {
          let place = head + [start.day, start.hours, number(day), hours.number]
          write { $0.add(to: "GAPS", place) }
        }
      }
      if start.moment.until(end) >= stretch.minimum {
        let place = head + [start.day, start.hours, beyond, 0]
        write { $0.add(to: "GAPS", place) }
      }
    }
    let last = number(min(stretch.last, subject.horizon.upperBound))
    write {
      $0.set("gap_last", [stretch.rule, stretch.group, stretch.person], Int64(last))
    }
  }
}
