// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Testing

@Suite struct PostDemandTests {
  private func dayShift(
    requires: StaffFilter = .everyone, substitutes: [PostDemand.Substitute] = [], days: DaySelector = .every,
    bounds: Bounds = Bounds()
  ) -> LinkingRow {
    .posts(
      PostDemand(
        id: "posts", unit: TinyWard.ward, shift: "D", post: TinyWard.nurse, days: days, requires: requires,
        substitutes: substitutes, bounds: bounds))
  }

  private let three = TinyWard(["A": "D-D", "B": "D-D", "C": "--D"])

  @Test("Each stint fills one post, and what is missing of the minimum is required")
  func minimum() {
    let violations = three.violations(of: dayShift(bounds: Bounds(minimum: 2)))
    #expect(three.findings(violations) == [.day(1, 2)])
    #expect(violations.map(\.required) == [2])
    #expect(violations.map(\.actual) == [0])
    #expect(violations.map(\.cost) == [Cost(200_000)])
    #expect(violations.map(\.isRequired) == [true])
    #expect(violations.map(\.isHard) == [false])
    #expect(violations.map(\.place) == ["D"])
  }

  @Test("What is above the maximum is required too")
  func maximum() {
    #expect(three.findings(three.violations(of: dayShift(bounds: Bounds(maximum: 3)))).isEmpty)
    let violations = three.violations(of: dayShift(bounds: Bounds(maximum: 2)))
    #expect(three.findings(violations) == [.day(2, 1)])
    #expect(violations.map(\.isRequired) == [true])
  }

  @Test("A missed target costs its price and is not required")
  func target() {
    let violations = three.violations(
      of: dayShift(bounds: Bounds(target: 3, belowTarget: .table([Cost(1), Cost(4)]))))
    #expect(three.findings(violations) == [.day(0, 1), .day(1, 3)])
    #expect(violations.map(\.cost) == [Cost(1), Cost(7)])
    #expect(violations.map(\.isRequired) == [false, false])
  }

  @Test("A count below the minimum pays for minimum and target in one violation")
  func minimumAndTarget() {
    let violations = three.violations(of: dayShift(bounds: Bounds(minimum: 1, target: 3)))
    #expect(violations.map(\.cost) == [Cost(10), Cost(100_030)])
    #expect(violations.map(\.required) == [3, 1])
    #expect(violations.map(\.isRequired) == [false, true])
  }

  @Test("A priced minimum gives way at its price")
  func pricedMinimum() {
    let bounds = Bounds(minimum: 2, belowMinimum: .priced(.linear(Cost(50))))
    #expect(three.violations(of: dayShift(bounds: bounds)).map(\.cost) == [Cost(100)])
    #expect(three.violations(of: dayShift(bounds: bounds)).map(\.isRequired) == [false])
  }

  @Test("Only days of the line are judged, and only stints with its unit, shift and post")
  func place() {
    let monday = DaySelector.weekdays([.monday])
    #expect(three.violations(of: dayShift(days: monday, bounds: Bounds(minimum: 2))).isEmpty)
    let elsewhere = TinyWard(["A": "C", "B": "E"])
    #expect(elsewhere.violations(of: dayShift(bounds: Bounds(minimum: 1))).map(\.actual) == [0])
    #expect(TinyWard("b").violations(of: dayShift(bounds: Bounds(minimum: 1))).isEmpty)
  }

  @Test("Every stint a substitute fills costs the price of the first entry that fits")
  func substitutes() {
    let entries = [
      PostDemand.Substitute(who: .ids(["A", "B"]), price: Cost(30)),
      PostDemand.Substitute(who: .everyone, price: Cost(90)),
    ]
    let violations = three.violations(of: dayShift(requires: .ids(["A"]), substitutes: entries))
    #expect(violations.map(\.staff) == ["B", "B", "C"])
    #expect(violations.map(\.cost) == [Cost(30), Cost(30), Cost(90)])
    #expect(violations.map(\.isRequired) == [false, false, false])
    #expect(three.findings(violations) == [.day(0, 1), .day(2, 1), .day(2, 1)])
  }

  @Test("Substitutes above their share of a day's stints are required, rounded to whole people")
  func share() {
    func violations(_ thousandths: Int) -> [Violation] {
      let entry = PostDemand.Substitute(who: .everyone, price: .zero, maximumShare: thousandths)
      return three.violations(of: dayShift(requires: .ids(["A"]), substitutes: [entry]))
    }
    #expect(violations(667).isEmpty)
    #expect(three.findings(violations(666)) == [.day(2, 1)])
    #expect(three.findings(violations(499)) == [.day(0, 1), .day(2, 1)])
    #expect(three.findings(violations(0)) == [.day(0, 1), .day(2, 2)])
    #expect(violations(0).map(\.cost) == [Cost(100_000), Cost(200_000)])
    #expect(violations(0).map(\.isRequired) == [true, true])
  }

  @Test("Somebody who may not fill a post but is pinned to it fills it at no price")
  func pinned() {
    var ward = TinyWard("D")
    let line = dayShift(requires: .ids(["B"]), bounds: Bounds(minimum: 1))
    ward.subject.pins = ["A": [ward.day(0): TinyWard.plan("D")]]
    #expect(ward.violations(of: line).isEmpty)
  }

  @Test("Who may fill a post is judged on the day")
  func dated() {
    var ward = TinyWard("DDD")
    ward.subject.staffChanges = [StaffChange(staff: "A", from: ward.day(1), field: .echelon("reserve"))]
    let entry = PostDemand.Substitute(who: .echelon("reserve"), price: Cost(5))
    let line = dayShift(requires: .not(.echelon("reserve")), substitutes: [entry])
    #expect(ward.findings(ward.violations(of: line)) == [.day(1, 1), .day(2, 1)])
  }
}
