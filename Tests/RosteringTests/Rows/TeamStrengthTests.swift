// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Testing

@Suite struct TeamStrengthTests {
  private func tour(_ id: DecisionID, _ team: TeamID, starts: [Int], mayStay: Bool = false) -> SharedDecision
  {
    .tour(
      TourStart(
        id: id, team: team, starts: starts.map { TinyWard.monday.advanced(by: $0) }, length: 2,
        observation: 1,
        rest: 1, duties: .unit(TinyWard.clinic), mayStay: mayStay))
  }

  private func found(
    _ state: TourStart.State, minimum: Int? = nil, maximum: Int? = nil, values: [DecisionID: Int]
  ) -> [Finding] {
    var ward = TinyWard("------")
    ward.subject.decisions = [
      tour("one", "red", starts: [0, 2]), tour("two", "blue", starts: [2, 4], mayStay: true),
    ]
    ward.roster.decisions = values
    let row = TeamStrength(id: "teams", state: state, bounds: Bounds(minimum: minimum, maximum: maximum))
    return ward.findings(ward.violations(of: .teams(row)))
  }

  @Test("A team is in reserve before its tour and after its rest")
  func states() {
    guard case .tour(let tour) = tour("one", "red", starts: [1]) else { return }
    let states = (0..<6).map { tour.state(on: TinyWard.monday.advanced(by: $0), value: 0) }
    #expect(states == [.inReserve, .onTour, .onTour, .observation, .resting, .inReserve])
    #expect(tour.state(on: TinyWard.monday.advanced(by: 1), value: 1) == .inReserve)
  }

  @Test("Days with too few or too many teams in a state are found")
  func counts() {
    #expect(found(.onTour, minimum: 1, values: ["one": 0, "two": 0]) == [.day(4, 1), .day(5, 1)])
    #expect(found(.onTour, maximum: 1, values: ["one": 1, "two": 0]) == [.day(2, 1), .day(3, 1)])
    #expect(found(.inReserve, minimum: 1, values: ["one": 0, "two": 0]) == [.day(2, 1), .day(3, 1)])
    #expect(found(.observation, maximum: 0, values: ["one": 0, "two": 1]) == [.day(2, 1)])
  }

  @Test("A team that may stay counts as reserve throughout")
  func stays() {
    #expect(found(.inReserve, minimum: 1, values: ["one": 0, "two": 2]).isEmpty)
    #expect(
      found(.inReserve, minimum: 2, values: ["one": 1, "two": 2]).map(\.days.lowerBound) == [2, 3, 4, 5])
  }

  @Test("A tour without a value counts as the one it is judged by")
  func withoutValues() {
    #expect(found(.onTour, minimum: 1, values: [:]) == [.day(4, 1), .day(5, 1)])
  }
}
