// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Finds a person's cheapest roster among those that differ from a given one on the days of a window only; one for each thread.
///
/// The state that enters and leaves the window is fixed, minutes included, so a window costs what its own days cost. Counts over the whole horizon that are not states of the graph
/// become *tallies* of the window, with what the rest of the horizon leaves of them as their limit.
final class WindowPricer {
  private let instance: Instance
  private var narrow = WindowKernel<Int32>()
  private var broad = WindowKernel<Int64>()
  private let halt: Halt
  /// Cells visited so far.
  var work: Int { narrow.work + broad.work }

  /// - Parameter halt: what ends a pricing, without a roster.
  init(instance: Instance, halt: Halt = .never) {
    self.instance = instance
    self.halt = halt
  }

  /// What options and the rows of standby quantities are worth, in units of 1/scale points.
  struct Worth {
    let scale: Int64
    /// ``OptionPrices/closed`` for what is closed.
    let option: (_ option: Int) -> Int64
    let row: (_ row: Int) -> Int64
    /// Whether what is found also has to say how cheap any roster can be.
    let isForBounds: Bool
  }

  /// The cheapest roster; nil when there is none.
  func cheapest(_ model: PersonalModel, in window: PricingWindow, worth: Worth) -> Pricer.Found? {
    guard !model.isHopeless, !window.days.isEmpty, !halt.isRequested else { return nil }
    model.beginPricing()
    guard let trail = trail(of: window.path, model) else { return nil }
    var search = Search(instance: instance, model: model, window: window, trail: trail, worth: worth)
    for _ in 0..<Self.triesAtMost {
      guard search.renew(), let task = search.task() else { return nil }
      guard let way = search.isNarrow ? narrow.cheapest(task) : broad.cheapest(task) else {
        // Only what is closed for a while leaves it open whether there is a roster.
        return search.isWhole ? nil : search.nothing
      }
      guard let found = search.judge(way.options, way.value) else { continue }
      offers[model.person] = search.offered
      return found
    }
    return search.nothing
  }

  private static let triesAtMost = 16

  /// The rosters that people were last priced about, most of them many times before they change, and those that they were offered last, to which most then change.
  private var trails: [Trail?] = []
  private var offers: [Trail?] = []

  private func trail(of path: [Int], _ model: PersonalModel) -> Trail? {
    while trails.count < instance.people.count {
      trails.append(nil)
      offers.append(nil)
    }
    func isIt(_ trail: Trail) -> Bool {
      trail.version == model.graphVersion && trail.path == path
        && trail.counts.count == model.counters.count
    }
    if let known = trails[model.person], isIt(known) { return known }
    if let offered = offers[model.person], isIt(offered) {
      trails[model.person] = offered
      return offered
    }
    trails[model.person] = Trail(path, in: model)
    return trails[model.person]
  }
}

extension WindowPricer {
  /// One pricing of a window: what is closed and tallied, and what has been found out.
  private struct Search {
    let instance: Instance
    let model: PersonalModel
    let open: OpenDays
    let keepsTotals: Bool
    var days: Range<Int> { open.days }
    private(set) var trail: Trail
    let worth: Worth
    /// The first option of the window, and a price for each from there on.
    private let first: Int
    private var prices: [Int64] = []
    /// What soft counters are charged a unit, and what those and hard ones count outside the window.
    private let charges: [Int64]
    private let outside: [Int]
    private var tallied: [Int] = []
    private var isGivenUp: [Bool]
    /// Whether nothing is closed that the rules and the caller leave open.
    private(set) var isWhole = true
    /// The roster found.
    private(set) var offered: Trail?
    private var relaxedValue: Int64?
    private let pastGain: Int

