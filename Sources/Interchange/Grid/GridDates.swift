// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Puts dates to the day headings of a grid, which often say no month and hardly ever a year.
struct GridDates {
  /// Which days a grid is about: those of the horizon, or those before it.
  enum Period {
    case horizon(ClosedRange<CivilDay>)
    case before(CivilDay)
  }

  let period: Period
  /// The month that a title row above the grid names, if one does.
  let titleMonth: CivilMonth?

  /// The date of each heading; nil when no run of days fits them, or when they are not in order.
  func dates(of headings: [DayHeading]) -> [CivilDay]? {
    guard let first = headings.first else { return nil }
    let runs = starts(of: first).compactMap { run(from: $0, headings) }
    switch period {
    case .horizon(let horizon):
      // Most days inside the horizon; of equals the earliest.
      return runs.max {
        count($0, in: horizon) < count($1, in: horizon)
          || (count($0, in: horizon) == count($1, in: horizon) && $0[0] > $1[0])
      }
    case .before(let day):
      return runs.last { ($0.last ?? day) < day } ?? runs.first
    }
  }

  /// The dates in a row from a start, as long as every heading agrees.
  private func run(from start: CivilDay, _ headings: [DayHeading]) -> [CivilDay]? {
    let dates = headings.indices.map { start.advanced(by: $0) }
    for (heading, date) in zip(headings, dates) {
      let (_, month, day) = date.components
      switch heading {
      case .day(let number): guard number == day else { return nil }
      case .monthDay(let wantedMonth, let wantedDay):
        guard wantedMonth == month, wantedDay == day else { return nil }
      case .date(let wanted): guard wanted == date else { return nil }
      }
    }
    return dates
  }

  /// The dates the first heading could be, in order.
  private func starts(of heading: DayHeading) -> [CivilDay] {
    if case .date(let date) = heading { return [date] }
    let anchor =
      switch period {
      case .horizon(let horizon): horizon.lowerBound
      case .before(let day): day
      }
    let year = anchor.components.year
    let candidates = (year - 1...year + 1).flatMap { year in
      (1...12).compactMap { CivilDay(year: year, month: $0, day: heading.dayOfMonth) }
    }
    guard let titleMonth else { return candidates }
    return candidates.filter { $0.month == titleMonth }
  }

  private func count(_ days: [CivilDay], in horizon: ClosedRange<CivilDay>) -> Int {
    days.count { horizon.contains($0) }
  }

  /// The month that a text names: `2026年3月` or `2026-03`.
  static func month(in text: String) -> CivilMonth? {
    let numbers = text.split { !($0.isASCII && $0.isNumber) }
    for (first, second) in zip(numbers, numbers.dropFirst())
    where first.count == 4 && (1...2).contains(second.count) {
      let between = text[first.endIndex..<second.startIndex]
      guard ["年", "-", "/", "."].contains(String(between)), let year = Int(first), let month = Int(second),
        (1...12).contains(month)
      else { continue }
      return CivilMonth(year: year, month: month)
    }
    return nil
  }
}
