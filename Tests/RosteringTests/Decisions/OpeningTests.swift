// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Testing

/// Two nurses a day shift carry three beds; up to six beds can be opened.
@Suite struct OpeningTests {
  private func opening(minimum: Int = 0, days: DaySelector = .every) -> SharedDecision {
    .opening(
      Opening(
        id: "beds", unit: TinyWard.ward, days: days, minimum: minimum, maximum: 6,
        priceBelowMaximum: Cost(10),
        staffing: [Opening.Staffing(shift: "D", post: TinyWard.nurse, people: 2, units: 3)]))
  }

  private func missing(_ ward: TinyWard, value: Int?, days: DaySelector = .every) -> [Violation] {
    ward.violations(of: opening(days: days), value: value).filter(\.isRequired)
  }

  private let two = TinyWard(["A": "DD", "B": "D-"])

  @Test(
    "People missing are rounded up to whole ones",
    arguments: [(3, [1]), (1, []), (2, [1]), (4, [1, 2]), (6, [2, 3])])
  func staffing(beds: Int, amounts: [Int]) {
    #expect(missing(two, value: beds).map(\.amount) == amounts)
  }

  @Test("They are required, and named by day and shift")
  func required() {
    let violations = missing(two, value: 3)
    #expect(violations.map(\.cost) == [Cost(100_000)])
    #expect(violations.map(\.required) == [2])
    #expect(violations.map(\.actual) == [1])
    #expect(violations.map(\.place) == ["D"])
    #expect(two.findings(violations) == [.day(1, 1)])
    #expect(violations.map(\.isHard) == [false])
  }

  @Test("They are listed as uncovered")
  func uncovered() {
    var ward = two
    ward.subject.decisions = [opening()]
    ward.roster.decisions = ["beds": 3]
    #expect(ward.report().uncovered.map(\.days) == [ward.day(1)...ward.day(1)])
  }

  @Test("Only selected days, and stints in the unit, count")
  func place() {
    #expect(missing(two, value: 3, days: .weekdays([.monday])).isEmpty)
    #expect(missing(TinyWard(["A": "C", "B": "E"]), value: 3).map(\.actual) == [0])
  }

  @Test("Every bed that stays closed costs")
  func price() {
    #expect(two.violations(of: opening(), value: 1).map(\.cost) == [Cost(50)])
    #expect(TinyWard(["A": "D", "B": "D", "C": "D", "E": "D"]).violations(of: opening(), value: 6).isEmpty)
  }

  @Test("A roster that says nothing opens what costs least")
  func noValue() {
    let violations = two.violations(of: opening(), value: nil)
    #expect(violations.map(\.actual) == [1])
    #expect(violations.map(\.cost) == [Cost(50)])
  }

  @Test("A number outside its bounds is a broken decision")
  func outOfRange() {
    #expect(two.violations(of: opening(minimum: 2), value: 1).map(\.isHard) == [true])
    #expect(two.violations(of: opening(), value: 9).map(\.amount) == [3])
  }
}
