// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// How many people each shift needs on each day, neither fewer nor more.
struct INRC1Cover {
  private let shifts: [INRC1Shift]
  private let horizon: ClosedRange<CivilDay>
  /// By shift and day; what is not entered is zero.
  private var need: [String: [CivilDay: Int]] = [:]

  init(_ blocks: INRC1Blocks, shifts: [INRC1Shift], horizon: ClosedRange<CivilDay>) throws {
    self.shifts = shifts
    self.horizon = horizon
    let known = Set(shifts.map(\.id))
    for record in try blocks["DAY_OF_WEEK_COVER"] {
      try record.requireFields(3)
      guard let weekday = Weekday(english: record.cells[0]) else {
        throw record.fault(.notAWeekday(record.cells[0]))
      }
      let shift = try record.name(1, in: known)
      let count = try record.integer(2)
      for day in horizon where day.weekday == weekday { need[shift, default: [:]][day] = count }
    }
    for record in try blocks["DATE_SPECIFIC_COVER"] {
      try record.requireFields(3)
      need[try record.name(1, in: known), default: [:]][try record.day(0)] = try record.integer(2)
    }
  }

  /// A line for each shift and number needed, on the days that need it; people without the skills are substitutes where
  /// their contract charges for it.
  func rows(staff: [StaffMember], contracts: [INRC1Contract]) -> [LinkingRow] {
    shifts.flatMap { shift -> [LinkingRow] in
      let days = Dictionary(grouping: horizon) { need[shift.id]?[$0] ?? 0 }
      let (requires, substitutes) = standing(shift, staff, contracts)
      return days.sorted { $0.key < $1.key }.map { count, days in
        .posts(
          PostDemand(
            id: RowID("cover"), unit: INRC1Instance.unit, shift: shift.shift.code, post: INRC1Instance.post,
            days: days.count == horizon.count ? .every : DaySelector(days: days), requires: requires,
            substitutes: substitutes, bounds: Bounds(minimum: count, maximum: count)))
      }
    }
  }

  private func standing(
    _ shift: INRC1Shift, _ staff: [StaffMember], _ contracts: [INRC1Contract]
  ) -> (StaffFilter, [PostDemand.Substitute]) {
    let skilled = StaffFilter.all(shift.skills.map { .skill($0) })
    let charging = Dictionary(grouping: contracts.filter { $0.alternativeSkill != 0 }, by: \.alternativeSkill)
      .mapValues { StaffFilter.level(Set($0.map { LevelID($0.id) })) }
    let charged = staff.contains { member in
      !skilled.matches(member, on: horizon.lowerBound)
        && charging.values.contains { $0.matches(member, on: horizon.lowerBound) }
    }
    guard charged else { return (.everyone, []) }
    let free = contracts.filter { $0.alternativeSkill == 0 }.map { LevelID($0.id) }
    let substitutes = charging.sorted { $0.key < $1.key }.map {
      PostDemand.Substitute(who: $0.value, price: Cost(Int64($0.key)))
    }
    return (free.isEmpty ? skilled : .any([skilled, .level(Set(free))]), substitutes)
  }
}
