// SPDX-License-Identifier: GPL-3.0-or-later

/// Some days of a person's roster that are open, while all others stay as they are.
package struct PricingWindow {
  package let open: OpenDays
  /// A lawful roster of the person: an option of the instance for each day.
  package let path: [Int]
  /// Whether what is counted over the horizon must come to what it is, minutes, or to no more, all else: where others may change other days meanwhile.
  package let keepsTotals: Bool

  /// The days from the first that is open to the last.
  var days: Range<Int> { open.days }

  package init(_ open: OpenDays, path: [Int], keepsTotals: Bool = false) {
    self.open = open
    self.path = path
    self.keepsTotals = keepsTotals
  }
}

/// Days that are open: one stretch, or two with a gap between them.
///
/// What is too much in one part of a year and missing in another can only be moved where both are open at once.
package struct OpenDays {
  /// From the first to the last.
  package let days: Range<Int>
  /// Days between those that stay as they are.
  package let gap: Range<Int>

  package init(_ days: Range<Int>) {
    self.days = days
    gap = days.upperBound..<days.upperBound
  }

  /// Two stretches, which may touch or overlap.
  package init(_ one: Range<Int>, _ other: Range<Int>) {
    days = min(one.lowerBound, other.lowerBound)..<max(one.upperBound, other.upperBound)
    let from = min(one.upperBound, other.upperBound)
    gap = from..<max(from, max(one.lowerBound, other.lowerBound))
  }

  package func contains(_ day: Int) -> Bool { days.contains(day) && !gap.contains(day) }

  /// How many days are open.
  package var count: Int { days.count - gap.count }
}

extension PersonalModel {
  /// What the wide counter gains on some days of a path, in its units.
  func gain(of path: [Int], _ days: Range<Int>) -> Int {
    guard let wide else { return 0 }
    var gain = 0
    for day in days { gain += Int(wide.gain[day][path[day] - firstOption[day]]) }
    return gain
  }
}
