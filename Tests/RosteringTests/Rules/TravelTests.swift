// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Testing

@Suite struct TravelTests {
  private let travel = Travel([
    Travel.Leg(between: ["A", "B"], time: Minutes(40)), Travel.Leg(between: ["B", "C"], time: Minutes(15)),
  ])

  @Test("A way takes as long in either direction")
  func directions() {
    #expect(travel.time(from: "A", to: "B") == Minutes(40))
    #expect(travel.time(from: "B", to: "A") == Minutes(40))
    #expect(travel.time(from: "C", to: "B") == Minutes(15))
  }

  @Test("A unit is next door to itself, and to units of which nothing is said")
  func nextDoor() {
    #expect(travel.time(from: "A", to: "A") == .zero)
    #expect(travel.time(from: "A", to: "C") == .zero)
    #expect(Travel().time(from: "A", to: "B") == .zero)
  }
}
