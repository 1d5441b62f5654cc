// SPDX-License-Identifier: GPL-3.0-or-later

/// A roster laid out for the audit: everybody's duties in a row, and every stint by the day it stands on.
struct DutyBook {
  /// One stint of one person.
  struct Entry {
    /// The person as they are on the stint's day.
    let member: StaffMember
    let part: Duty.Part
  }

  let subject: Case
  /// One for each person, in the order of the case.
  let timelines: [Timeline]
  /// The values the roster gives to shared decisions.
  let decisions: [DecisionID: Int]
  private let firstDay: CivilDay
  private let entriesByDay: [[Entry]]

  init(of roster: Roster, in subject: Case) {
    var resolver = DutyResolver(subject)
    let timelines = subject.staff.map { member in
      Timeline(of: member, roster: roster, case: subject) { resolver.duty($0, on: $1) }
    }
    let firstDay = timelines.map(\.knownFrom).min() ?? subject.horizon.lowerBound
    var entriesByDay: [[Entry]] = Array(
      repeating: [], count: firstDay.distance(to: subject.horizon.upperBound) + 1)
    for timeline in timelines {
      for duty in timeline.duties where !duty.isOff {
        let member = subject.member(timeline.member, on: duty.day)
        entriesByDay[firstDay.distance(to: duty.day)] += duty.parts.map { Entry(member: member, part: $0) }
      }
    }
    self.subject = subject
    decisions = roster.decisions
    self.timelines = timelines
    self.firstDay = firstDay
    self.entriesByDay = entriesByDay
  }

  /// The stints of a day's column, person by person; none on days that are neither planned nor known.
  func entries(on day: CivilDay) -> [Entry] {
    let index = firstDay.distance(to: day)
    return entriesByDay.indices.contains(index) ? entriesByDay[index] : []
  }

  /// The days of the horizon that a selector names.
  func days(_ selector: DaySelector) -> [CivilDay] {
    if case .range(let range) = selector {
      return range.overlaps(subject.horizon) ? Array(range.clamped(to: subject.horizon)) : []
    }
    return subject.horizon.filter { selector.contains($0, in: subject.calendar) }
  }

  /// The people who match a filter on a day, as they are then, with their duties.
  func people(_ who: StaffFilter, on day: CivilDay) -> [(member: StaffMember, timeline: Timeline)] {
    timelines.compactMap { timeline in
      let member = subject.member(timeline.member, on: day)
      return who.matches(member, on: day) ? (member, timeline) : nil
    }
  }
}
