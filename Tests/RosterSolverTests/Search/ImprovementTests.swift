// SPDX-License-Identifier: GPL-3.0-or-later
import RosterSolver
import Rostering
import Testing

@Suite("Improvement")
struct ImprovementTests {
  /// A ward of six over two weeks whose roster is everybody off at first.
  private static func start() throws -> (crew: PricingCrew, candidate: Candidate) {
    let ward = SmallWard(
      people: 6, days: 14, rules: [SmallWard.rest, SmallWard.sixDays, SmallWard.fewNights])
    let instance = CaseCompiler.compile(ward.subject)
    let workers = WorkCrew(threads: 2)
    let crew = PricingCrew(
      instance: instance, models: PersonalModels.build(instance, crew: workers), crew: workers)
    let columns = instance.people.indices.map { person in
      let path = (0..<instance.dayCount).map { instance.options(person: person, day: $0).lowerBound }
      return instance.column(of: path, cost: 0, model: crew.models[person])
    }
    return (crew, try #require(Candidate(columns, in: instance)))
  }

  private static func improved(rounds: Int) throws -> [Int64] {
    let (crew, first) = try start()
    let clock = WorkClock(options: SolveOptions(steps: 1000, time: nil), stop: StopFlag())
    var improvement = Improvement(
      crew: crew, clock: clock, centre: Array(repeating: 0, count: crew.instance.rows.count))
    var random = RandomSource(seed: 5)
    var costs = [first.cost]
    var best = first
    for _ in 0..<rounds {
      best = try improvement.round(
        from: best, columns: crew.instance.people.map { _ in [] }, random: &random
      ).best
      // What a round hands on must cost what its columns say, counted anew.
      #expect(Candidate(best.columns, in: crew.instance)?.cost == best.cost)
      costs.append(best.cost)
    }
    return costs
  }

  @Test("never makes a roster worse, and makes an empty one much better")
  func makesBetter() throws {
    let costs = try ImprovementTests.improved(rounds: 3)
    #expect(zip(costs, costs.dropFirst()).allSatisfy { $0 >= $1 })
    #expect(costs[3] * 10 < costs[0])
  }

  @Test("gives the same costs again from the same seed, whatever the threads do")
  func repeats() throws {
    #expect(try ImprovementTests.improved(rounds: 2) == ImprovementTests.improved(rounds: 2))
  }
}
