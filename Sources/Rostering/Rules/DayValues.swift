// SPDX-License-Identifier: GPL-3.0-or-later

/// A number for each of some consecutive days, zero for all others.
package struct DayValues {
  private let days: ClosedRange<CivilDay>
  private var values: [Int]

  package init(on days: ClosedRange<CivilDay>) {
    self.days = days
    self.values = Array(repeating: 0, count: days.count)
  }

  /// Adds to a day's number; what falls on a day outside is dropped.
  package mutating func add(_ value: Int, on day: CivilDay) {
    guard days.contains(day) else { return }
    values[days.lowerBound.distance(to: day)] += value
  }

  package func sum(over window: ClosedRange<CivilDay>) -> Int {
    guard window.overlaps(days) else { return 0 }
    let inside = window.clamped(to: days)
    let first = days.lowerBound.distance(to: inside.lowerBound)
    return values[first...days.lowerBound.distance(to: inside.upperBound)].reduce(0, +)
  }
}
