// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Testing

@testable import RosterSolver

@Suite("A dive")
struct DiveTests {
  /// What a dive from the root comes to when it may turn back so often.
  private static func cost(_ instance: Instance, seed: UInt64, turns: Int) throws -> Int64? {
    let workers = WorkCrew(threads: 1)
    let crew = PricingCrew(
      instance: instance, models: PersonalModels.build(instance, crew: workers), crew: workers)
    let clock = WorkClock(options: SolveOptions(steps: 10_000, time: nil), stop: StopFlag())
    var pool = ColumnPool()
    instance.decisionColumns.forEach { pool.add($0) }
    let root = try ColumnGeneration(crew: crew, clock: clock).run(pool: &pool, target: nil)
    guard root.isComplete else { return nil }
    var dive = Dive(
      scope: Scope(whole: instance), crew: crew, clock: clock, siblings: 1, random: RandomSource(seed: seed),
      grain: .rosters, turns: turns)
    let result = try dive.run(from: Dive.Start(columns: pool.columns), cutoff: nil)
    let candidate = try #require(result.candidate)
    #expect(Candidate(candidate.columns, in: instance)?.cost == candidate.cost)
    #expect(candidate.cost >= root.bound)
    return candidate.cost
  }

  @Test("that turns back on its way is never dearer, and now and then cheaper")
  func turnsBack() throws {
    let ward = SmallWard(
      people: 9, days: 21, rules: [SmallWard.rest, SmallWard.sixDays, SmallWard.fewNights])
    let instance = CaseCompiler.compile(ward.subject)
    var cheaper = 0
    for seed in UInt64(1)...12 {
      let once = try #require(try Self.cost(instance, seed: seed, turns: 0))
      let often = try #require(try Self.cost(instance, seed: seed, turns: 8))
      #expect(often <= once)
      if often < once { cheaper += 1 }
    }
    #expect(cheaper > 0)
  }
}
