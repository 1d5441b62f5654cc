// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Wards whose people wish for so much that a solve does not end by itself within a test.
enum BusyWard {
  /// - Parameter wards: units that share nothing.
  static func subject(wards: Int = 1, people: Int = 9, days: Int = 28) -> Case {
    var subject = SmallWard(people: wards * people, days: days, rules: [SmallWard.rest]).subject
    var dice = Dice(seed: UInt64(wards))
    subject.units = (0..<wards).map { Unit(id: UnitID("W\($0)"), name: "Ward \($0)") }
    for index in subject.staff.indices { subject.staff[index].unit = UnitID("W\(index / people)") }
    subject.rules += [
      .runLength(
        RunLength(
          head: RuleHead(id: "run", severity: .soft(.linear(Cost(13)))), of: .work, minimum: 2, maximum: 4)),
      .windowLimit(
        WindowLimit(
          head: RuleHead(id: "nights", severity: .soft(.linear(Cost(7)))), measure: .nights,
          window: .rolling(days: 7), maximum: 2)),
      .windowLimit(
        WindowLimit(
          head: RuleHead(id: "days", severity: .soft(.linear(Cost(5)))), measure: .days,
          window: .rolling(days: 14), minimum: 7, maximum: 9)),
    ]
    for member in subject.staff {
      for _ in 0..<8 {
        let day = subject.horizon.lowerBound.advanced(by: dice.throwing(0...days - 1))
        subject.rules.append(
          .wish(
            Wish(
              head: RuleHead(
                id: RuleID("wish-\(subject.rules.count)"), who: .ids([member.id]),
                severity: .soft(.linear(Cost(Int64(dice.throwing(3...29)))))), days: .range(day...day),
              want: dice.throwing(0...1) == 0 ? .off : .shift(["N"]))))
      }
    }
    subject.rows = (0..<wards).flatMap { ward in
      ["E", "N"].map { shift in
        LinkingRow.posts(
          PostDemand(
            id: RowID("posts-\(shift)\(ward)"), unit: UnitID("W\(ward)"), shift: ShiftCode(shift),
            post: "nurse", requires: .unit(UnitID("W\(ward)")), bounds: Bounds(minimum: 3, maximum: 3)))
      }
    }
    return subject
  }
}
