// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Counts over the whole horizon: which of them are states of the graph, and which are priced.
extension PersonalModel {
  /// Cells of one pricing that an exact count over the whole horizon is worth, about a millisecond.
  static let dearWork = 1_000_000

  /// Up to so many units a count is always exact: where little is allowed, no multiplier finds the way between too much and nothing.
  private static let smallMaximum = 4

  /// Whether a member is a hard or large count over the whole horizon that a multiplier could stand in for.
  func isCount(_ index: Int) -> Bool {
    guard let most = mostCounted(members[index]) else { return false }
    return most > Self.smallMaximum
  }

  /// The most that a member lets pass over the whole horizon; nil when it is no such count.
  private func mostCounted(_ member: Member) -> Int? {
    guard member.entrance.state == 0, member.entrance.cost == 0 else { return nil }
    if let limit = member.automaton as? WeekendLimitAutomaton { return limit.most }
    guard let counter = member.automaton as? WindowCounter, counter.isHardMaximum else { return nil }
    return hardCounter(member)?.most
  }

  /// Prices those of some counts that would make pricing dear as states of the graph; the others go their usual way.
  ///
  /// - Parameter allWork: cells of a pricing without any of them.
  func takeIn(_ counts: [Int], allWork: Int) {
    for index in counts {
      let member = members[index]
      let isWeekends = member.automaton is WeekendLimitAutomaton
      // On the average half of what may be counted has been by then.
      guard let most = mostCounted(member), allWork * (most + 1) / 2 > dearWork else {
        if isWeekends { activate(index) }
        continue
      }
      if isWeekends { price(weekends: index) } else { price(window: index) }
    }
  }

  private func price(weekends index: Int) {
    let member = members[index]
    guard let limit = member.automaton as? WeekendLimitAutomaton, let costs = limit.costs(through: dayCount)
    else { return }
    let bit = Int32(emissionWidth)
    markCount += 1
    let mark = WeekendMarkAutomaton(limit)
    members.append(
      Member(
        rule: "", automaton: mark, entrance: LayeredGraph.Entrance(state: mark.start, cost: 0),
        symbols: member.symbols, emissionBit: bit, span: 0...max(0, dayCount - 1), isActive: false))
    guard activate(members.count - 1) else { return }
    take(PricedCounter(gain: [], emissionBit: bit, costs: costs), for: index)
  }

  private func price(window index: Int) {
    if let counter = hardCounter(members[index]) { take(counter, for: index) }
  }

  private func take(_ counter: PricedCounter, for index: Int) {
    counters.append(counter)
    pricedMembers.append(index)
    members[index].isRelaxed = true
  }

  private func hardCounter(_ member: Member) -> PricedCounter? {
    guard let counter = member.automaton as? WindowCounter else { return nil }
    return pricedCounter(member, counter) { counter.allCosts(from: $0, through: $1) }
  }

  /// A member as a counter that can be priced instead of being taken in when a path breaks it; nil when it is none.
  func pricedCounter(_ member: Member) -> PricedCounter? {
    guard let counter = member.automaton as? WindowCounter else { return nil }
    return pricedCounter(member, counter) { counter.costs(from: $0, through: $1) }
  }

  private func pricedCounter(
    _ member: Member, _ counter: WindowCounter, costs: (_ state: Int, _ greatest: Int) -> [Int64?]?
  ) -> PricedCounter? {
    guard member.entrance.cost == 0 else { return nil }
    let gains = member.symbols.map { $0.map(counter.gain) }
    let greatest = gains.reduce(0) { $0 + ($1.max() ?? 0) }
    guard greatest <= Self.greatestCount, !gains.joined().contains(where: { $0 < 0 }) else { return nil }
    guard let costs = costs(member.entrance.state, greatest), costs.contains(where: { $0 != nil }) else {
      return nil
    }
    return PricedCounter(gain: gains.joined().map { Int32($0) }, costs: costs)
  }

  /// The wide counter as one that can be priced; nil when there is none, or its units are too many.
  var wideAsCounter: PricedCounter? {
    guard let wide else { return nil }
    let greatest = wide.gain.reduce(0) { $0 + Int($1.max() ?? 0) }
    guard greatest <= Self.greatestWideCount, !wide.gain.joined().contains(where: { $0 < 0 }) else {
      return nil
    }
    let costs = (0...greatest).map { wide.cost($0) }
    return costs.contains { $0 != nil } ? PricedCounter(gain: Array(wide.gain.joined()), costs: costs) : nil
  }

  /// Units of the wide counter beyond this are carried as they are.
  private static let greatestWideCount = 10_000

  /// Counts beyond this, of minutes, are not worth pricing one by one.
  private static let greatestCount = 2_000

  /// How much a path counts for each of the priced counters.
  func counts(of path: [Int], emissions: [Int32]) -> [Int] {
    counts(of: path, emissions: emissions, in: counters)
  }

  /// How much a path counts for each of some counters.
  func counts(of path: [Int], emissions: [Int32], in counters: [PricedCounter]) -> [Int] {
    let first = firstOption.first ?? 0
    return counters.map { $0.count(path[...], first: first, emissions: emissions[...]) }
  }

  /// What counts cost by the priced counters; nil when one is forbidden.
  func cost(ofCounts counts: [Int]) -> Int64? {
    var total: Int64 = 0
    for (counter, count) in zip(counters, counts) {
      guard let cost = counter.costs[count] else { return nil }
      total += cost
    }
    return total
  }

  /// Moves the multipliers towards what these counts call for; false when all are there.
  ///
  /// - Parameter value: what the path that counts so costs with all that is charged for it, in units of 1/scale points.
  func moveMultipliers(
    towards counts: [Int], value: Int64, scale: Int64, within brackets: inout [PricedCounter.Bracket]
  ) -> Bool {
    var hasMoved = false
    for index in counters.indices {
      let charged = counters[index].charge(scale: scale) * Int64(counts[index])
      let rest = Double(value - charged) / Double(scale)
      if counters[index].move(towards: counts[index], rest: rest, within: &brackets[index]) {
        hasMoved = true
      }
    }
    return hasMoved
  }

  /// Lowers the multipliers of hard counts that leave room, once a lawful path has been found by them.
  func relentMultipliers(at counts: [Int]) {
    for index in counters.indices where counters[index].isHard { counters[index].relent(at: counts[index]) }
  }
}
