// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// What every option and every standby emission of one person is worth to the dynamic program, in units of 1/scale points.
///
/// The arrays keep their memory from one person to the next.
package struct OptionPrices {
  /// The price of an option that is closed.
  package static let closed = Int64.max

  package private(set) var scale: Int64 = 1
  /// A price for each option of the person, those of the first day first.
  package private(set) var options: [Int64] = []
  /// For each day and combination of emission bits, its price; that of no bits is 0.
  package private(set) var emissions: [Int64] = []
  /// Combinations of emission bits a day.
  package private(set) var emissionWidth = 1
  /// What a unit of each counter is charged at present.
  private var charges: [Int64] = []
  /// Options closed for a while, with their prices before any charge.
  private var shut: [(option: Int, price: Int64)] = []

  package init() {}

  /// Prices that are given, for one day after the other.
  init(options: [Int64], emissions: [Int64], emissionWidth: Int) {
    (self.options, self.emissions, self.emissionWidth) = (options, emissions, emissionWidth)
  }

  /// Own cost − Σ coefficient × price of the row.
  ///
  /// - Parameters:
  ///   - allowed: one mark an option of the instance; empty for everything.
  ///   - adjust: added to an option's price.
  package mutating func set(
    _ instance: Instance, _ model: PersonalModel, prices: Prices, allowed: Pricer.Allowed,
    adjust: ((Int) -> Int64)?
  ) {
    scale = prices.scale
    begin()
    for option in instance.options(person: model.person) {
      guard allowed.isEmpty || allowed[option] else {
        options.append(OptionPrices.closed)
        continue
      }
      var price = instance.price(of: option, prices)
      if let adjust { price += adjust(option) }
      options.append(price)
    }
    setEmissions(instance, model) { -prices.values[$0] }
  }

  /// Own cost + what the option changes in the rows' costs at an activity; options that break a hard row are closed.
  ///
  /// - Parameters:
  ///   - noise: the price of each option is raised by a random number of points below it.
  ///   - window: outside its days only what its path has is open; nil for the whole horizon.
  package mutating func set(
    _ instance: Instance, _ model: PersonalModel, at activity: [Int], noise: Int,
    random: inout RandomSource, window: PricingWindow?
  ) {
    scale = 1
    begin()
    for day in 0..<instance.dayCount {
      let isOpen = window?.open.contains(day) ?? true
      for option in instance.options(person: model.person, day: day) {
        guard isOpen || window?.path[day] == option else {
          options.append(OptionPrices.closed)
          continue
        }
        var price = instance.price(of: option, at: activity)
        if noise > 0 { price += Int64(random.below(noise)) }
        options.append(price >= MasterRow.forbidden / 2 ? OptionPrices.closed : price)
      }
    }
    setEmissions(instance, model) { instance.price(ofRow: $0, at: activity) }
  }

  private mutating func begin() {
    options.removeAll(keepingCapacity: true)
    charges.removeAll(keepingCapacity: true)
    shut.removeAll(keepingCapacity: true)
  }

  /// Charges for counters by their multipliers; what was charged before is taken off.
  mutating func charge(for counters: [PricedCounter]) {
    for (number, counter) in counters.enumerated() {
      if number == charges.count { charges.append(0) }
      let charge = counter.charge(scale: scale)
      let change = charge - charges[number]
      charges[number] = charge
      guard change != 0 else { continue }
      if counter.emissionBit != 0 {
        for place in emissions.indices where Int32(place & (emissionWidth - 1)) & counter.emissionBit != 0 {
          emissions[place] += change
        }
        continue
      }
      for option in counter.countedOptions where options[Int(option)] != OptionPrices.closed {
        options[Int(option)] += change * Int64(counter.gain[Int(option)])
      }
    }
  }

  /// Closes options until ``reopen(_:)``.
  mutating func shut(_ closing: [Int], _ counters: [PricedCounter]) {
    for option in closing where options[option] != OptionPrices.closed {
      shut.append((option, options[option] - charged(for: option, counters)))
      options[option] = OptionPrices.closed
    }
  }

  /// Opens what was closed for a while.
  mutating func reopen(_ counters: [PricedCounter]) {
    for (option, price) in shut { options[option] = price + charged(for: option, counters) }
    shut.removeAll(keepingCapacity: true)
  }

  private func charged(for option: Int, _ counters: [PricedCounter]) -> Int64 {
    zip(charges, counters).reduce(0) { $0 + ($1.1.gain.isEmpty ? 0 : $1.0 * Int64($1.1.gain[option])) }
  }

  private mutating func setEmissions(
    _ instance: Instance, _ model: PersonalModel, price: (_ row: Int) -> Int64
  ) {
    emissionWidth = model.emissionWidth
    emissions.removeAll(keepingCapacity: true)
    for day in 0..<instance.dayCount {
      emissions.append(0)
      for bits in 1..<max(1, emissionWidth) {
        let lowest = bits.trailingZeroBitCount
        let rest = emissions[day * emissionWidth + (bits & (bits - 1))]
        let isPublished = lowest < instance.published.count
        let row = isPublished ? instance.published[lowest].rows[model.person][day] : -1
        emissions.append(row >= 0 ? rest + price(Int(row)) : rest)
      }
    }
  }

  /// The greatest that the prices of one path can add up to, whatever their signs.
  package func reach(in table: PricingTable) -> Int64 {
    var reach: Int64 = 0
    for day in 0..<table.dayCount {
      var greatest: Int64 = 0
      for option in table.optionStart[day]..<table.optionStart[day + 1]
      where options[option] != OptionPrices.closed {
        greatest = max(greatest, abs(options[option]))
      }
      var emission: Int64 = 0
      for place in day * emissionWidth..<(day + 1) * emissionWidth {
        emission = max(emission, abs(emissions[place]))
      }
      reach += greatest + emission
    }
    return reach
  }
}
