// SPDX-License-Identifier: GPL-3.0-or-later

/// A row that is linear in choices, quantities and shared decisions, over any people and days.
///
/// The enumeration is closed, as that of ``PersonalRule`` is.
public enum LinkingRow: Sendable, Hashable {
  case posts(PostDemand)
  case clock(ClockDemand)
  case mix(Mix)
  case quantity(QuantityLimit)
  case teams(TeamStrength)

  public var id: RowID {
    switch self {
    case .posts(let row): row.id
    case .clock(let row): row.id
    case .mix(let row): row.id
    case .quantity(let row): row.id
    case .teams(let row): row.id
    }
  }
}

extension LinkingRow {
  /// The stints that people may take because of this row: those of a line of posts, or of a line by the clock with a post.
  var offeredStints: [Stint] {
    switch self {
    case .posts(let line): return [line.stint]
    case .clock(let line):
      guard let post = line.post else { return [] }
      return line.shifts.map { Stint(shift: $0, unit: line.unit, post: post) }
    case .mix, .quantity, .teams: return []
    }
  }

  /// Whether the row offers its stints on a day.
  func offers(on day: CivilDay, in calendar: WorkCalendar) -> Bool {
    switch self {
    case .posts(let line): line.days.contains(day, in: calendar)
    case .clock(let line): line.days.contains(day, in: calendar)
    case .mix, .quantity, .teams: false
    }
  }

  /// Every day and place where the row gives way or costs something.
  func violations(in book: DutyBook) -> [Violation] {
    switch self {
    case .posts(let row): row.violations(in: book)
    case .clock(let row): row.violations(in: book)
    case .mix(let row): row.violations(in: book)
    case .quantity(let row): row.violations(in: book)
    case .teams(let row): row.violations(in: book)
    }
  }
}
