// SPDX-License-Identifier: GPL-3.0-or-later

/// How often people who work in a zone are tested, and how many tests the laboratory takes.
///
/// On every day of the horizon worked in the zone a test must lie at most `every` − 1 days back, that day
/// included. The last test before the horizon is the one that is known, else on its eve.
public struct TestingRule: Sendable, Hashable {
  public let zone: Zone
  /// The most days from one test to the next.
  public let every: Int
  /// Tests a day.
  public let capacity: Int

  public init(zone: Zone, every: Int, capacity: Int) {
    self.zone = zone
    self.every = max(1, every)
    self.capacity = max(0, capacity)
  }
}

/// Who is tested on which day.
public struct TestingCalendar: Sendable, Hashable {
  public struct Entry: Sendable, Hashable {
    public let day: CivilDay
    public let staff: StaffID
    /// False where the laboratory had no place in time: the person may not start that day's duty.
    public let isPossible: Bool
  }

  /// By day, then in the order of the case.
  public let entries: [Entry]

  /// Gives each person a test on the last day on which one is due, and where the laboratory is full then, on the latest
  /// day before it that has a place, days worked in the zone first, then other days at work.
  public init(of roster: Roster, in subject: Case, under rule: TestingRule) {
    var used: [CivilDay: Int] = [:]
    var tests: [StaffID: [CivilDay]] = [:]
    var entries: [Entry] = []
    func isExposed(_ staff: StaffID, _ day: CivilDay) -> Bool {
      subject.duty(roster[staff, day], on: day).parts.contains { $0.zone == rule.zone }
    }
    let first = subject.horizon.lowerBound
    for day in subject.horizon {
      for member in subject.staff where isExposed(member.id, day) {
        let last = tests[member.id]?.last ?? subject.lastTests[member.id] ?? first.advanced(by: -1)
        guard last.distance(to: day) >= rule.every else { continue }
        let earliest = max(first, day.advanced(by: 1 - rule.every))
        let open = (earliest...day).reversed().filter { used[$0, default: 0] < rule.capacity }
        let place =
          open.first { isExposed(member.id, $0) } ?? open.first { !roster[member.id, $0].isOff } ?? open.first
        if let place {
          used[place, default: 0] += 1
          tests[member.id, default: []].append(place)
        }
        entries.append(Entry(day: place ?? day, staff: member.id, isPossible: place != nil))
      }
    }
    let order = Dictionary(
      zip(subject.staff.map(\.id), subject.staff.indices), uniquingKeysWith: { first, _ in first })
    self.entries = entries.sorted {
      ($0.day, order[$0.staff] ?? 0) < ($1.day, order[$1.staff] ?? 0)
    }
  }
}