    init(instance: Instance, model: PersonalModel, window: PricingWindow, trail: Trail, worth: Worth) {
      self.instance = instance
      self.model = model
      open = window.open
      keepsTotals = window.keepsTotals
      let days = open.days
      self.trail = trail
      self.worth = worth
      let path = trail.path
      let firstOption = model.firstOption[0]
      first = model.firstOption[days.lowerBound]
      let counters = model.counters
      isGivenUp = counters.map { _ in false }
      outside = zip(counters, trail.counts).map { counter, count in
        count - counter.count(path[days], first: firstOption, emissions: trail.emissions[days])
      }
      charges = zip(counters, trail.counts).map { counter, count in
        counter.isHard ? 0 : counter.localCharge(at: count, scale: worth.scale)
      }
      pastGain = trail.gain - model.gain(of: path, days)
      for day in days {
        let isOpen = !open.gap.contains(day)
        for option in instance.options(person: model.person, day: day) {
          guard isOpen || option == path[day] else {
            prices.append(OptionPrices.closed)
            continue
          }
          var price = worth.option(option)
          if price != OptionPrices.closed {
            for (counter, charge) in zip(counters, charges) where charge != 0 && !counter.gain.isEmpty {
              price += charge * Int64(counter.gain[option - firstOption])
            }
          }
          prices.append(price)
        }
      }
      for index in counters.indices where counters[index].emissionBit != 0 && mayBind(index) {
        tally(index)
      }
    }

    /// Whether the window could count more than is left.
    private func mayBind(_ index: Int) -> Bool {
      model.counters[index].isHard && room(index) < (open.count + 24) / 7
    }

    /// Carries a hard counter as a tally; false when that would make too many cells.
    @discardableResult
    private mutating func tally(_ index: Int) -> Bool {
      guard !tallied.contains(index), tallied.count < 3, room(index) >= 0,
        (tallied + [index]).reduce(1, { $0 * (room($1) + 1) }) <= Self.talliesAtMost
      else { return false }
      let counter = model.counters[index]
      guard
        counter.emissionBit != 0
          || !days.contains(where: { day in
            instance.options(person: model.person, day: day).contains {
              counter.gain[$0 - model.firstOption[0]] > 1
            }
          })
      else { return false }
      tallied.append(index)
      return true
    }

    private static let talliesAtMost = 24

    /// What the rest of the horizon leaves of a hard counter.
    private func room(_ index: Int) -> Int { most(index) - outside[index] }

    /// The most that a hard counter may come to.
    private func most(_ index: Int) -> Int {
      let most = model.counters[index].most
      return keepsTotals ? min(most, trail.counts[index]) : most
    }

    /// Whether no path can leave the range of 32 bits.
    var isNarrow: Bool {
      var reach = model.greatestCost * worth.scale
      for day in days {
        var greatest: Int64 = 0
        for option in instance.options(person: model.person, day: day)
        where prices[option - first] != OptionPrices.closed {
          greatest = max(greatest, abs(prices[option - first]))
        }
        reach += greatest
        for bits in 0..<model.emissionWidth { reach += abs(emission(day, Int32(bits))) }
      }
      return reach < 1 << 28
    }

    /// What the emissions of a day are worth.
    private func emission(_ day: Int, _ bits: Int32) -> Int64 {
      guard bits != 0 else { return 0 }
      var total: Int64 = 0
      for (number, quantity) in instance.published.enumerated() where bits & (1 << Int32(number)) != 0 {
        let row = quantity.rows[model.person][day]
        if row >= 0 { total += worth.row(Int(row)) }
      }
      for (counter, charge) in zip(model.counters, charges) where bits & counter.emissionBit != 0 {
        total += charge
      }
      return total
    }

    /// Follows the roster anew where the graph has changed; false where the graph does not know it.
    mutating func renew() -> Bool {
      guard trail.version != model.graphVersion else { return true }
      guard let renewed = Trail(trail.path, in: model) else { return false }
      trail = renewed
      return true
    }

