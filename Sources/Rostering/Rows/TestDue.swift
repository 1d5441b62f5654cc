// SPDX-License-Identifier: GPL-3.0-or-later

/// On which days a person is tested.
///
/// A test is due on a day worked in a zone when the last one lies as many days back as the zone allows, or more. Of several zones
/// worked in on one day the strictest counts. The last test before the horizon is that of ``Case/lastTests``, else on its eve.
///
/// Besides, a test is due on some days of observation, however long ago the last one was: on day n after the last duty in a zone
/// (known history included), for each n that ``observation`` names for the zone; and where the health log keeps a person in
/// observation, on day n after its first day, for each n named for any zone. A duty in the zone begins observation anew.
///
/// It is 1 on each such day on which the person is employed, and 0 on all others; each counts as the day of a test.
public struct TestDue: Sendable, Hashable {
  /// For each zone whose people are tested, the most days from one test to the next while a person works there.
  public let every: [Zone: Int]
  /// For each zone the days after the last duty there on which people are tested.
  public let observation: [Zone: Set<Int>]

  public init(every: [Zone: Int] = [:], observation: [Zone: Set<Int>] = [:]) {
    self.every = every.mapValues { max(1, $0) }
    self.observation = observation.mapValues { $0.filter { $0 > 0 } }.filter { !$0.value.isEmpty }
  }

  public init(zone: Zone, every: Int) { self.init(every: [zone: every]) }

  public var isEmpty: Bool { every.isEmpty && observation.isEmpty }

  /// The most days that any zone allows; a test that lies farther back makes no difference.
  public var longest: Int { every.values.max() ?? 1 }

  /// How many days before the first of the horizon a person was last tested, no more than ``longest`` counting.
  public func daysSinceTest(of staff: StaffID, in subject: Case) -> Int {
    let first = subject.horizon.lowerBound
    let last = subject.lastTests[staff] ?? first.advanced(by: -1)
    return min(longest, max(1, last.distance(to: first)))
  }

  /// How many days back the last test may lie for a duty, exclusive; nil for one that calls for none.
  public func interval(of duty: Duty) -> Int? { duty.parts.compactMap { every[$0.zone] }.min() }

  /// Whether the health log keeps a person in observation and so many days of it have passed that a test is due.
  public func isDue(byLogOf staff: StaffID, on day: CivilDay, in subject: Case) -> Bool {
    var passed = 0
    guard !observation.isEmpty, let log = subject.fitness[staff], log[day] == .observation else {
      return false
    }
    while log[day.advanced(by: -passed - 1)] == .observation { passed += 1 }
    return observation.values.contains { $0.contains(passed) }
  }

  /// The days of the horizon on which a person is tested.
  public func days(in timeline: Timeline, of subject: Case) -> [CivilDay] {
    let staff = timeline.member.id
    var since = daysSinceTest(of: staff, in: subject)
    return timeline.horizon.filter { day in
      defer { since += 1 }
      let isDueInZone = timeline[day].flatMap(interval).map { since >= $0 } ?? false
      guard
        isDueInZone || isDueInObservation(in: timeline, on: day)
          || isDue(byLogOf: staff, on: day, in: subject)
      else { return false }
      since = 0
      return true
    }.filter { subject.member(timeline.member, on: $0).isEmployed(on: $0) }
  }

  private func isDueInObservation(in timeline: Timeline, on day: CivilDay) -> Bool {
    observation.contains { zone, days in
      let last = timeline.duties.last { $0.day <= day && $0.isIn(zone) }
      return last.map { days.contains($0.day.distance(to: day)) } ?? false
    }
  }
}
