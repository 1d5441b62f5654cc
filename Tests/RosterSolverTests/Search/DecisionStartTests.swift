// SPDX-License-Identifier: GPL-3.0-or-later
import RosterSolver
import Rostering
import Testing

@Suite("The first values of decisions")
struct DecisionStartTests {
  /// Two teams that could both start on either of two days, with bounds on how many are on tour.
  private func start(_ bounds: Bounds, limit: Int = 100) -> [Int] {
    let first = CivilDay(daysSinceEpoch: 20_514)
    var subject = Case(title: "tours", horizon: first...first.advanced(by: 3))
    subject.decisions = ["red", "blue"].map { team in
      .tour(
        TourStart(
          id: DecisionID(team), team: TeamID(team), starts: [first, first.advanced(by: 2)], length: 2,
          duties: .work))
    }
    subject.rows = [.teams(TeamStrength(id: "teams", state: .onTour, bounds: bounds))]
    let instance = CaseCompiler.compile(subject)
    let choices = Dictionary(grouping: instance.decisionColumns, by: \.owner).sorted { $0.key < $1.key }.map(
      \.value)
    return instance.decisionStart(choices, limit: limit)
  }

  @Test("are those with which rows over teams cost least")
  func together() {
    #expect(start(Bounds(minimum: 1, maximum: 1)) == [1, 0])
    #expect(start(Bounds(maximum: 2)) == [0, 0])
    #expect(start(Bounds(minimum: 2)) == [0, 0])
  }

  @Test("are the first where there are too many combinations")
  func tooMany() {
    #expect(start(Bounds(minimum: 1, maximum: 1), limit: 3) == [0, 0])
  }
}
