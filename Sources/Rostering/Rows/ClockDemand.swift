// SPDX-License-Identifier: GPL-3.0-or-later

/// Demand by time of day in one unit; overlapping shifts add up.
///
/// On every day that `days` selects, the time from `from` to `to` (an end that is not after the start lies on the next day) is cut into slots of `slot` minutes of
/// wall clock. The count of a slot is the number of stints in the unit, with that post if one is given, by people who match `counts`, whose time covers the whole slot;
/// a stint may stand in the column before. Every slot is judged against `bounds`, so prices are per person and slot.
///
/// With a post, the line also lets people who match `counts` take stints of `shifts` in that unit and post on its days; without one it only
/// counts.
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
    self.to = to > from ? to : ColumnTime(to.time, dayOffset: to.dayOffset + 1)
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
      let next = min(end, start.adding(slot))
      slots.append(start..<next)
      start = next
    }
    return slots
  }
}
