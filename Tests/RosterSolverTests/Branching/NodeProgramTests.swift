// SPDX-License-Identifier: GPL-3.0-or-later
import GLPK
import Rostering
import Testing

@testable import RosterSolver
@testable import struct RosterSolver.Restriction

@Suite("The program of nodes")
struct NodeProgramTests {
  /// Nodes that bar more and more, and then others, so that what was closed is opened again.
  private static func restrictions(_ instance: Instance, _ dice: inout Dice) -> [Restriction] {
    (0..<3).flatMap { _ in
      var restriction = Restriction()
      return (0..<3).map { _ in
        let option = Int(dice.next() % UInt64(instance.optionPlan.count))
        if dice.next() % 2 == 0 {
          restriction.allowOnly(option, in: instance)
        } else {
          restriction.forbid(option, in: instance)
        }
        return restriction
      }
    }
  }

  @Test("gives nodes the bounds that programs of their own give")
  func agreesWithFreshPrograms() throws {
    var (compared, different) = (0, 0)
    for seed in UInt64(1)...60 {
      let instance = CaseCompiler.compile(RandomCase.mixed(seed: seed, size: .witness))
      let workers = WorkCrew(threads: 1)
      let crew = PricingCrew(
        instance: instance, models: PersonalModels.build(instance, crew: workers), crew: workers)
      let clock = WorkClock(options: SolveOptions(steps: 10_000, time: nil), stop: StopFlag())
      let generation = ColumnGeneration(crew: crew, clock: clock)
      var pool = ColumnPool()
      instance.decisionColumns.forEach { pool.add($0) }
      let root = try generation.run(pool: &pool, target: nil)
      guard root.isComplete, root.loose.isEmpty else { continue }
      var dice = Dice(seed: seed)
      var nodes = NodeProgram(generation)
      let program = nodes.program()
      let restrictions = Self.restrictions(instance, &dice)
      var (warm, fresh) = (pool, pool)
      var basis: Basis?
      let pairs = try program.withSession { session in
        try restrictions.map { restriction in
          let one = try nodes.solve(
            restriction, from: basis, pool: &warm, target: .max, session, isOver: { false })
          basis = dice.next() % 3 == 0 ? nil : one.basis
          return (one, try generation.run(pool: &fresh, restriction: restriction, target: nil))
        }
      }
      for (one, other) in pairs {
        #expect(one.isInfeasible == other.isInfeasible, "seed \(seed)")
        guard one.isComplete, other.isComplete, one.loose.isEmpty, other.loose.isEmpty else { continue }
        compared += 1
        if one.bound != other.bound { different += 1 }
      }
    }
    #expect(compared > 200)
    // The simplex takes costs relative to the dearest column, which leaves a bound a little too low now and then, either way.
    #expect(different * 100 <= compared)
  }
}
