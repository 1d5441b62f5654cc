// SPDX-License-Identifier: GPL-3.0-or-later
import RosterSolver
import Rostering
import Testing

@Suite("A scope")
struct ScopeTests {
  @Test("keeps what is settled and what is open apart, so that both add up to the roster's cost")
  func addsUp() throws {
    for seed in UInt64(1)...40 {
      let instance = CaseCompiler.compile(RandomCase.mixed(seed: seed, size: .witness))
      guard instance.people.count > 1, let candidate = ScopeTests.candidate(instance, seed: seed) else {
        continue
      }
      let scope = Scope(Neighbourhood([0], days: 0..<1, in: instance), of: candidate, in: instance)
      var activity = scope.base
      for (row, coefficient) in zip(candidate.columns[0].rows, candidate.columns[0].coefficients) {
        activity[Int(row)] += Int(coefficient)
      }
      let open = scope.rows.reduce(candidate.columns[0].cost) {
        $0 + (instance.rows[$1].cost(activity[$1]) ?? 0)
      }
      #expect(scope.settledCost + open == candidate.cost, "seed \(seed)")
      #expect(scope.candidate([candidate.columns[0]])?.cost == candidate.cost, "seed \(seed)")
    }
  }

  /// Everybody's cheapest roster; nil when that breaks a hard row.
  private static func candidate(_ instance: Instance, seed: UInt64) -> Candidate? {
    let workers = WorkCrew(threads: 1)
    let crew = PricingCrew(
      instance: instance, models: PersonalModels.build(instance, crew: workers), crew: workers)
    let found = crew.cheapest(Prices(scale: 1, values: Array(repeating: 0, count: instance.rows.count)))
    let columns = found.enumerated().compactMap { person, found in
      found.flatMap { crew.column($0, person: person) }
    }
    guard columns.count == instance.people.count else { return nil }
    let decisions = Dictionary(grouping: instance.decisionColumns, by: \.owner).sorted { $0.key < $1.key }
      .compactMap(\.value.first)
    return Candidate(columns + decisions, in: instance)
  }
}
