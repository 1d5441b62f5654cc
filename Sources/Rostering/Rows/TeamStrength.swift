// SPDX-License-Identifier: GPL-3.0-or-later

/// How many teams are on tour, or in reserve, on each day: somebody is always on tour, and a reserve is never
/// used up.
///
/// For every day of `days` the count is the number of tours of the case (``TourStart``) whose team is in `state` on
/// that day, judged against `bounds`. A tour without a value counts as the one it is judged by.
public struct TeamStrength: Sendable, Hashable {
  public let id: RowID
  public let title: String
  public let state: TourStart.State
  public let days: DaySelector
  public let bounds: Bounds

  public init(
    id: RowID, title: String? = nil, state: TourStart.State, days: DaySelector = .every, bounds: Bounds
  ) {
    self.id = id
    self.title = title ?? id.text
    self.state = state
    self.days = days
    self.bounds = bounds
  }
}

extension TeamStrength {
  func violations(in book: DutyBook) -> [Violation] {
    let tours = book.subject.decisions.compactMap { decision -> (tour: TourStart, value: Int)? in
      guard case .tour(let tour) = decision else { return nil }
      return (tour, book.decisions[tour.id] ?? decision.leastValue(in: book))
    }
    return book.days(days).compactMap { day in
      let count = tours.count { $0.tour.state(on: day, value: $0.value) == state }
      return bounds.violation(of: id, count: count, days: day...day, in: book.subject)
    }
  }
}
