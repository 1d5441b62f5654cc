// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Prices people in parallel; every person belongs to one worker, so that the result does not depend on the threads' order.
package final class PricingCrew: @unchecked Sendable {
  package let instance: Instance
  package let models: [PersonalModel]
  /// Once it is asked for, nobody has a cheapest roster any more, which proves nothing.
  package let halt: Halt
  private let crew: WorkCrew
  private let pricers: [Pricer]

  package init(
    instance: Instance, models: [PersonalModel], crew: WorkCrew, effort: Pricer.Effort = .thorough,
    halt: Halt = .never
  ) {
    self.instance = instance
    self.halt = halt
    self.models = models
    self.crew = crew
    pricers = (0..<crew.threads).map { _ in
      Pricer(instance: instance, effort: effort, halt: halt)
    }
  }

  /// A crew of one with models of its own, for dives and neighbourhoods.
  package func copyForOneThread() -> PricingCrew {
    PricingCrew(
      instance: instance, models: models.map(PersonalModel.init(copying:)), crew: WorkCrew(threads: 1),
      effort: .quick, halt: halt)
  }

  /// A crew of as many with models of its own, for bounds.
  func copy() -> PricingCrew {
    PricingCrew(
      instance: instance, models: models.map(PersonalModel.init(copying:)), crew: crew, effort: .proof,
      halt: halt)
  }

  /// Cells visited so far.
  package var work: Int { pricers.reduce(0) { $0 + $1.work } }

  /// The cheapest roster of every person, nil where there is none.
  package func cheapest(_ prices: Prices, allowed: Pricer.Allowed = []) -> [Pricer.Found?] {
    cheapest(of: models.indices, prices, allowed: allowed)
  }

  /// The cheapest rosters of some people, in their order, nil where there is none.
  package func cheapest<People: RandomAccessCollection<Int> & Sendable>(
    of people: People, _ prices: Prices, allowed: Pricer.Allowed = [],
    window: @Sendable (_ person: Int) -> PricingWindow? = { _ in nil }
  ) -> [Pricer.Found?] {
    crew.map(people.count) { item, worker in
      let person = people[people.index(people.startIndex, offsetBy: item)]
      return pricers[worker].cheapest(
        models[person], prices: prices, allowed: allowed, window: window(person))
    }
  }

  var threads: Int { crew.threads }

  /// What pricing says of some people, in their order; each belongs to one thread.
  func map<Value>(_ people: [Int], _ body: @Sendable (Pricer, PersonalModel) -> Value) -> [Value] {
    crew.map(people.count) { item, worker in body(pricers[worker], models[people[item]]) }
  }

  /// The cheapest roster of one person.
  package func cheapest(
    person: Int, prices: Prices, allowed: Pricer.Allowed = [], window: PricingWindow? = nil
  ) -> Pricer.Found? {
    pricers[0].cheapest(models[person], prices: prices, allowed: allowed, window: window)
  }

  package func column(_ found: Pricer.Found, person: Int) -> Column? {
    found.path.map {
      instance.column(of: $0, emissions: found.emissions, cost: found.cost, person: person)
    }
  }

  /// The roster of one person that adds the least to what all others cost, see ``Pricer/cheapest(_:at:noise:random:window:)``.
  package func cheapest(
    person: Int, at activity: [Int], noise: Int, random: inout RandomSource, window: PricingWindow?
  ) -> Pricer.Found? {
    pricers[0].cheapest(models[person], at: activity, noise: noise, random: &random, window: window)
  }

  /// Makes the graphs of some people larger, so that pricing proves more of what it finds; false when nothing can be done.
  func tighten(_ people: [Int]) -> Bool {
    crew.map(people.count) { item, _ in models[people[item]].tighten() }.contains(true)
  }

  /// Takes over what copies have learnt meanwhile.
  func learn(from copies: [PricingCrew]) {
    for copy in copies {
      for (model, other) in zip(models, copy.models) { model.learn(from: other) }
    }
  }
}
