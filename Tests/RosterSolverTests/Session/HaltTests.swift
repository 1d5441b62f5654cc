// SPDX-License-Identifier: GPL-3.0-or-later
import RosterSolver
import Rostering
import Testing

/// A stop is asked for in the middle of each piece of work; none goes on, and none takes what is unfinished for a result.
@Suite struct HaltTests {
  private let ward = SmallWard(people: 6, days: 14, rules: [SmallWard.rest, SmallWard.fewNights])

  private func stopping(at isMoment: (SolveEvent) -> Bool) throws -> Solution {
    let stop = StopFlag()
    return try RosterSolver(ward.subject, options: SolveOptions(steps: nil, time: nil)).solve(stop: stop) {
      if isMoment($0) { stop.request() }
    }
  }

  private var halted: Halt {
    let stop = StopFlag()
    stop.request()
    return Halt(stop: stop)
  }

  @Test("Before there is a roster a stopped solve says that there is none, and never that there can be none")
  func beforeTheFirstRoster() {
    #expect(throws: SolveError.stopped) {
      try stopping { if case .phase(.compile, _) = $0 { true } else { false } }
    }
    #expect(throws: SolveError.stopped) {
      try stopping { if case .phase(.start, _) = $0 { true } else { false } }
    }
    #expect(throws: SolveError.stopped) { try stopping { if case .bound = $0 { true } else { false } } }
  }

  @Test("Afterwards it gives the best roster so far, and says that it was stopped")
  func afterTheFirstRoster() throws {
    // Nights in a row cost something, so no solve of this ward ends before its relaxation.
    let solution = try stopping { if case .incumbent = $0 { true } else { false } }
    #expect(solution.audit.broken.isEmpty)
    #expect(solution.report.bound <= solution.report.cost)
    #expect([.interrupted, .optimal].contains(solution.report.status))
    let busy = BusyWard.subject()
    for phase in [SolveEvent.Phase.columns, .improve, .dive] {
      let stop = StopFlag()
      let stopped = try RosterSolver(busy, options: SolveOptions(steps: nil, time: nil)).solve(stop: stop) {
        if case .phase(phase, _) = $0 { stop.request() }
      }
      #expect(stopped.report.status == .interrupted)
      #expect(stopped.audit.broken.isEmpty)
    }
  }

  @Test("The end of the time is a stop like any other")
  func noTime() {
    let options = SolveOptions(steps: nil, time: .zero)
    #expect(throws: SolveError.stopped) { try RosterSolver(ward.subject, options: options).solve() }
  }

  @Test("A model that is not finished relaxes nothing")
  func models() {
    let instance = CaseCompiler.compile(ward.subject)
    let model = PersonalModel(instance: instance, person: 0, halt: halted)
    #expect(model.relaxedRules.isEmpty)
    let models = PersonalModels.build(instance, crew: WorkCrew(threads: 2), halt: halted)
    #expect(models.allSatisfy { $0.relaxedRules.isEmpty })
  }

  /// No two ones in a row.
  private struct Alternation: RuleAutomaton {
    let start = 0
    func symbol(of duty: Duty, day: Int) -> Int { 0 }
    func step(_ state: Int, symbol: Int, day: Int) -> (state: Int, penalty: Int64)? {
      state == 1 && symbol == 1 ? nil : (symbol, 0)
    }
  }

  @Test("A product that is not finished is none")
  func product() {
    let graph = LayeredGraph(gainOfOptions: [[0, 0], [0, 0]])
    func product(_ halt: Halt) -> LayeredGraph? {
      graph.multiplied(
        by: Alternation(), entrance: .init(state: 0, cost: 0), symbols: [[0, 1], [0, 1]], edgeLimit: 100,
        halt: halt)
    }
    #expect(product(.never) != nil)
    #expect(product(halted) == nil)
  }

  @Test("A pricing that is not finished has no roster")
  func pricing() {
    let instance = CaseCompiler.compile(ward.subject)
    let model = PersonalModel(instance: instance, person: 0)
    let prices = Prices(scale: 1, values: instance.rows.map { _ in 0 })
    #expect(Pricer(instance: instance).cheapest(model, prices: prices) != nil)
    #expect(Pricer(instance: instance, halt: halted).cheapest(model, prices: prices) == nil)
  }
}
