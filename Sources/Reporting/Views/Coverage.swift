// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// How many people stand where a unit needs them, place by place.
public struct Coverage: Sendable {
  /// One post line on one day, or one slot of a line by the clock.
  public struct Place: Sendable, Hashable {
    public let day: CivilDay
    /// The slot as wall-clock time of the column's day; nil for post lines.
    public let slot: ClosedRange<ColumnTime>?
    public let actual: Int
  }

  /// One demand line with its places in order of time.
  public struct Line: Sendable {
    public let row: RowID
    public let unit: UnitID
    /// Nil for lines by the clock.
    public let shift: ShiftCode?
    public let post: PostID?
    public let bounds: Bounds
    public let places: [Place]

    /// How many are missing below the minimum at a place.
    public func missing(at place: Place) -> Int { max(0, (bounds.minimum ?? 0) - place.actual) }
  }

  /// In the order of the case's rows.
  public let lines: [Line]

  public init(of roster: Roster, case subject: Case) {
    let members = subject.staff
    lines = subject.rows.compactMap { row in
      switch row {
      case .posts(let demand): Coverage.line(demand, roster, members, subject)
      case .clock(let demand): Coverage.line(demand, roster, members, subject)
      case .mix, .quantity, .teams: nil
      }
    }
  }

  private static func line(
    _ demand: PostDemand, _ roster: Roster, _ members: [StaffMember], _ subject: Case
  ) -> Line {
    let places = roster.horizon.filter { demand.days.contains($0, in: subject.calendar) }.map { day in
      Place(
        day: day, slot: nil,
        actual: members.reduce(0) { count, member in
          count + roster[member.id, day].stints.count { $0 == demand.stint }
        })
    }
    return Line(
      row: demand.id, unit: demand.unit, shift: demand.shift, post: demand.post, bounds: demand.bounds,
      places: places)
  }

  private static func line(
    _ demand: ClockDemand, _ roster: Roster, _ members: [StaffMember], _ subject: Case
  ) -> Line {
    let first = roster.horizon.lowerBound
    let days = roster.horizon.filter { demand.days.contains($0, in: subject.calendar) }
    // A stint may stand in the column before the slot's own, and the first day's in the history.
    var stints: [CivilDay: [Range<Moment>]] = [:]
    for member in members {
      for day in first.advanced(by: -1)...roster.horizon.upperBound {
        let plan = day < first ? subject.history.plans[member.id]?[day] ?? .off : roster[member.id, day]
        guard !plan.isOff, demand.counts.matches(subject.member(member, on: day), on: day) else { continue }
        for part in subject.duty(plan, on: day).parts
        where part.unit.id == demand.unit && (demand.post == nil || part.stint.post == demand.post) {
          stints[day, default: []].append(part.start..<part.end)
        }
      }
    }
    let places = days.flatMap { day in
      let near = [day.advanced(by: -1), day, day.advanced(by: 1)].flatMap { stints[$0] ?? [] }
      return demand.slots(on: day, clock: subject.clock).enumerated().map { index, slot in
        Place(
          day: day, slot: wall(of: index, demand),
          actual: near.count { $0.lowerBound <= slot.lowerBound && slot.upperBound <= $0.upperBound })
      }
    }
    return Line(
      row: demand.id, unit: demand.unit, shift: nil, post: demand.post, bounds: demand.bounds, places: places)
  }

  /// The wall-clock time of a slot; clock changes may make the real slots of one day fewer or more than the wall's.
  private static func wall(of index: Int, _ demand: ClockDemand) -> ClosedRange<ColumnTime> {
    func time(_ minutes: Int) -> ColumnTime {
      ColumnTime(MinuteOfDay(minutesAfterMidnight: minutes % 1440) ?? .midnight, dayOffset: minutes / 1440)
    }
    let end = demand.to.minutesAfterColumnMidnight
    let start = min(end, demand.from.minutesAfterColumnMidnight + index * demand.slot.count)
    return time(start)...time(min(end, start + demand.slot.count))
  }
}
