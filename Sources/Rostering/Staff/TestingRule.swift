// SPDX-License-Identifier: GPL-3.0-or-later

/// When people who work in zones are tested, and how many tests the laboratory takes.
public struct TestingRule: Sendable, Hashable {
  public let due: TestDue
  /// Tests a day; nil where the laboratory takes as many as there are.
  public let capacity: Int?

  public init(due: TestDue, capacity: Int? = nil) {
    self.due = due
    self.capacity = capacity.map { max(0, $0) }
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
    let tests = subject.staff.map { member in
      Set(rule.due.days(in: Timeline(of: member, roster: roster, case: subject), of: subject))
    }
    entries = subject.horizon.flatMap { day in
      zip(subject.staff, tests).filter { $1.contains(day) }.enumerated().map { number, person in
        Entry(day: day, staff: person.0.id, isPossible: rule.capacity.map { number < $0 } ?? true)
      }
    }
  }
}
