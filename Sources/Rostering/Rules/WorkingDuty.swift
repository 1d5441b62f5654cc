// SPDX-License-Identifier: GPL-3.0-or-later

/// A duty that interrupts rest, in real time.
struct WorkingDuty {
  let duty: Duty
  let start: Moment
  let end: Moment

  var day: CivilDay { duty.day }

  /// The longest time without work from a moment to another, given the working duties between in order.
  static func longestRest(from start: Moment, to end: Moment, among duties: [WorkingDuty]) -> Minutes {
    var begin = start
    var longest = Minutes.zero
    for duty in duties {
      longest = max(longest, begin.until(min(duty.start, end)))
      begin = duty.end
    }
    return max(longest, begin.until(end))
  }
}

extension Timeline {
  /// The duties of some days that interrupt rest, in order.
  func working(in days: ClosedRange<CivilDay>) -> [WorkingDuty] {
    days.compactMap { day in
      guard let duty = self[day], let time = duty.working else { return nil }
      return WorkingDuty(duty: duty, start: time.start, end: time.end)
    }
  }
}

extension Duty {
  /// The units in which the work of the day that interrupts rest begins and ends.
  public var workingUnits: (first: UnitID, last: UnitID)? {
    let parts = parts.filter(\.shift.interruptsRest)
    guard let first = parts.min(by: { $0.start < $1.start }), let last = parts.max(by: { $0.end < $1.end })
    else { return nil }
    return (first.stint.unit, last.stint.unit)
  }
}
