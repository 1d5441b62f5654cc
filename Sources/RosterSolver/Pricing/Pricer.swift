// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Finds cheapest personal rosters for given prices; one for each thread.
package final class Pricer {
  let instance: Instance
  private var narrow = PricingKernel<Int32>()
  private var broad = PricingKernel<Int64>()
  private var prices = OptionPrices()
  private let windows: WindowPricer
  private var wholeWork = 0
  /// Cells visited so far.
  package var work: Int { wholeWork + windows.work }

  private let halt: Halt
  private let effort: Effort

  /// - Parameters:
  ///   - effort: what is tried where the first multiplier of a count does not fit.
  ///   - halt: what ends a pricing, without a roster.
  package init(instance: Instance, effort: Effort = .thorough, halt: Halt = .never) {
    self.instance = instance
    self.effort = effort
    self.halt = halt
    windows = WindowPricer(instance: instance, halt: halt)
  }

  /// How much one pricing does where it cannot show at once that its roster is the cheapest.
  package enum Effort {
    /// For dives, which price the same people again in a moment.
    case quick
    /// For the relaxation, whose prices come right only with the right multipliers.
    case thorough
    /// For a bound: in addition what is mended around is left aside, and multipliers are sought without it.
    case proof

    fileprivate var multipliers: Int { self == .quick ? 3 : 8 }
  }

  /// A person's cheapest roster.
  package struct Found {
    /// What no lawful roster of the person is cheaper than, in units of 1/scale points; the roster's own price unless a rule is relaxed.
    package let bound: Int64
    /// Stands for a bound that nothing is known of; the sum over all people stays in range.
    static let unknown = -Int64(1) << 50
    /// The price of the path by the prices it was found with, in the same units; the greatest number without one.
    package let value: Int64
    /// An option of the instance for each day; nil when only relaxed rules stand between the bound and a lawful roster.
    package let path: [Int]?
    /// For each day, which standby quantities the roster counts for, one bit each.
    package let emissions: [Int32]
    /// What the path costs by itself, in points.
    package let cost: Int64
  }

  /// What is allowed beyond the rules: one mark an option of the instance.
  package typealias Allowed = [Bool]

  /// The cheapest roster of a person; nil when there is none.
  ///
  /// - Parameters:
  ///   - allowed: empty for everything.
  ///   - window: what is open at all; nil for the whole horizon.
  ///   - adjust: added to an option's price, in units of 1/scale points.
  package func cheapest(
    _ model: PersonalModel, prices: Prices, allowed: Allowed = [], window: PricingWindow? = nil,
    adjust: ((Int) -> Int64)? = nil
  ) -> Found? {
    if let window, instance.isWindowed {
      let worth = WindowPricer.Worth(
        scale: prices.scale,
        option: { [instance] option in
          if !allowed.isEmpty, !allowed[option] { return OptionPrices.closed }
          return instance.price(of: option, prices) + (adjust?(option) ?? 0)
        }, row: { -prices.values[$0] }, isForBounds: true)
      return windows.cheapest(model, in: window, worth: worth)
    }
    self.prices.set(instance, model, prices: prices, allowed: allowed, adjust: adjust)
    return cheapest(model)
  }

  /// The roster of a person that adds the least to what all others cost; nil when there is none.
  ///
  /// - Parameters:
  ///   - activity: what everybody else and the history add to each row.
  ///   - noise: points by which the price of an option may be raised at random.
  ///   - window: what is open; nil for the whole horizon.
  package func cheapest(
    _ model: PersonalModel, at activity: [Int], noise: Int, random: inout RandomSource, window: PricingWindow?
  ) -> Found? {
    if let window, instance.isWindowed {
      // One draw for all, because only some options are ever asked about.
      let seed = noise > 0 ? random.next() : 0
      let worth = WindowPricer.Worth(
        scale: 1,
        option: { [instance] option in
          let price = instance.price(of: option, at: activity)
          if price >= MasterRow.forbidden / 2 { return OptionPrices.closed }
          guard noise > 0 else { return price }
          var dice = RandomSource(seed: seed &+ UInt64(option))
          return price + Int64(dice.below(noise))
        }, row: { [instance] row in instance.price(ofRow: row, at: activity) }, isForBounds: false)
      return windows.cheapest(model, in: window, worth: worth)
    }
    prices.set(instance, model, at: activity, noise: noise, random: &random, window: window)
    return cheapest(model)
  }

  /// Prices until a lawful path is found that is as cheap as the bound, or as near to it as a few tries come.
  ///
  /// A path that an automaton left out of the graph forbids is mended: what it objects to is closed on that day, and the rest priced again. Such a
  /// path is lawful, and the one before it bounds all from below. Where mending does not help, the automaton is taken in.
  private func cheapest(_ model: PersonalModel) -> Found? {
    guard !model.isHopeless else { return nil }
    model.beginPricing()
    var best: Found?
    var bestValue = Int64.max
    var bound = Int64.min
    var brackets: [PricedCounter.Bracket] = []
    var tries = 0
    var mends = 0
    var isWhole = true
    // Where the margin of the table leaves no path, this pricing goes on without one.
    var whole: PricingTable?
    while true {
      if halt.isRequested { return nil }
      prices.charge(for: model.counters)
      guard let way = run(whole ?? model.table) else {
        if model.margin != nil, whole == nil {
          whole = model.wholeTable
          continue
        }
        // With something closed it only shows that mending does not help.
        guard !isWhole else { return nil }
        prices.reopen(model.counters)
        (isWhole, mends) = (true, Self.mendsTried)
        continue
      }
      var options: [Int] = []
      options.reserveCapacity(way.options.count)
      for (day, option) in way.options.enumerated() { options.append(model.firstOption[day] + Int(option)) }
      var extra: Int64?
      switch model.review(options, isMending: mends < Self.mendsTried) {
      case .graphChanged:
        prices.reopen(model.counters)
        isWhole = true
        whole = nil
        continue
      case .forbidden(let like):
        if isWhole { bound = max(bound, way.value + least(model.counters)) }
        prices.shut(like, model.counters)
        isWhole = false
        mends += 1
        continue
      case .accepted: extra = 0
      case .relaxed(let points): extra = points
      }
      let counts = model.counts(of: options, emissions: way.emissions)
      extra = extra.flatMap { points in model.cost(ofCounts: counts).map { points + $0 } }
      var charged: Int64 = 0
      for (counter, count) in zip(model.counters, counts) {
        charged += counter.charge(scale: prices.scale) * Int64(count)
      }
      if isWhole { bound = max(bound, way.value + least(model.counters)) }
      if let extra, way.value - charged + extra * prices.scale < bestValue {
        bestValue = way.value - charged + extra * prices.scale
        let cost = ownCost(way, options, model) + extra
        best = Found(
          bound: bound, value: bestValue, path: options, emissions: way.emissions, cost: cost)
      }
      tries += 1
      while brackets.count < counts.count { brackets.append(PricedCounter.Bracket()) }
      // Where no lawful path has come yet, every try is worth it; one more of many is not.
      let isHard = model.counters.contains(where: \.isHard)
      let isLast = tries >= (best == nil && isHard ? Self.hardTries : effort.multipliers)
      if best != nil, isHard { model.relentMultipliers(at: counts) }
      if bestValue <= bound || isLast || best != nil && isHard && model.counters.allSatisfy(\.isHard)
        || !model.moveMultipliers(
          towards: counts, value: way.value, scale: prices.scale, within: &brackets)
      {
        if effort == .proof, !isWhole, bestValue > bound { bound = max(bound, proved(model, bestValue)) }
        return Found(
          bound: model.margin == nil ? bound : Found.unknown, value: bestValue, path: best?.path,
          emissions: best?.emissions ?? [],
          cost: best?.cost ?? 0)
      }
    }
  }

  /// What no lawful roster is cheaper than, by paths that mostly are not lawful; the search ends at a target.
  private func proved(_ model: PersonalModel, _ target: Int64) -> Int64 {
    prices.reopen(model.counters)
    var brackets = model.counters.map { _ in PricedCounter.Bracket() }
    var bound = Int64.min
    for _ in 0..<effort.multipliers where bound < target {
      prices.charge(for: model.counters)
      guard let way = run(model.table) else { break }
      bound = max(bound, way.value + least(model.counters))
      let path = way.options.enumerated().map { day, option in model.firstOption[day] + Int(option) }
      let counts = model.counts(of: path, emissions: way.emissions)
      let hasMoved = model.moveMultipliers(
        towards: counts, value: way.value, scale: prices.scale, within: &brackets)
      if !hasMoved { break }
    }
    return bound
  }

  /// The least that counts cost beyond what is charged for them.
  private func least(_ counters: [PricedCounter]) -> Int64 {
    counters.reduce(0) { $0 + $1.least(scale: prices.scale) }
  }

  /// How many where counts are forbidden and no lawful path has been found.
  private static let hardTries = 40

  /// How often one pricing mends paths before it takes in what objects.
  private static let mendsTried = 8

  /// What a way through the table costs by itself: its value without the prices.
  private func ownCost(_ way: Way, _ options: [Int], _ model: PersonalModel) -> Int64 {
    var priced = way.value
    var own: Int64 = 0
    let first = options.isEmpty ? 0 : model.firstOption[0]
    for (day, option) in options.enumerated() {
      priced -= prices.options[option - first]
      priced -= prices.emissions[day * prices.emissionWidth + Int(way.emissions[day])]
      own += instance.optionCost[option]
    }
    return own + priced / prices.scale
  }

  struct Way {
    let value: Int64
    let options: [Int32]
    let emissions: [Int32]
  }

  /// One run over the whole horizon, with counters charged as they say.
  func run(_ table: PricingTable, _ model: PersonalModel, prices rows: Prices, _ counters: [PricedCounter])
    -> Way?
  {
    prices.set(instance, model, prices: rows, allowed: [], adjust: nil)
    prices.charge(for: counters)
    return run(table)
  }

  /// Runs the 32-bit kernel when no path can leave its range, the 64-bit one otherwise.
  private func run(_ table: PricingTable) -> Way? {
    wholeWork += table.work
    if table.greatestCost * prices.scale + prices.reach(in: table) < 1 << 28 {
      return narrow.cheapest(in: table, prices: prices).map {
        Way(value: Int64($0.value), options: $0.options, emissions: $0.emissions)
      }
    }
    return broad.cheapest(in: table, prices: prices).map {
      Way(value: $0.value, options: $0.options, emissions: $0.emissions)
    }
  }
}

