// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Testing

@testable import RosterSolver

@Suite("Pricing a window")
struct WindowPricerTests {
  @Test(
    "finds what pricing the whole horizon finds with all other days closed, under each kind of rule",
    arguments: RandomCase.RuleKind.allCases)
  func equalsTheWhole(kind: RandomCase.RuleKind) throws {
    try compare(kind) { dice, count in
      let first = dice.throwing(0...count - 1)
      return OpenDays(first..<min(count, first + dice.throwing(1...3)))
    }
  }

  @Test(
    "finds what two windows allow together, with the days between as they are",
    arguments: RandomCase.RuleKind.allCases)
  func twoWindows(kind: RandomCase.RuleKind) throws {
    try compare(kind) { dice, count in
      guard count > 3 else { return nil }
      return OpenDays(0..<dice.throwing(1...2), count - dice.throwing(1...2)..<count)
    }
  }

  @Test("finds nothing once it is to stop, which on a year of many people nothing else would tell in time")
  func halts() throws {
    var instance = CaseCompiler.compile(SmallWard(people: 1, days: 14, rules: [SmallWard.rest]).subject)
    instance.isWindowed = true
    let model = PersonalModel(instance: instance, person: 0)
    let free = Prices(scale: 1, values: Array(repeating: 0, count: instance.rows.count))
    let path = try #require(Pricer(instance: instance).cheapest(model, prices: free)?.path)
    let stop = StopFlag()
    let pricer = Pricer(instance: instance, halt: Halt(stop: stop))
    let window = PricingWindow(OpenDays(0..<7), path: path)
    #expect(pricer.cheapest(model, prices: free, window: window) != nil)
    stop.request()
    #expect(pricer.cheapest(model, prices: free, window: window) == nil)
  }

  /// Prices some days of somebody's roster both ways, at random prices.
  private func compare(_ kind: RandomCase.RuleKind, days: (inout Dice, _ count: Int) -> OpenDays?) throws {
    for seed in UInt64(1)...12 {
      let size = RandomCase.Size(people: 1, days: 9, shifts: 3, historyDays: 6)
      let instance = CaseCompiler.compile(RandomCase.only(kind, seed: seed, size: size))
      var windowed = instance
      windowed.isWindowed = true
      var dice = Dice(seed: seed)
      let free = Prices(scale: 1, values: Array(repeating: 0, count: instance.rows.count))
      let model = PersonalModel(instance: instance, person: 0)
      let pricer = Pricer(instance: instance)
      guard let path = pricer.cheapest(model, prices: free)?.path else { continue }
      let prices = instance.optionPlan.map { _ in Int64(dice.throwing(-60...60)) }
      guard let open = days(&dice, instance.dayCount) else { continue }
      var allowed = Array(repeating: false, count: instance.optionPlan.count)
      for option in path { allowed[option] = true }
      for day in 0..<instance.dayCount where open.contains(day) {
        for option in instance.options(person: 0, day: day) { allowed[option] = true }
      }
      let whole = try #require(
        pricer.cheapest(model, prices: free, allowed: allowed, adjust: { prices[$0] }))
      let window = try #require(
        Pricer(instance: windowed).cheapest(
          model, prices: free, window: PricingWindow(open, path: path), adjust: { prices[$0] }))
      #expect(window.bound <= whole.value, "seed \(seed)")
      let found = try #require(window.path)
      #expect(window.value == whole.value, "seed \(seed)")
      #expect(instance.cost(of: found, model: model) == window.cost, "seed \(seed)")
      #expect(zip(found, path).enumerated().allSatisfy { open.contains($0) || $1.0 == $1.1 })
    }
  }
}
