// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Testing

@Suite struct QuantityLimitTests {
  private func limit(
    _ quantity: Quantity.Definition, who: StaffFilter = .everyone, period: QuantityLimit.Period,
    bounds: Bounds,
    in ward: TinyWard
  ) -> [Violation] {
    var ward = ward
    ward.subject.quantities = [Quantity(id: "quantity", definition: quantity)]
    return ward.violations(
      of: .quantity(
        QuantityLimit(id: "limit", quantity: "quantity", who: who, period: period, bounds: bounds)))
  }

  private let ward = TinyWard(["A": "NN-", "B": "ND-"])

  @Test("Every selected day is judged by itself")
  func eachDay() {
    func found(_ maximum: Int, _ days: DaySelector) -> [Finding] {
      ward.findings(
        limit(.sum(.nights, .work), period: .eachDay(days), bounds: Bounds(maximum: maximum), in: ward))
    }
    #expect(found(2, .every).isEmpty)
    #expect(found(1, .every) == [.day(0, 1)])
    #expect(found(0, .every) == [.day(0, 2), .day(1, 1)])
    #expect(found(0, .weekdays([.tuesday])) == [.day(1, 1)])
  }

  @Test("Over the horizon all days are judged together")
  func horizon() {
    func violations(_ maximum: Int) -> [Violation] {
      limit(.sum(.minutes, .night), period: .horizon, bounds: Bounds(maximum: maximum), in: ward)
    }
    #expect(violations(1620).isEmpty)
    #expect(ward.findings(violations(1619)) == [.days(0...2, 1)])
    #expect(violations(1619).map(\.actual) == [1620])
  }

  @Test("Only people who match on the day count")
  func who() {
    var ward = ward
    ward.subject.staffChanges = [StaffChange(staff: "A", from: ward.day(1), field: .team("blue"))]
    let violations = limit(
      .sum(.nights, .work), who: .not(.team("blue")), period: .eachDay(.every), bounds: Bounds(minimum: 2),
      in: ward)
    #expect(violations.map(\.actual) == [0, 0])
    #expect(ward.findings(violations) == [.day(1, 2), .day(2, 2)])
  }

  @Test("Standby strength: enough people who could be called in")
  func standby() throws {
    let callable = Callable(time: try #require(MinuteOfDay("20:00")), rest: .hours(11))
    let violations = limit(
      .callable(callable), period: .eachDay(.every),
      bounds: Bounds(minimum: 2, belowMinimum: .priced(.linear(Cost(4)))),
      in: ward)
    #expect(violations.map(\.actual) == [0, 0])
    #expect(violations.map(\.cost) == [Cost(8), Cost(8)])
  }

  @Test("A limit on a quantity that nobody defined is not judged")
  func unknown() {
    let row = LinkingRow.quantity(
      QuantityLimit(id: "limit", quantity: "other", period: .horizon, bounds: Bounds(minimum: 1)))
    #expect(ward.violations(of: row).isEmpty)
  }
}
