// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// A ward small enough to check by hand: early and night shifts, one post each a day.
struct SmallWard {
  var subject: Case

  static let monday = CivilDay(daysSinceEpoch: 20_514)
  static let early = Stint(shift: "E", unit: "W", post: "nurse")
  static let night = Stint(shift: "N", unit: "W", post: "nurse")

  init(people: Int, days: Int, rules: [PersonalRule] = [], minimum: Int = 1) {
    let shifts = [
      Shift(code: "E", name: "Early", start: SmallWard.time("07:00"), end: SmallWard.time("15:00")),
      Shift(
        code: "N", name: "Night", start: SmallWard.time("22:00"), end: SmallWard.time("06:00"), kind: .night),
    ]
    let lines = shifts.map { shift in
      LinkingRow.posts(
        PostDemand(
          id: RowID("posts-\(shift.code)"), unit: "W", shift: shift.code, post: "nurse", requires: .everyone,
          bounds: Bounds(minimum: minimum, maximum: minimum)))
    }
    let staff = (0..<people).map {
      StaffMember(id: StaffID("P\($0)"), name: "Person \($0)", unit: "W", profession: "nurse")
    }
    subject = Case(
      title: "small", horizon: SmallWard.monday...SmallWard.monday.advanced(by: days - 1),
      units: [Unit(id: "W", name: "Ward")], posts: [Post(id: "nurse", name: "Nurse")], shifts: shifts,
      staff: staff,
      rules: rules, rows: lines)
  }

  private static func time(_ text: String) -> ColumnTime { ColumnTime(text) ?? ColumnTime(.midnight) }

  static let rest = PersonalRule.minimumRest(MinimumRest(head: RuleHead(id: "rest"), minimum: .hours(11)))
  static let sixDays = PersonalRule.runLength(RunLength(head: RuleHead(id: "run"), of: .work, maximum: 3))
  static let fewNights = PersonalRule.windowLimit(
    WindowLimit(
      head: RuleHead(id: "nights", severity: .soft(.linear(Cost(5)))), measure: .nights,
      window: .rolling(days: 7),
      maximum: 2))
}
