// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Bounds a long horizon without any linear program: an incremental subgradient method moves the prices of rows and the multipliers of everybody's priced counts together.
///
/// Each pricing is one run of the dynamic program, whose path need not be lawful: a bound asks for no rosters. The prices and multipliers of the best bound seen are kept, averaged over the
/// sweeps, because single ones jump about.
struct HorizonBound {
  let crew: PricingCrew
  let clock: WorkClock
  let cap: Double
  var random: RandomSource
  private var instance: Instance { crew.instance }

  struct Result {
    /// Prices of the rows.
    var prices: [Double]
    var bound = Int64.min
  }

  /// Prices of rows, and for each person the multipliers of the counters.
  private struct Point {
    var rows: [Double]
    var counters: [[Double]]

    mutating func move(towards other: Point, by weight: Double) {
      for row in rows.indices { rows[row] += weight * (other.rows[row] - rows[row]) }
      for person in counters.indices {
        for index in counters[person].indices {
          counters[person][index] += weight * (other.counters[person][index] - counters[person][index])
        }
      }
    }
  }

  init(crew: PricingCrew, clock: WorkClock, random: RandomSource) {
    self.crew = crew
    self.clock = clock
    self.random = random
    cap = Master.initialCap(crew.instance)
  }

  /// - Parameters:
  ///   - start: prices to begin with, of an earlier run that was not long enough.
  ///   - isOver: asked after every sweep over all people.
  mutating func run(from start: [Double]? = nil, isOver: () -> Bool, onBound: (Int64) -> Void) -> Result {
    let reaches = Subgradient.reaches(of: instance, cap: cap)
    var point = Point(
      rows: start ?? Array(repeating: 0, count: instance.rows.count),
      counters: crew.models.map { $0.relaxed.counters.map { _ in 0 } })
    var average = point
    var result = Result(prices: point.rows)
    var best = -Double.infinity
    var stale = 0
    var sweep = 0
    while !isOver(), stale < Self.patience {
      let factor = 1 / (1 + Double(sweep) / Self.sweepsToHalfAStep)
      self.sweep(&point, reaches, factor)
      sweep += 1
      let weight = sweep < 10 ? 0.5 : 0.1
      average.move(towards: point, by: weight)
      guard sweep % Self.sweepsToABound == 0, let bound = bound(average) else { continue }
      stale = bound.exact > best + 1e-5 * abs(best) ? 0 : stale + 1
      guard bound.exact > best else { continue }
      best = bound.exact
      result.prices = average.rows
      if bound.points > result.bound {
        result.bound = bound.points
        onBound(bound.points)
      }
    }
    return result
  }

  /// Bounds in a row that were hardly better than the best, after which there is nothing to be had.
  private static let patience = 12

  private static let sweepsToABound = 10

  /// Sweeps after which steps are half as long as at first.
  private static let sweepsToHalfAStep = 5.0

  private mutating func sweep(_ point: inout Point, _ reaches: [Subgradient.Reach], _ factor: Double) {
    let share = factor / Double(instance.people.count)
    let needs = zip(zip(instance.rows, point.rows), reaches).map {
      Subgradient.need($0.0, price: $0.1) * $1.step * share
    }
    let before = crew.work
    for group in groups() where !clock.isHalted {
      let prices = Prices(scale: ColumnGeneration.scale, rounding: point.rows)
      let found = crew.relaxed(of: group, prices, multipliers: point.counters)
      let count = Double(group.count)
      for row in needs.indices { point.rows[row] += needs[row] * count }
      for (person, found) in zip(group, found) {
        guard let found else { continue }
        for (row, coefficient) in found.entries {
          point.rows[row] -= reaches[row].step * factor * Double(coefficient)
        }
        for (index, count) in found.counts.enumerated() {
          let counter = crew.models[person].relaxed.counters[index]
          let wanted = counter.cheapestCount(at: point.counters[person][index])
          // A count that is wrong by all that is allowed moves its price as much as a shift is worth.
          let error = Double(count - wanted) / Double(max(Self.smallCount, counter.most))
          point.counters[person][index] +=
            Self.counterStep * factor * error / Double(counter.greatestGain)
        }
      }
      for row in needs.indices {
        point.rows[row] = min(max(point.rows[row], reaches[row].low), reaches[row].high)
      }
    }
    clock.add(cells: crew.work - before)
  }

  /// Points that a multiplier moves at first, a shift, for a count that is twice what is allowed; with longer steps multipliers swing about their place and the bound follows late.
  private static let counterStep = 25.0

  /// People who are priced at once on each thread: more of them wait less for one another, and fewer move the prices more often.
  private static let peopleAThread = 2

  /// Counts of less than this move their multipliers as if they were as many.
  private static let smallCount = 10

  private func bound(_ point: Point) -> LagrangianBound? {
    let prices = Prices(scale: ColumnGeneration.scale, rounding: point.rows)
    let before = crew.work
    let found = clock.timingPricing {
      crew.relaxed(of: Array(instance.people.indices), prices, multipliers: point.counters)
    }
    clock.add(cells: crew.work - before)
    if clock.isHalted || found.contains(where: { $0 == nil }) { return nil }
    return LagrangianBound(
      scope: Scope(whole: instance), prices: prices, people: found.map { $0?.bound })
  }

  /// People in random order, a few at once for each thread.
  private mutating func groups() -> [[Int]] {
    let order = Array(instance.people.indices).shuffled(using: &random)
    let size = crew.threads * Self.peopleAThread
    return stride(from: 0, to: order.count, by: size).map {
      Array(order[$0..<min(order.count, $0 + size)])
    }
  }
}
