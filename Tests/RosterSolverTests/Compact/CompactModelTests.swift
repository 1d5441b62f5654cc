// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import GLPK
import RosterSolver
import Rostering
import Testing

@Suite("The compact program")
struct CompactModelTests {
  @Test("finds the optimum that trying every roster finds, and its roster passes the audit at that cost")
  func agreesWithBruteForce() throws {
    var (feasible, infeasible) = (0, 0)
    for seed in UInt64(1)...400 {
      let subject = RandomCase.mixed(seed: seed, size: .exhaustive)
      guard BruteForce.count(subject) <= 400 else { continue }
      let optimum = BruteForce.optimum(subject)
      switch try CompactModel(subject).solve() {
      case .optimal(let cost, let roster):
        #expect(optimum == cost, "seed \(seed)")
        let audit = Audit(subject).report(on: roster)
        #expect(audit.broken.isEmpty, "seed \(seed)")
        #expect(audit.cost == cost, "seed \(seed)")
        feasible += 1
      case .infeasible:
        #expect(optimum == nil, "seed \(seed)")
        infeasible += 1
      case .undecided(let stop): Issue.record("seed \(seed) stopped: \(stop)")
      }
    }
    print("compact program against brute force: \(feasible) feasible, \(infeasible) infeasible")
    #expect(feasible > 50)
    #expect(infeasible > 0)
  }

  /// Fatigue, runs, rest between duties, target hours and exposure: where each day was a constraint by itself, most of these
  /// took minutes.
  @Test(
    "knows whole courses of days, so that little is left to branch on",
    arguments: [126_080, 136_300, 142_020, 147_125, 185_650, 189_740, 198_690] as [UInt64])
  func needsFewNodes(seed: UInt64) throws {
    var options = IntegerOptions()
    options.nodeLimit = 1_000
    let subject = RandomCase.mixed(seed: seed, size: seed % 10 == 0 ? .witness : .small)
    guard case .optimal = try CompactModel(subject).solve(options) else {
      Issue.record("not solved")
      return
    }
  }
}
