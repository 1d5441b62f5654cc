// SPDX-License-Identifier: GPL-3.0-or-later

/// A demand line that counts everybody with a property and fills nothing: at least one senior; trainees no
/// more than seniors; a trainee only with a mentor; not these two together; at least one of each group.
///
/// For every day of `days` and each of `shifts` (when empty, every shift that a line of posts or by the clock
/// asks for in the unit on that day) the value is the sum over `terms` of coefficient × number of people who
/// match the term's filter and have at least one stint of that shift in the unit (any unit when nil). The
/// value is judged against `bounds`.
public struct Mix: Sendable, Hashable {
  public struct Term: Sendable, Hashable {
    public let coefficient: Int
    public let who: StaffFilter

    public init(coefficient: Int = 1, who: StaffFilter) {
      self.coefficient = coefficient
      self.who = who
    }
  }

  public let id: RowID
  public let title: String
  public let unit: UnitID?
  public let shifts: [ShiftCode]
  public let days: DaySelector
  public let terms: [Term]
  public let bounds: Bounds
  /// A private row is printed as "personal restriction".
  public let isPrivate: Bool

  public init(
    id: RowID, title: String? = nil, unit: UnitID? = nil, shifts: [ShiftCode] = [],
    days: DaySelector = .every,
    terms: [Term], bounds: Bounds, isPrivate: Bool = false
  ) {
    self.id = id
    self.title = title ?? id.text
    self.unit = unit
    self.shifts = shifts
    self.days = days
    self.terms = terms
    self.bounds = bounds
    self.isPrivate = isPrivate
  }
}

extension Mix {
  func violations(in book: DutyBook) -> [Violation] {
    book.days(days).flatMap { day -> [Violation] in
      let entries = book.entries(on: day).filter { unit == nil || $0.part.stint.unit == unit }
      return judgedShifts(on: day, in: book.subject).compactMap { shift in
        var seen: Set<StaffID> = []
        let people = entries.filter { $0.part.stint.shift == shift && seen.insert($0.member.id).inserted }
        let value = terms.reduce(0) { sum, term in
          sum + term.coefficient * people.filter { term.who.matches($0.member, on: day) }.count
        }
        return bounds.violation(of: id, count: value, days: day...day, place: shift.text, in: book.subject)
      }
    }
  }

  private func judgedShifts(on day: CivilDay, in subject: Case) -> [ShiftCode] {
    guard shifts.isEmpty else { return shifts }
    let asked = subject.rows.flatMap { row -> [ShiftCode] in
      switch row {
      case .posts(let line) where unit == nil || line.unit == unit:
        line.days.contains(day, in: subject.calendar) ? [line.shift] : []
      case .clock(let line) where unit == nil || line.unit == unit:
        line.days.contains(day, in: subject.calendar) ? line.shifts : []
      default: []
      }
    }
    return subject.shifts.map(\.code).filter(Set(asked).contains)
  }
}
