// SPDX-License-Identifier: GPL-3.0-or-later

/// How often people who work in a zone are tested, and how many tests the laboratory takes.
///
/// Tests follow ``TestDue``: on a day worked in the zone, once the last one lies `every` days back.
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

  /// Each person is tested when a test is due; of more people than the laboratory takes, those who stand later in the case have no
  /// place.
  public init(of roster: Roster, in subject: Case, under rule: TestingRule) {
    let due = TestDue(zone: rule.zone, every: rule.every)
    let tests = subject.staff.map { member in
      Set(due.days(in: Timeline(of: member, roster: roster, case: subject), of: subject))
    }
    entries = subject.horizon.flatMap { day in
      zip(subject.staff, tests).filter { $1.contains(day) }.enumerated().map { number, person in
        Entry(day: day, staff: person.0.id, isPossible: number < rule.capacity)
      }
    }
  }
}
