// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
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
}
