// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Testing

@testable import RosterSolver

/// With no budget for states every count over the horizon goes the relaxed way; what is proved stays true, and what is rostered lawful.
@Suite("A long horizon")
struct LongHorizonTests {
  /// Eight weeks with at most six weekends and ten nights a person.
  private static func instance(people: Int) -> Instance {
    let edges = Edges(before: .nothing, after: .open)
    let hard = { (id: String) in RuleHead(id: RuleID(id), severity: .hard) }
    let ward = SmallWard(
      people: people, days: 56,
      rules: [
        SmallWard.rest,
        .weekendLimit(WeekendLimit(head: hard("weekends"), maximum: 6, before: .nothing)),
        .windowLimit(
          WindowLimit(
            head: hard("nights"), measure: .days, of: .shift(["N"]), window: .horizon, maximum: 10,
            edges: edges)),
        .windowLimit(
          WindowLimit(
            head: hard("minutes"), measure: .minutes, window: .horizon, minimum: 20 * 480,
            maximum: 30 * 480, edges: edges)),
      ])
    return CaseCompiler.compile(ward.subject)
  }

  private static func crew(_ instance: Instance, dearWork: Int) -> PricingCrew {
    let models = instance.people.indices.map {
      PersonalModel(instance: instance, person: $0, dearWork: dearWork)
    }
    return PricingCrew(instance: instance, models: models, crew: WorkCrew(threads: 2))
  }

  @Test("prices counts instead of carrying them as states, with lawful rosters and a bound below the truth")
  func pricing() throws {
    let instance = Self.instance(people: 1)
    let free = Prices(scale: 1, values: Array(repeating: 0, count: instance.rows.count))
    for seed in UInt64(1)...8 {
      var dice = Dice(seed: seed)
      let prices = instance.optionPlan.map { _ in Int64(dice.throwing(-60...20)) }
      func found(_ dearWork: Int) throws -> (found: Pricer.Found, model: PersonalModel) {
        let model = PersonalModel(instance: instance, person: 0, dearWork: dearWork)
        let found = Pricer(instance: instance).cheapest(model, prices: free, adjust: { prices[$0] })
        return (try #require(found), model)
      }
      let exact = try found(.max)
      #expect(exact.model.relaxedRules.isEmpty)
      let relaxed = try found(0)
      #expect(relaxed.model.relaxedRules.sorted() == ["nights", "weekends"])
      let path = try #require(relaxed.found.path)
      #expect(instance.cost(of: path, model: exact.model) == relaxed.found.cost)
      #expect(relaxed.found.bound <= exact.found.bound && exact.found.value <= relaxed.found.value)
    }
  }

  @Test("keeps counts in a window to what the rest of the horizon leaves of them")
  func windows() throws {
    let instance = Self.instance(people: 1)
    let free = Prices(scale: 1, values: Array(repeating: 0, count: instance.rows.count))
    let model = PersonalModel(instance: instance, person: 0, dearWork: 0)
    let exact = PersonalModel(instance: instance, person: 0, dearWork: .max)
    let pricer = Pricer(instance: instance)
    var path = try #require(pricer.cheapest(exact, prices: free)?.path)
    for seed in UInt64(1)...30 {
      var dice = Dice(seed: seed)
      let prices = instance.optionPlan.map { _ in Int64(dice.throwing(-60...20)) }
      let days = instance.weeks(from: dice.throwing(0...40), length: 14)
      let window = PricingWindow(days: days, path: path)
      let found = try #require(pricer.cheapest(model, prices: free, window: window, adjust: { prices[$0] }))
      let truth = try #require(pricer.cheapest(exact, prices: free, window: window, adjust: { prices[$0] }))
      #expect(found.bound <= truth.value, "seed \(seed)")
      path = try #require(found.path)
      #expect(instance.cost(of: path, model: exact) == found.cost, "seed \(seed)")
      #expect(found.value >= truth.value, "seed \(seed)")
    }
  }

  @Test("bounds by prices and multipliers alone, below every roster and above what no prices prove")
  func bounds() throws {
    let instance = Self.instance(people: 4)
    let crew = Self.crew(instance, dearWork: 0)
    let clock = WorkClock(options: SolveOptions(steps: 1000, time: nil), stop: StopFlag())
    var sweeps = 0
    var horizon = HorizonBound(crew: crew, clock: clock, random: RandomSource(seed: 3))
    let result = horizon.run(
      isOver: {
        sweeps += 1
        return sweeps > 100
      }, onBound: { _ in })
    let solution = try RosterSolver(
      instance.subject, options: SolveOptions(seed: 1, steps: 40, time: nil)
    ).solve()
    #expect(result.bound > 0)
    #expect(result.bound <= solution.report.cost.points)
  }

  @Test("takes whole weeks for windows", arguments: [-10, 0, 3, 17, 50, 55])
  func weeks(first: Int) {
    let instance = Self.instance(people: 1)
    let days = instance.weeks(from: first, length: 14)
    let weekday = instance.subject.horizon.lowerBound.advanced(by: days.lowerBound).weekday
    #expect(days.lowerBound == 0 || weekday == .monday)
    #expect(days.upperBound <= instance.dayCount && !days.isEmpty)
  }
}