    /// What the window is priced with.
    func task() -> WindowTask? {
      let (days, trail, worth) = (days, trail, worth)
      let (pastGain, wide, kept) = (pastGain, model.wide, keepsTotals ? trail.gain : nil)
      let emission = self.emission
      let (lookup, endCost) = (model.lookup, model.graph.endCost)
      var task = WindowTask(
        graph: model.graph, edgeStarts: model.edgeStarts, days: days,
        start: Int(trail.nodes[days.lowerBound]),
        scale: worth.scale,
        ends: { lookup.rest(of: trail, from: $0, day: days.upperBound, worth.scale, endCost, emission) },
        gainCost: { gain in
          if let kept, pastGain + gain != kept { return nil }
          return wide.map { $0.cost(pastGain + gain) } ?? 0
        })
      addTallies(to: &task)
      addEntries(to: &task)
      return task
    }

    private func addTallies(to task: inout WindowTask) {
      let sizes = tallied.map { room($0) + 1 }
      task.tallyCount = sizes.reduce(1, *)
      task.next = []
      for mask in 0..<1 << tallied.count {
        for number in 0..<task.tallyCount {
          var (rest, unit, next) = (number, 1, 0)
          for (bit, size) in sizes.enumerated() {
            let value = rest % size + (mask >> bit & 1)
            next = value < size && next >= 0 ? next + value * unit : -1
            (rest, unit) = (rest / size, unit * size)
          }
          task.next.append(Int32(next))
        }
      }
      task.emissionWidth = model.emissionWidth
      task.emissionMasks = (0..<model.emissionWidth).map { bits in
        tallied.enumerated().reduce(0) { mask, tally in
          Int32(bits) & model.counters[tally.element].emissionBit != 0 ? mask | 1 << tally.offset : mask
        }
      }
      for day in days {
        for bits in 0..<model.emissionWidth { task.emissions.append(emission(day, Int32(bits))) }
      }
    }

    private func addEntries(to task: inout WindowTask) {
      let byOption = tallied.enumerated().filter { model.counters[$0.element].emissionBit == 0 }
      task.maskCount = byOption.isEmpty ? 1 : 1 << tallied.count
      var classes = 0
      let firstOption = model.firstOption[0]
      for day in days {
        task.classStart.append(classes)
        let count = model.graph.gain[day].count
        classes += count
        task.entries += Array(repeating: .closed, count: count * task.maskCount)
        for (place, option) in instance.options(person: model.person, day: day).enumerated() {
          let price = prices[option - first]
          guard price != OptionPrices.closed else { continue }
          var mask = 0
          for (bit, index) in byOption where model.counters[index].gain[option - firstOption] > 0 {
            mask |= 1 << bit
          }
          let number = Int(model.graph.classOf[day][place])
          let entry = (task.classStart[day - days.lowerBound] + number) * task.maskCount + mask
          if price < task.entries[entry].price {
            task.entries[entry] = WindowTask.Entry(price: price, option: Int32(option))
          }
        }
      }
    }

    /// What the rules left out of the graph say about a way: a roster when they accept it or nothing can be done, nil when another try is worth it.
    mutating func judge(_ options: [Int], _ value: Int64) -> Pricer.Found? {
      var path = trail.path
      path.replaceSubrange(days, with: options)
      let extra: Int64
      switch model.review(path, days: days, isMending: true) {
      case .graphChanged: return nil
      case .forbidden(let like):
        if isWhole { relaxedValue = max(relaxedValue ?? value, value) }
        let closing = like.map { $0 + model.firstOption[0] - first }.filter(prices.indices.contains)
        guard closing.contains(where: { prices[$0] != OptionPrices.closed }) else { return nothing }
        for option in closing { prices[option] = OptionPrices.closed }
        isWhole = false
        return nil
      case .accepted: extra = 0
      case .relaxed(let points):
        guard let points else { return nothing }
        extra = points
      }
      if isWhole { relaxedValue = max(relaxedValue ?? value, value) }
      guard let next = trail.replacing(days, with: options, in: model) else { return nothing }
      guard let counted = model.cost(ofCounts: next.counts), keepsWithin(next.counts) else {
        return giveWay(to: next.counts) ? nil : nothing
      }
      guard let wide = model.wide.map({ $0.cost(next.gain) }) ?? 0 else { return nothing }
      offered = next
      let ruled = next.cost + wide + counted + extra
      let cost = path.reduce(ruled) { $0 + instance.optionCost[$1] }
      guard worth.isForBounds else {
        return Pricer.Found(
          bound: Pricer.Found.unknown, value: 0, path: path, emissions: next.emissions, cost: cost)
      }
      let priced = pricedTotal(path, next.emissions)
      // What the way's value leaves out: everything outside the window, and what counts cost beyond their charges.
      var beyond = Int64(0)
      for (index, counter) in model.counters.enumerated() where charges[index] != 0 {
        beyond += charges[index] * Int64(next.counts[index]) + leastBeyond(charges[index], counter)
      }
      let roster = ruled * worth.scale + priced
      let bound = roster - (extra + counted) * worth.scale + beyond + (relaxedValue ?? value) - value
      return Pricer.Found(
        bound: min(bound, roster), value: roster, path: path, emissions: next.emissions, cost: cost)
    }

