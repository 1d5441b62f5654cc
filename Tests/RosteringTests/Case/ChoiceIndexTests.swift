// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Testing

@Suite struct ChoiceIndexTests {
  @Test("The index says what the case says, about every plan, person and day, and beyond the horizon")
  func agrees() throws {
    var ward = TinyWard(["A": "-------", "B": "-------"])
    let morning = try #require(ColumnTime("06:00"))...(try #require(ColumnTime("08:00")))
    ward.subject.leave = [
      Leave(staff: "A", days: ward.day(1)...ward.day(2), kind: "annual"),
      Leave(staff: "B", days: ward.day(3)...ward.day(3), kind: "meeting", part: morning),
    ]
    ward.subject.rows.removeFirst()
    ward.subject.rows.append(
      .posts(
        PostDemand(
          id: "early", unit: TinyWard.ward, shift: "E", post: TinyWard.nurse,
          days: .weekdays([.monday, .friday]),
          requires: .ids(["A"]), bounds: Bounds())))
    let index = ChoiceIndex(ward.subject)
    var seen: Set<Obstacle> = []
    for member in ward.subject.staff {
      for offset in -1...8 {
        for code in "-EDLNBXCbmc" {
          let plan = TinyWard.plan(code)
          let expected = ward.subject.obstacles(to: plan, for: member, on: ward.day(offset))
          #expect(index.obstacles(to: plan, for: member, on: ward.day(offset)) == expected)
          seen.formUnion(expected)
        }
      }
    }
    let early = TinyWard.stint("E")
    #expect(seen == [.unavailable, .notInDemand(early), .notQualified(early)])
  }
}
