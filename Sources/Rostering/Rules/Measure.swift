// SPDX-License-Identifier: GPL-3.0-or-later

/// What is counted about a duty.
public enum Measure: String, Sendable, CaseIterable {
  /// One for each day that matches, days off included where the filter matches them.
  case days
  /// Credited minutes of the day.
  case minutes
  /// Nights as the shifts count them.
  case nights
  /// One for each stint of a day that matches.
  case stints
  /// Minutes in protective equipment, see ``Post/protection``.
  case protection

  /// The value of one duty that matches; a day off has one day, and nothing else.
  public func value(of duty: Duty) -> Int {
    switch self {
    case .days: 1
    case .minutes: duty.credited.count
    case .nights: duty.nights
    case .stints: duty.parts.count
    case .protection: duty.protected.count
    }
  }

  /// Whether what is counted is minutes.
  public var isTime: Bool { self == .minutes || self == .protection }
}

/// To which date the measure of a duty that crosses midnight belongs.
public enum DayAttribution: String, Sendable, CaseIterable {
  /// The date the duty starts on, that is its column.
  case start
  /// Minutes are split at midnight (``Duty/Part/creditedOnDate``); days, nights and stints still count where
  /// the duty starts.
  case overlap
}

/// A stretch of days over which something is counted.
public enum Window: Sendable, Hashable {
  /// Every stretch of that many days whose last day lies in the horizon.
  case rolling(days: Int)
  /// Stretches of that many days, one of which begins on the anchor.
  case fixed(days: Int, anchor: CivilDay)
  /// Monday to Sunday.
  case week
  /// Calendar months.
  case month
  /// January to March, April to June, July to September, October to December.
  case quarter
  /// Calendar years.
  case year
  /// The whole horizon, and nothing else.
  case horizon

  /// All windows that have at least one day in the horizon, in order; a rolling window must also end in it.
  public func instances(in horizon: ClosedRange<CivilDay>) -> [ClosedRange<CivilDay>] {
    switch self {
    case .horizon: return [horizon]
    case .rolling(let days):
      return horizon.map { $0.advanced(by: 1 - days)...$0 }
    case .fixed(let days, let anchor):
      let offset = anchor.distance(to: horizon.lowerBound)
      let start = anchor.advanced(by: (offset >= 0 ? offset / days : (offset - days + 1) / days) * days)
      return stride(from: start, through: horizon.upperBound, by: days).map { $0...$0.advanced(by: days - 1) }
    case .week:
      return Window.fixed(days: 7, anchor: horizon.lowerBound.monday).instances(in: horizon)
    case .quarter:
      let years = horizon.lowerBound.components.year...horizon.upperBound.components.year
      return years.flatMap { year in
        [3, 6, 9, 12].compactMap { month -> ClosedRange<CivilDay>? in
          let length = CivilDay.length(ofMonth: month, year: year)
          guard let first = CivilDay(year: year, month: month - 2, day: 1),
            let last = CivilDay(year: year, month: month, day: length)
          else { return nil }
          return first...last
        }
      }.filter { $0.overlaps(horizon) }
    case .year:
      return (horizon.lowerBound.components.year...horizon.upperBound.components.year).compactMap { year in
        guard let first = CivilDay(year: year, month: 1, day: 1),
          let last = CivilDay(year: year, month: 12, day: 31)
        else { return nil }
        return first...last
      }
    case .month:
      var first = horizon.lowerBound.advanced(by: 1 - horizon.lowerBound.components.day)
      var months: [ClosedRange<CivilDay>] = []
      while first <= horizon.upperBound {
        let date = first.components
        let last = first.advanced(by: CivilDay.length(ofMonth: date.month, year: date.year) - 1)
        months.append(first...last)
        first = last.advanced(by: 1)
      }
      return months
    }
  }
}