extension Instance {
  /// Own cost − Σ coefficient × price of the row, in units of 1/scale points.
  func price(of option: Int, _ prices: Prices) -> Int64 {
    var price = optionCost[option] * prices.scale
    for entry in Int(entryStart[option])..<Int(entryStart[option + 1]) {
      price -= Int64(entryCoefficient[entry]) * prices.values[Int(entryRow[entry])]
    }
    return price
  }

  /// Own cost + what an option changes in the rows' costs at an activity.
  func price(of option: Int, at activity: [Int]) -> Int64 {
    var price = optionCost[option]
    for entry in Int(entryStart[option])..<Int(entryStart[option + 1]) {
      let row = Int(entryRow[entry])
      let place = rowCostStart[row] + activity[row]
      price += rowCosts[place + Int(entryCoefficient[entry])] - rowCosts[place]
    }
    return price
  }

  /// What one more changes in a row's cost at an activity.
  func price(ofRow row: Int, at activity: [Int]) -> Int64 {
    let place = rowCostStart[row] + activity[row]
    return rowCosts[place + 1] - rowCosts[place]
  }

  /// What a path costs by itself, in points; nil when a hard rule forbids it.
  package func cost(of path: [Int], model: PersonalModel) -> Int64? {
    guard let ruled = model.cost(of: path) else { return nil }
    return path.reduce(ruled) { $0 + optionCost[$1] }
  }
}
