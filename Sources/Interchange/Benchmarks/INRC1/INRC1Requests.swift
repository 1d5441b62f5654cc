// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// The requests for and against days and shifts, each a wish that stands alone.
struct INRC1Requests {
  let rules: [PersonalRule]

  /// Requests of one person that differ in their days only are one rule.
  private struct Key: Hashable {
    let kind: String
    let staff: String
    let want: DutyFilter
    let weight: Int
  }

  init(
    _ blocks: INRC1Blocks, shifts: [INRC1Shift], staff: [StaffMember], horizon: ClosedRange<CivilDay>
  ) throws {
    let people = Set(staff.map(\.id.text))
    let known = Set(shifts.map(\.id))
    var order: [Key] = []
    var days: [Key: [CivilDay]] = [:]
    func add(_ record: BenchmarkLine, _ kind: String, _ want: DutyFilter, weight: Int) throws {
      let key = Key(
        kind: kind, staff: try record.name(0, in: people), want: want, weight: try record.integer(weight))
      let day = try record.day(1)
      guard horizon.contains(day) else { throw record.fault(.notADate(record.cells[1])) }
      if days[key] == nil { order.append(key) }
      days[key, default: []].append(day)
    }
    for record in try blocks["DAY_OFF_REQUESTS"] {
      try record.requireFields(3)
      try add(record, "day-off", .off, weight: 2)
    }
    for record in try blocks["DAY_ON_REQUESTS"] {
      try record.requireFields(3)
      try add(record, "day-on", .work, weight: 2)
    }
    for (block, isWanted) in [("SHIFT_OFF_REQUESTS", false), ("SHIFT_ON_REQUESTS", true)] {
      for record in try blocks[block] {
        try record.requireFields(4)
        let shift = DutyFilter.shift([ShiftCode(try record.name(2, in: known))])
        try add(record, isWanted ? "shift-on" : "shift-off", isWanted ? shift : .not(shift), weight: 3)
      }
    }
    rules = order.flatMap { key in
      Self.rounds(of: days[key] ?? []).map { days in
        let head = RuleHead(
          id: RuleID(key.kind), who: .ids([StaffID(key.staff)]),
          severity: .soft(.linear(Cost(Int64(key.weight)))))
        return .wish(Wish(head: head, days: DaySelector(days: days), want: key.want))
      }
    }
  }

  /// The days without repetition, then those that came twice, and so on.
  private static func rounds(of days: [CivilDay]) -> [[CivilDay]] {
    var rounds: [[CivilDay]] = []
    for day in days {
      if let index = rounds.firstIndex(where: { !$0.contains(day) }) {
        rounds[index].append(day)
      } else {
        rounds.append([day])
      }
    }
    return rounds.map { $0.sorted() }
  }
}
