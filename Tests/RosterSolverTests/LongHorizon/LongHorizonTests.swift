// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Testing

@testable import RosterSolver

/// With no budget for states every count over the horizon goes the relaxed way; what is proved stays true, and what is rostered lawful.
@Suite("A long horizon")
struct LongHorizonTests {
  private static func instance(people: Int) -> Instance { CaseCompiler.compile(ward(people: people).subject) }

  /// The same, sent the long way.
  private static func windowed(people: Int) -> Instance {
    var instance = instance(people: people)
    instance.isWindowed = true
    return instance
  }

  /// Eight weeks with at most six weekends and ten nights a person.
  private static func ward(people: Int) -> SmallWard {
    let edges = Edges(before: .nothing, after: .open)
    let hard = { (id: String) in RuleHead(id: RuleID(id), severity: .hard) }
    return SmallWard(
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
  }

  private static func crew(_ instance: Instance, dearWork: Int) -> PricingCrew {
    let models = instance.people.indices.map {
      PersonalModel(instance: instance, person: $0, dearWork: dearWork)
    }
    return PricingCrew(instance: instance, models: models, crew: WorkCrew(threads: 2))
  }

  @Test("prices counts instead of carrying them as states, with lawful rosters and a bound below the truth")
  func pricing() throws {
    let instance = Self.windowed(people: 1)
    let free = Prices(scale: 1, values: Array(repeating: 0, count: instance.rows.count))
    for seed in UInt64(1)...8 {
      var dice = Dice(seed: seed)
      let prices = instance.optionPlan.map { _ in Int64(dice.throwing(-60...20)) }
      func found(_ instance: Instance) throws -> (found: Pricer.Found, model: PersonalModel) {
        let model = PersonalModel(instance: instance, person: 0, dearWork: 0)
        let found = Pricer(instance: instance).cheapest(model, prices: free, adjust: { prices[$0] })
        return (try #require(found), model)
      }
      let exact = try found(Self.instance(people: 1))
      #expect(exact.model.relaxedRules.isEmpty)
      let relaxed = try found(instance)
      #expect(relaxed.model.relaxedRules.sorted() == ["nights", "weekends"])
      let path = try #require(relaxed.found.path)
      #expect(instance.cost(of: path, model: exact.model) == relaxed.found.cost)
      #expect(relaxed.found.bound <= exact.found.bound && exact.found.value <= relaxed.found.value)
    }
  }

  @Test("proves by one run what no roster is cheaper than, whatever counts and minutes are charged")
  func relaxation() throws {
    let instance = Self.windowed(people: 1)
    let exact = PersonalModel(instance: Self.instance(people: 1), person: 0)
    let model = PersonalModel(instance: instance, person: 0, dearWork: 0)
    for seed in UInt64(1)...20 {
      var dice = Dice(seed: seed)
      let prices = Prices(
        scale: 1024, values: instance.rows.map { _ in Int64(dice.throwing(-60...60)) * 1024 })
      let cheapest = try #require(Pricer(instance: Self.instance(people: 1)).cheapest(exact, prices: prices))
      // Nights, weekends and minutes.
      #expect(model.relaxed.counters.count == 3)
      let multipliers = model.relaxed.counters.map { _ in Double(dice.throwing(-40...40)) / 4 }
      let relaxed = try #require(
        Pricer(instance: instance).relaxed(model, prices: prices, multipliers: multipliers))
      #expect(relaxed.bound <= cheapest.value, "seed \(seed)")
    }
  }

  @Test("rosters lawfully, proves nothing false, and does the same again", arguments: [UInt64(1), 2])
  func solves(seed: UInt64) throws {
    let subject = Self.ward(people: 5).subject
    let options = SolveOptions(seed: seed, threads: 2, steps: 6, time: nil)
    let plain = try RosterSolver(subject, options: options).solve()
    var solver = RosterSolver(subject, options: options)
    solver.isAlwaysWindowed = true
    let windowed = try solver.solve()
    #expect(windowed.audit.broken.isEmpty)
    #expect(windowed.report.bound <= plain.report.cost && plain.report.bound <= windowed.report.cost)
    let again = try solver.solve()
    #expect(again.roster == windowed.roster && again.report.bound == windowed.report.bound)
  }

  @Test("names whoever has no lawful roster")
  func lawless() {
    var subject = Self.ward(people: 2).subject
    subject.rules.append(
      .windowLimit(
        WindowLimit(
          head: RuleHead(id: "much", who: .ids(["P1"]), severity: .hard), measure: .minutes, window: .horizon,
          minimum: 70 * 480, edges: Edges(before: .nothing, after: .open))))
    var solver = RosterSolver(subject, options: SolveOptions(seed: 1, steps: 20, time: nil))
    solver.isAlwaysWindowed = true
    #expect(throws: SolveError.self) { try solver.solve() }
  }

  @Test("keeps counts in a window to what the rest of the horizon leaves of them")
  func windows() throws {
    let instance = Self.windowed(people: 1)
    let free = Prices(scale: 1, values: Array(repeating: 0, count: instance.rows.count))
    let model = PersonalModel(instance: instance, person: 0, dearWork: 0)
    let exact = PersonalModel(instance: Self.instance(people: 1), person: 0)
    let pricer = Pricer(instance: instance)
    var path = try #require(pricer.cheapest(exact, prices: free)?.path)
    for seed in UInt64(1)...30 {
      var dice = Dice(seed: seed)
      let prices = instance.optionPlan.map { _ in Int64(dice.throwing(-60...20)) }
      let days = instance.weeks(from: dice.throwing(0...40), length: 14)
      let window = PricingWindow(OpenDays(days), path: path)
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
    let instance = Self.windowed(people: 4)
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
