// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Testing

@testable import RosterSolver

@Suite("A priced counter")
struct PricedCounterTests {
  /// A share of three units, dearer the further away from it.
  private static let costs: [Int64] = [7, 3, 1, 0, 1, 3, 7, 11]

  private static func counter(_ costs: [Int64] = costs) -> PricedCounter {
    PricedCounter(gain: [], costs: costs)
  }

  @Test("stays where the multiplier is a slope at the count")
  func stays() {
    var counter = Self.counter()
    var bracket = PricedCounter.Bracket()
    #expect(!counter.move(towards: 3, rest: 0, within: &bracket))
    #expect(counter.multiplier == 0)
    #expect(counter.least(scale: 1) == 0)
  }

  @Test("charges the slope of the costs towards the share, more above it and less below")
  func moves() {
    var above = Self.counter()
    var bracket = PricedCounter.Bracket()
    #expect(above.move(towards: 6, rest: 0, within: &bracket))
    #expect(above.charge(scale: 10) == 40)
    var below = Self.counter()
    bracket = PricedCounter.Bracket()
    #expect(below.move(towards: 0, rest: 0, within: &bracket))
    #expect(below.charge(scale: 10) == -40)
  }

  @Test("goes on where the paths of both sides cross, until no path is cheaper there")
  func crosses() {
    var counter = Self.counter()
    var bracket = PricedCounter.Bracket()
    #expect(counter.move(towards: 7, rest: 0, within: &bracket))
    #expect(counter.charge(scale: 1) == 4)
    // Without a charge, none at all costs 14 and seven cost nothing: they cost the same at two a unit.
    #expect(counter.move(towards: 0, rest: 14, within: &bracket))
    #expect(counter.charge(scale: 1) == 2)
    let known = (counter, bracket)
    #expect(!counter.move(towards: 6, rest: 2, within: &bracket))
    (counter, bracket) = known
    #expect(counter.move(towards: 6, rest: 1, within: &bracket))
    #expect(counter.charge(scale: 12) == 26)
  }

  @Test("bounds no count too dearly, whatever the multiplier", arguments: [[0, 5, 6, 7, 30], costs])
  func bounds(costs: [Int64]) {
    for target in costs.indices {
      var counter = Self.counter(costs)
      var bracket = PricedCounter.Bracket()
      _ = counter.move(towards: target, rest: 0, within: &bracket)
      for (count, cost) in costs.enumerated() {
        #expect(counter.charge(scale: 8) * Int64(count) + counter.least(scale: 8) <= cost * 8)
      }
    }
  }

  @Test("gives a bound below the truth and rosters above it, mostly both the truth itself")
  func pricing() throws {
    var met = 0
    for seed in UInt64(1)...60 {
      var random = RandomCase(
        seed: seed, size: RandomCase.Size(people: 1, days: 12, shifts: 3, historyDays: 2))
      let share = [random.subject.staff[0].id: -3]
      random.subject.rules.append(
        .windowLimit(
          WindowLimit(
            head: RuleHead(id: "fair", severity: .soft(.table([Cost(2), Cost(5), Cost(9)]))), measure: .days,
            window: .horizon, minimum: 0, maximum: 0, edges: Edges(before: .nothing, after: .closed),
            opening: share)))
      let instance = CaseCompiler.compile(random.subject)
      let prices = instance.optionPlan.map { _ in Int64(random.dice.throwing(-6...6)) }
      func found(_ model: PersonalModel) -> Pricer.Found? {
        let free = Prices(scale: 1, values: Array(repeating: 0, count: instance.rows.count))
        return Pricer(instance: instance).cheapest(model, prices: free, adjust: { prices[$0] })
      }
      let exact = try #require(found(PersonalModel(instance: instance, person: 0)))
      let model = PersonalModel(instance: instance, person: 0, countingLimit: 0)
      let priced = try #require(found(model))
      #expect(model.relaxedRules == ["fair"] || model.relaxedRules == [])
      let path = try #require(priced.path)
      #expect(instance.cost(of: path, model: model) == priced.cost)
      let value = path.reduce(priced.cost) { $0 + prices[$1] }
      #expect(priced.bound <= exact.bound && exact.bound <= value, "seed \(seed)")
      if priced.bound == value { met += 1 }
    }
    #expect(met > 52)
  }
}
