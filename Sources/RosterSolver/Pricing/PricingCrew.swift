// SPDX-License-Identifier: GPL-3.0-or-later

/// Prices people in parallel; every person belongs to one worker, so that the result does not depend on the threads' order.
package final class PricingCrew: @unchecked Sendable {
  package let instance: Instance
  package let models: [PersonalModel]
  private let crew: WorkCrew
  private let pricers: [Pricer]

  package init(instance: Instance, models: [PersonalModel], crew: WorkCrew) {
    self.instance = instance
    self.models = models
    self.crew = crew
    pricers = (0..<crew.threads).map { _ in Pricer(instance: instance) }
  }

  /// A crew of one with models of its own.
  package func copyForOneThread() -> PricingCrew {
    PricingCrew(
      instance: instance, models: models.map(PersonalModel.init(copying:)), crew: WorkCrew(threads: 1))
  }

  /// Cells visited so far.
  package var work: Int { pricers.reduce(0) { $0 + $1.work } }

  /// The cheapest roster of every person, nil where there is none.
  package func cheapest(_ prices: Prices, allowed: Pricer.Allowed = []) -> [Pricer.Found?] {
    let count = models.count
    let results = Results(count: count)
    crew.run { worker in
      var person = worker
      while person < count {
        results.values[person] = pricers[worker].cheapest(models[person], prices: prices, allowed: allowed)
        person += crew.threads
      }
    }
    return Array(results.values)
  }

  var threads: Int { crew.threads }

  /// The cheapest rosters of a few people, as many as there are threads at the most.
  func cheapest(_ people: [Int], _ prices: Prices) -> [Pricer.Found?] {
    let results = Results(count: people.count)
    crew.run { worker in
      guard worker < people.count else { return }
      results.values[worker] = pricers[worker].cheapest(models[people[worker]], prices: prices)
    }
    return Array(results.values)
  }

  /// The cheapest roster of one person.
  package func cheapest(
    person: Int, prices: Prices, allowed: Pricer.Allowed = [], adjust: ((Int) -> Int64)? = nil
  ) -> Pricer.Found? {
    pricers[0].cheapest(models[person], prices: prices, allowed: allowed, adjust: adjust)
  }

  package func column(_ found: Pricer.Found, person: Int) -> Column? {
    found.path.map { instance.column(of: $0, cost: found.cost, model: models[person]) }
  }

  /// Shared memory for one result a person; each place is written by one worker only.
  private final class Results: @unchecked Sendable {
    let values: UnsafeMutableBufferPointer<Pricer.Found?>

    init(count: Int) {
      values = .allocate(capacity: count)
      values.initialize(repeating: nil)
    }

    deinit {
      values.deinitialize()
      values.deallocate()
    }
  }
}
