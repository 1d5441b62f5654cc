// SPDX-License-Identifier: GPL-3.0-or-later

/// Who could be called in on a day, for each row that asks for a number of them.
public struct StandbyStrength: Sendable, Hashable {
  public let row: RowID
  public let title: String
  public let day: CivilDay
  /// Rested, fit, free and employed, in the order of the case; see ``Callable``.
  public let people: [StaffID]
  /// How many the row asks for.
  public let minimum: Int?

  /// One for every row on a ``Callable`` quantity and every day it selects.
  public static func all(of roster: Roster, in subject: Case) -> [StandbyStrength] {
    let book = DutyBook(of: roster, in: subject)
    return subject.rows.flatMap { row -> [StandbyStrength] in
      guard case .quantity(let limit) = row, case .eachDay(let selector) = limit.period,
        let quantity = subject.quantities.first(where: { $0.id == limit.quantity }),
        case .callable(let callable) = quantity.definition
      else { return [] }
      return book.days(selector).map { day in
        let people = book.people(limit.who, on: day).filter {
          callable.value(of: $0.member, in: $0.timeline, on: day, of: subject) > 0
        }
        return StandbyStrength(
          row: limit.id, title: limit.title, day: day, people: people.map(\.member.id),
          minimum: limit.bounds.minimum)
      }
    }
  }
}
