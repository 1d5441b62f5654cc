// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

extension Pricer {
  /// What one run of the dynamic program says of a person, lawful or not.
  struct Relaxed {
    /// What no lawful roster of the person is cheaper than, in units of 1/scale points.
    let bound: Int64
    /// What the path adds to which rows.
    let entries: [(row: Int, coefficient: Int)]
    /// What it comes to in each priced counter.
    let counts: [Int]
  }

  /// Prices a person once, with counters charged at given multipliers, in points; nil when there is no path.
  func relaxed(_ model: PersonalModel, prices: Prices, multipliers: [Double]) -> Relaxed? {
    let relaxed = model.relaxed
    let counters = zip(relaxed.counters, multipliers).map { $0.charged($1) }
    guard let way = run(relaxed.table, model, prices: prices, counters) else { return nil }
    var bound = way.value
    for counter in counters { bound += counter.least(scale: prices.scale) }
    var entries: [(row: Int, coefficient: Int)] = []
    var path: [Int] = []
    path.reserveCapacity(way.options.count)
    for (day, place) in way.options.enumerated() {
      let option = model.firstOption[day] + Int(place)
      path.append(option)
      instance.forEachEntry(of: option) { entries.append(($0, $1)) }
      for (number, quantity) in instance.published.enumerated()
      where way.emissions[day] & (1 << Int32(number)) != 0 {
        let row = quantity.rows[model.person][day]
        if row >= 0 { entries.append((Int(row), 1)) }
      }
    }
    return Relaxed(
      bound: bound, entries: entries, counts: model.counts(of: path, emissions: way.emissions, in: counters))
  }
}

extension PricingCrew {
  /// Finds out what pricing of windows needs to know of every graph, so that copies need not.
  func prepareWindows() {
    _ = map(Array(models.indices)) { _, model in (model.edgeStarts, model.lookup, model.greatestCost) }
  }

  /// What no roster of each person is cheaper than, with nothing charged for any count; nil where there is none.
  func relaxedBounds(_ prices: Prices) -> [Int64?] {
    let free = models.map { $0.relaxed.counters.map { _ in 0.0 } }
    return relaxed(of: Array(models.indices), prices, multipliers: free).map { $0?.bound }
  }

  /// What one run of the dynamic program says of some people, in their order.
  ///
  /// - Parameter multipliers: for everybody, those of the priced counters.
  func relaxed(of people: [Int], _ prices: Prices, multipliers: [[Double]]) -> [Pricer.Relaxed?] {
    map(people) { $0.relaxed($1, prices: prices, multipliers: multipliers[$1.person]) }
  }
}

extension Instance {
  /// Visits what an option adds to which rows.
  func forEachEntry(of option: Int, _ body: (_ row: Int, _ coefficient: Int) -> Void) {
    for entry in Int(entryStart[option])..<Int(entryStart[option + 1]) {
      body(Int(entryRow[entry]), Int(entryCoefficient[entry]))
    }
  }
}
