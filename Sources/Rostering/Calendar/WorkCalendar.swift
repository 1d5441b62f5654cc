// SPDX-License-Identifier: GPL-3.0-or-later

/// What the law or the hospital says about a date.
public enum DayType: String, Sendable, CaseIterable, Hashable {
  /// An ordinary working day, swapped working weekends included.
  case work
  /// A day of rest: a weekend, or the part of a holiday break that is only moved weekends.
  case rest
  /// A statutory holiday, which is not the same as a holiday break.
  case statutory
}

/// Says for every date whether it is a work, rest or statutory day, with the document that says so.
///
/// Dates that are not entered are work days from Monday to Friday and rest days otherwise.
public struct WorkCalendar: Sendable {
  public struct Entry: Sendable, Hashable {
    public let type: DayType
    public let name: String?
    public let document: String?

    public init(type: DayType, name: String? = nil, document: String? = nil) {
      self.type = type
      self.name = name
      self.document = document
    }
  }

  public private(set) var entries: [CivilDay: Entry]

  public init(entries: [CivilDay: Entry] = [:]) { self.entries = entries }

  /// Enters days about which nothing is said yet.
  public mutating func fill(in others: [CivilDay: Entry]) {
    entries.merge(others) { own, _ in own }
  }

  public func type(of day: CivilDay) -> DayType {
    entries[day]?.type ?? (day.weekday.isWeekend ? .rest : .work)
  }
}

/// The days a demand line, a row or a price applies to.
public indirect enum DaySelector: Sendable, Hashable {
  case every
  case weekdays(Set<Weekday>)
  case type(DayType)
  case range(ClosedRange<CivilDay>)
  case anyOf([DaySelector])
  case allOf([DaySelector])

  public func contains(_ day: CivilDay, in calendar: WorkCalendar) -> Bool {
    switch self {
    case .every: true
    case .weekdays(let weekdays): weekdays.contains(day.weekday)
    case .type(let type): calendar.type(of: day) == type
    case .range(let range): range.contains(day)
    case .anyOf(let parts): parts.contains { $0.contains(day, in: calendar) }
    case .allOf(let parts): parts.allSatisfy { $0.contains(day, in: calendar) }
    }
  }
}
