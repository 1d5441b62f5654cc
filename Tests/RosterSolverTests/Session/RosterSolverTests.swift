// SPDX-License-Identifier: GPL-3.0-or-later
import RosterSolver
import Rostering
import Testing

@Suite struct RosterSolverTests {
  private let limit = SolveOptions(seed: 3, threads: 2, steps: 40, time: nil)

  @Test func aWardWithEnoughPeopleIsCoveredAtNoCost() throws {
    let ward = SmallWard(people: 4, days: 7, rules: [SmallWard.rest, SmallWard.sixDays])
    let solution = try RosterSolver(ward.subject, options: limit).solve()
    #expect(solution.report.status == .optimal)
    #expect(solution.report.cost == .zero)
    #expect(solution.audit.violations.isEmpty)
  }

  @Test func aPostThatNobodyCanFillCostsTheRequiredPriceAndIsReported() throws {
    // One person cannot fill two posts a day.
    let ward = SmallWard(people: 1, days: 2, rules: [SmallWard.rest])
    let solution = try RosterSolver(ward.subject, options: limit).solve()
    #expect(solution.report.cost == Cost(200_000))
    #expect(solution.report.bound == Cost(200_000))
    #expect(solution.audit.uncovered.count == 2)
  }

  @Test func softWindowsArePaidWhenDemandLeavesNoChoice() throws {
    // Two people and seven nights: someone works more than two in seven days.
    let ward = SmallWard(people: 4, days: 7, rules: [SmallWard.rest, SmallWard.sixDays, SmallWard.fewNights])
    let free = try RosterSolver(ward.subject, options: limit).solve()
    #expect(free.report.cost == .zero)
    let tight = SmallWard(people: 3, days: 7, rules: [SmallWard.rest, SmallWard.fewNights])
    let paid = try RosterSolver(tight.subject, options: limit).solve()
    #expect(paid.report.cost == Cost(5))
    #expect(paid.report.status == .optimal)
  }

  @Test func theSameSeedAndStepsGiveTheSameRoster() throws {
    let ward = SmallWard(
      people: 5, days: 14, rules: [SmallWard.rest, SmallWard.sixDays, SmallWard.fewNights])
    let first = try RosterSolver(ward.subject, options: limit).solve()
    let second = try RosterSolver(ward.subject, options: limit).solve()
    #expect(first.roster == second.roster)
    #expect(first.report.steps == second.report.steps)
  }

  @Test func pinsThatBreakAHardRuleAreNamedByPerson() throws {
    var ward = SmallWard(people: 2, days: 3, rules: [SmallWard.rest])
    let day = SmallWard.monday
    ward.subject.pins["P1"] = [
      day: DayPlan([SmallWard.night]), day.advanced(by: 1): DayPlan([SmallWard.early]),
    ]
    #expect(throws: SolveError.noLawfulRoster(["P1"])) {
      try RosterSolver(ward.subject, options: limit).solve()
    }
  }

  @Test func eventsEndWithTheSolutionAndCostsNeverRise() async throws {
    let ward = SmallWard(people: 4, days: 7, rules: [SmallWard.rest, SmallWard.sixDays])
    var costs: [Cost] = []
    var bounds: [Cost] = []
    var last: Solution?
    for try await progress in try RosterSolver(ward.subject, options: limit).events() {
      switch progress {
      case .event(.incumbent(let cost, _)): costs.append(cost)
      case .event(.bound(let bound, _)): bounds.append(bound)
      case .event: continue
      case .solution(let solution): last = solution
      }
    }
    #expect(costs == costs.sorted(by: >))
    #expect(bounds == bounds.sorted())
    #expect(last?.report.cost == costs.last)
  }

  @Test func aTeamIsOnTourOnlyFromTheDayThatTheRosterDecides() throws {
    var ward = SmallWard(people: 2, days: 4)
    ward.subject.rows = [
      .posts(
        PostDemand(
          id: "late", unit: "W", shift: "E", post: "nurse",
          days: .range(SmallWard.monday.advanced(by: 2)...SmallWard.monday.advanced(by: 3)),
          requires: .everyone,
          bounds: Bounds(minimum: 1)))
    ]
    for index in ward.subject.staff.indices { ward.subject.staff[index].team = "T" }
    ward.subject.decisions = [
      .tour(
        TourStart(
          id: "tour", team: "T", starts: (0...2).map { SmallWard.monday.advanced(by: $0) }, length: 2,
          duties: .work))
    ]
    let solution = try RosterSolver(ward.subject, options: limit).solve()
    #expect(solution.report.cost == .zero)
    #expect(solution.roster.decisions["tour"] == 2)
  }
}
