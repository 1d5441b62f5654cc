// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Testing

@Suite struct StandbyStrengthTests {
  @Test("Whoever is free and rested long enough is named, day by day")
  func names() {
    var ward = TinyWard(["A": "N--", "B": "---", "C": "DDD"])
    ward.subject.fitness = ["B": [ward.day(1): .unfit]]
    let callable = Callable(time: MinuteOfDay("20:00") ?? .midnight, rest: .hours(24))
    ward.subject.quantities = [Quantity(id: "callable", definition: .callable(callable))]
    ward.subject.rows = [
      .quantity(
        QuantityLimit(
          id: "standby", quantity: "callable", period: .eachDay(.every), bounds: Bounds(minimum: 2)))
    ]
    let found = StandbyStrength.all(of: ward.roster, in: ward.subject)
    #expect(found.map(\.people) == [["B"], [], ["A", "B"]])
    #expect(found.map(\.minimum) == [2, 2, 2])
  }
}
