// SPDX-License-Identifier: GPL-3.0-or-later

/// A test is due on a day worked in a zone when the last one lies as many days back as the zone allows, or more.
///
/// It is 1 on such a day, which then counts as the day of the test, and 0 on all others. Of several zones worked in on one
/// day the strictest counts. The last test before the horizon is that of ``Case/lastTests``, else on its eve.
public struct TestDue: Sendable, Hashable {
  /// For each zone whose people are tested, the most days from one test to the next while a person works there.
  public let every: [Zone: Int]

  public init(every: [Zone: Int]) { self.every = every.mapValues { max(1, $0) } }

  public init(zone: Zone, every: Int) { self.init(every: [zone: every]) }

  /// The most days that any zone allows; a test that lies farther back makes no difference.
  public var longest: Int { every.values.max() ?? 1 }

  /// How many days before the first of the horizon a person was last tested, no more than ``longest`` counting.
  public func daysSinceTest(of staff: StaffID, in subject: Case) -> Int {
    let first = subject.horizon.lowerBound
    let last = subject.lastTests[staff] ?? first.advanced(by: -1)
    return min(longest, max(1, last.distance(to: first)))
  }

  /// How many days back the last test may lie for a duty, exclusive; nil for one that calls for none.
  public func interval(of duty: Duty) -> Int? { duty.parts.compactMap { every[$0.zone] }.min() }

  /// The days of the horizon on which a person is tested.
  public func days(in timeline: Timeline, of subject: Case) -> [CivilDay] {
    var since = daysSinceTest(of: timeline.member.id, in: subject)
    return timeline.horizon.filter { day in
      defer { since += 1 }
      guard let duty = timeline[day], let interval = interval(of: duty), since >= interval else {
        return false
      }
      since = 0
      return true
    }
  }
}
