// SPDX-License-Identifier: GPL-3.0-or-later

/// A test is due on a day worked in a zone when the last one lies `every` days back or more.
///
/// It is 1 on such a day, which then counts as the day of the test, and 0 on all others. The last test before the horizon is
/// that of ``Case/lastTests``, else on its eve.
public struct TestDue: Sendable, Hashable {
  public let zone: Zone
  /// The most days from one test to the next while a person works in the zone.
  public let every: Int

  public init(zone: Zone, every: Int) {
    self.zone = zone
    self.every = max(1, every)
  }

  /// How many days before the first of the horizon a person was last tested, no more than `every` counting.
  public func daysSinceTest(of staff: StaffID, in subject: Case) -> Int {
    let first = subject.horizon.lowerBound
    let last = subject.lastTests[staff] ?? first.advanced(by: -1)
    return min(every, max(1, last.distance(to: first)))
  }

  /// Whether a duty exposes to the zone.
  public func concerns(_ duty: Duty) -> Bool { duty.parts.contains { $0.zone == zone } }

  /// The days of the horizon on which a person is tested.
  public func days(in timeline: Timeline, of subject: Case) -> [CivilDay] {
    var since = daysSinceTest(of: timeline.member.id, in: subject)
    return timeline.horizon.filter { day in
      defer { since += 1 }
      guard since >= every, let duty = timeline[day], concerns(duty) else { return false }
      since = 0
      return true
    }
  }
}
