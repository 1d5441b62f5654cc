// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Finds cheapest personal rosters for given prices; one for each thread.
package final class Pricer {
  private let instance: Instance
  private let narrow = PricingKernel<Int32>()
  private let broad = PricingKernel<Int64>()
  private var prices: [Int64] = []
  /// Cells visited so far.
  package private(set) var work = 0

  package init(instance: Instance) { self.instance = instance }

  /// A person's cheapest roster.
  package struct Found {
    /// What no lawful roster of the person is cheaper than, in units of 1/scale points; the roster's own price unless a rule is relaxed.
    package let bound: Int64
    /// An option of the instance for each day; nil when only relaxed rules stand between the bound and a lawful roster.
    package let path: [Int]?
    /// What the path costs by itself, in points.
    package let cost: Int64
  }

  /// What is allowed beyond the rules: one mark an option of the instance.
  package typealias Allowed = [Bool]

  /// The cheapest roster of a person; nil when there is none.
  ///
  /// - Parameters:
  ///   - allowed: empty for everything.
  ///   - adjust: added to an option's price, in units of 1/scale points.
  package func cheapest(
    _ model: PersonalModel, prices: Prices, allowed: Allowed = [], adjust: ((Int) -> Int64)? = nil
  ) -> Found? {
    guard !model.isHopeless else { return nil }
    priceOptions(model, prices, allowed, adjust)
    while true {
      guard let path = run(model.table, model, prices) else { return nil }
      let options = path.options.enumerated().map { model.firstOption[$0.offset] + Int($0.element) }
      switch model.review(options) {
      case .graphChanged: continue
      case .accepted:
        return Found(bound: path.value, path: options, cost: instance.cost(of: options, model: model) ?? 0)
      case .relaxed(let extra):
        let cost = extra == nil ? nil : instance.cost(of: options, model: model)
        return Found(bound: path.value, path: cost == nil ? nil : options, cost: cost ?? 0)
      }
    }
  }

  private var closed: Int64 { Int64.max }

  private func priceOptions(
    _ model: PersonalModel, _ prices: Prices, _ allowed: Allowed, _ adjust: ((Int) -> Int64)?
  ) {
    self.prices.removeAll(keepingCapacity: true)
    for day in 0..<instance.dayCount {
      for option in instance.options(person: model.person, day: day) {
        guard allowed.isEmpty || allowed[option] else {
          self.prices.append(closed)
          continue
        }
        var price = instance.optionCost[option] * prices.scale
        for entry in Int(instance.entryStart[option])..<Int(instance.entryStart[option + 1]) {
          price -= Int64(instance.entryCoefficient[entry]) * prices.values[Int(instance.entryRow[entry])]
        }
        if let adjust { price += adjust(option) }
        self.prices.append(price)
      }
    }
  }

  /// Runs the 32-bit kernel when no path can leave its range, the 64-bit one otherwise.
  private func run(
    _ table: PricingTable, _ model: PersonalModel, _ prices: Prices
  ) -> (value: Int64, options: [Int32])? {
    work += table.work
    let width = table.hasEmissions ? 1 << instance.callables.count : 1
    var emissions = Array(repeating: Int64(0), count: width == 1 ? instance.dayCount : 0)
    if width > 1 {
      for day in 0..<instance.dayCount {
        for bits in 0..<width {
          emissions.append(
            instance.callables.enumerated().reduce(0) { sum, callable in
              let row = callable.element.rows[model.person][day]
              return bits & (1 << callable.offset) != 0 && row >= 0 ? sum - prices.values[Int(row)] : sum
            })
        }
      }
    }
    var reach = table.greatestCost * prices.scale
    for day in 0..<table.dayCount {
      var greatest: Int64 = 0
      for option in table.optionStart[day]..<table.optionStart[day + 1] where self.prices[option] != closed {
        greatest = max(greatest, abs(self.prices[option]))
      }
      if width > 1 { greatest += emissions[day * width..<(day + 1) * width].map { abs($0) }.max() ?? 0 }
      reach += greatest
    }
    if reach < 1 << 28 {
      return narrow.cheapest(
        in: table, optionPrices: self.prices.map { $0 == closed ? Int32.max : Int32(truncatingIfNeeded: $0) },
        emissionPrices: emissions.map { Int32(truncatingIfNeeded: $0) }, emissionWidth: width,
        scale: Int32(truncatingIfNeeded: prices.scale)
      ).map { (Int64($0.value), $0.options) }
    }
    return broad.cheapest(
      in: table, optionPrices: self.prices, emissionPrices: emissions, emissionWidth: width,
      scale: prices.scale
    ).map { ($0.value, $0.options) }
  }
}

extension Instance {
  /// What a path costs by itself, in points; nil when a hard rule forbids it.
  package func cost(of path: [Int], model: PersonalModel) -> Int64? {
    guard let ruled = model.cost(of: path) else { return nil }
    return path.reduce(ruled) { $0 + optionCost[$1] }
  }
}
