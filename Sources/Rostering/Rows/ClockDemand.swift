// SPDX-License-Identifier: GPL-3.0-or-later

/// Demand by time of day in one unit; overlapping shifts add up.
///
/// On every day that `days` selects, the time from `from` to `to` (an end that is not after the start lies on
/// the next day) is cut into slots of `slot` minutes of real time, so that a day of a clock change has more
/// or fewer. The count of a slot is the number of stints in the unit, with that post if one is given, by
/// people who match `counts`, whose real time covers the whole slot; it may stand in the column of the day
/// before, that day or the day after, and is judged by `counts` on the day of its column. Stints of the known
/// history count, so that a night of the eve covers the first morning; after the horizon there are none.
/// Every slot is judged against `bounds`, so prices are per person and slot.
///
/// With a post, the line also lets people who match `counts` take stints of `shifts` in that unit and post on
/// its days; without one it only counts.
public struct ClockDemand: Sendable, Hashable {
  public let id: RowID
  public let unit: UnitID
  public let post: PostID?
  public let shifts: [ShiftCode]
  public let days: DaySelector
  public let from: ColumnTime
  public let to: ColumnTime
  public let slot: Minutes
  public let counts: StaffFilter
  public let bounds: Bounds

  public init(
    id: RowID, unit: UnitID, post: PostID? = nil, shifts: [ShiftCode] = [], days: DaySelector = .every,
    from: ColumnTime,
    to: ColumnTime, slot: Minutes = Minutes(60), counts: StaffFilter = .everyone, bounds: Bounds
  ) {
    self.id = id
    self.unit = unit
    self.post = post
    self.shifts = shifts
    self.days = days
    self.from = from
    self.to = to.following(from)
    self.slot = slot
    self.counts = counts
    self.bounds = bounds
  }

  /// The slots of one day as real time, in order; the last may be shorter.
  public func slots(on day: CivilDay, clock: CivilClock) -> [Range<Moment>] {
    let end = clock.moment(day, to)
    var start = clock.moment(day, from)
    var slots: [Range<Moment>] = []
    while start < end {
      let next = min(end, start.adding(max(slot, Minutes(1))))
      slots.append(start..<next)
      start = next
    }
    return slots
  }
}

extension ClockDemand {
  func violations(in book: DutyBook) -> [Violation] {
    book.days(days).flatMap { day -> [Violation] in
      let stints = (day.advanced(by: -1)...day.advanced(by: 1)).flatMap { column in
        book.entries(on: column).filter { counts($0, on: column) }.map(\.part)
      }
      return slots(on: day, clock: book.subject.clock).compactMap { slot in
        let count = stints.filter { $0.start <= slot.lowerBound && slot.upperBound <= $0.end }.count
        return bounds.violation(
          of: id, count: count, days: day...day, place: place(of: slot, on: day, in: book.subject.clock),
          in: book.subject)
      }
    }
  }

  /// The wall-clock time at which a slot begins, relative to the day it is judged for.
  private func place(of slot: Range<Moment>, on day: CivilDay, in clock: CivilClock) -> String {
    let reading = clock.reading(at: slot.lowerBound)
    return ColumnTime(reading.time, dayOffset: day.distance(to: reading.day)).description
  }

  private func counts(_ entry: DutyBook.Entry, on column: CivilDay) -> Bool {
    let stint = entry.part.stint
    return stint.unit == unit && (post.map { $0 == stint.post } ?? true)
      && counts.matches(entry.member, on: column)
  }
}