    /// No roster, and nothing proved but that the window allows one.
    var nothing: Pricer.Found {
      Pricer.Found(bound: Pricer.Found.unknown, value: .max, path: nil, emissions: [], cost: 0)
    }

    /// The price of all options and emissions of a path without the charges.
    private func pricedTotal(_ path: [Int], _ emissions: [Int32]) -> Int64 {
      var total: Int64 = 0
      for option in path { total += min(worth.option(option), MasterRow.forbidden) }
      for (day, bits) in emissions.enumerated() where bits != 0 {
        for (number, quantity) in instance.published.enumerated() where bits & (1 << Int32(number)) != 0 {
          let row = quantity.rows[model.person][day]
          if row >= 0 { total += worth.row(Int(row)) }
        }
      }
      return total
    }

    private func leastBeyond(_ charge: Int64, _ counter: PricedCounter) -> Int64 {
      var least = Int64.max
      for (count, cost) in counter.costs.enumerated() {
        if let cost { least = min(least, cost * worth.scale - charge * Int64(count)) }
      }
      return least
    }

    private func keepsWithin(_ counts: [Int]) -> Bool {
      !keepsTotals
        || counts.indices.allSatisfy { !model.counters[$0].isHard || counts[$0] <= most($0) }
    }

    /// Tallies a counter that is over its limit, or leaves it no more than the given roster has; false when nothing can be done.
    private mutating func giveWay(to counts: [Int]) -> Bool {
      for (index, counter) in model.counters.enumerated()
      where counter.costs[counts[index]] == nil || counter.isHard && counts[index] > most(index) {
        if counts[index] > most(index), tally(index) { return true }
        guard !counter.gain.isEmpty, !isGivenUp[index], counts[index] > most(index) else { continue }
        isGivenUp[index] = true
        isWhole = false
        for day in days {
          for option in instance.options(person: model.person, day: day)
          where counter.gain[option - model.firstOption[0]] > 0 && trail.path[day] != option {
            prices[option - first] = OptionPrices.closed
          }
        }
        return true
      }
      return false
    }
  }
}

extension EdgeLookup {
  /// What the rest of a roster costs from another node than its own, compared with that; nil where there is no such way.
  ///
  /// - Parameter emission: what the emissions of a day are worth.
  fileprivate func rest(
    of trail: Trail, from node: Int, day: Int, _ scale: Int64, _ endCost: [Int64],
    _ emission: (_ day: Int, _ bits: Int32) -> Int64
  ) -> Int64? {
    var (node, total) = (node, trail.costs[day] * scale)
    for day in day..<trail.path.count {
      if node == trail.nodes[day] { return total - trail.costs[day] * scale }
      guard let edge = edge(from: node, to: trail.path[day], day) else { return nil }
      total += edge.cost * scale
      if edge.emissions != trail.emissions[day] {
        total += emission(day, edge.emissions) - emission(day, trail.emissions[day])
      }
      node = Int(edge.to)
    }
    return total + (endCost[node] - trail.cost) * scale
  }
}
