// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Warms up the prices before the first simplex call, by an incremental subgradient method: people are visited in random order, each is priced at the current prices, and the prices
/// move at once by what that person's roster does to the rows.
///
/// Far from the optimum the simplex spends its time in degenerate pivots; from these prices and the rosters met on the way it is close at once. The prices of the best bound seen are kept.
struct Subgradient {
  let crew: PricingCrew
  let clock: WorkClock
  let cap: Double
  var random: RandomSource
  var instance: Instance { crew.instance }

  struct Result {
    var prices: [Double]
    var bound = Int64.min
    /// The last rosters of each person.
    var columns: [Column] = []
  }

  /// How far a row's price may reach and how large its steps are.
  struct Reach {
    let low: Double
    let high: Double
    let step: Double
  }

  /// - Parameter isOver: asked after every sweep over all people.
  mutating func run(isOver: () -> Bool, onBound: (Int64) -> Void) -> Result {
    let reaches = Subgradient.reaches(of: instance, cap: cap)
    var prices = Array(repeating: 0.0, count: instance.rows.count)
    var average = prices
    var result = Result(prices: prices)
    var best = -Double.infinity
    var recent: [[Column]] = Array(repeating: [], count: instance.people.count)
    var sweep = 0
    var stale = 0
    while !isOver(), stale < 12 {
      let factor = 1 / (1 + Double(sweep) / 5)
      let needs = zip(instance.rows, prices).map { Subgradient.need($0, price: $1) }
      let before = crew.work
      for group in groups() where !clock.isHalted {
        let found = crew.cheapest(of: group, Prices(scale: ColumnGeneration.scale, rounding: prices))
        for (person, found) in zip(group, found) {
          guard let found, let column = crew.column(found, person: person) else { continue }
          for row in prices.indices {
            prices[row] += reaches[row].step * factor * needs[row] / Double(instance.people.count)
          }
          for (row, coefficient) in zip(column.rows, column.coefficients) {
            prices[Int(row)] -= reaches[Int(row)].step * factor * Double(coefficient)
          }
          for row in prices.indices {
            prices[row] = min(max(prices[row], reaches[row].low), reaches[row].high)
          }
          recent[person].append(column)
          if recent[person].count > 10 { recent[person].removeFirst() }
        }
      }
      clock.add(cells: crew.work - before)
      sweep += 1
      let weight = sweep < 10 ? 0.5 : 0.1
      for row in prices.indices { average[row] += weight * (prices[row] - average[row]) }
      guard sweep % 5 == 0 else { continue }
      let tried = Prices(scale: ColumnGeneration.scale, rounding: average)
      let workBefore = crew.work
      let found = clock.timingPricing { crew.cheapest(tried) }
      clock.add(cells: crew.work - workBefore)
      guard let bound = LagrangianBound(scope: Scope(whole: instance), prices: tried, found: found) else {
        break
      }
      // A bound that hardly moves any more is left to the simplex.
      stale = bound.exact > best + 0.002 * abs(best) ? 0 : stale + 3
      if bound.exact > best {
        best = bound.exact
        result.prices = average
        if bound.points > result.bound {
          result.bound = bound.points
          onBound(bound.points)
        }
      }
    }
    result.columns = recent.flatMap { $0 }
    return result
  }

  /// People in random order, as many at once as there are threads.
  private mutating func groups() -> [[Int]] {
    let order = Array(instance.people.indices).shuffled(using: &random)
    return stride(from: 0, to: order.count, by: crew.threads).map {
      Array(order[$0..<min(order.count, $0 + crew.threads)])
    }
  }

  static func reaches(of instance: Instance, cap: Double) -> [Reach] {
    zip(instance.rows, coefficientSizes(instance)).map { reach($0, coefficient: $1, cap) }
  }

  private static func reach(_ row: MasterRow, coefficient: Double, _ cap: Double) -> Reach {
    var low = 0.0
    var high = 0.0
    for (from, to) in zip(row.hull, row.hull.dropFirst()) {
      let slope = Double(to.cost - from.cost) / Double(to.activity - from.activity)
      low = min(low, -slope)
      high = max(high, -slope)
    }
    if case .hard = row.pricing { low = -cap }
    // Steps are meant for rows to which a choice adds one; a row with greater coefficients is measured in units of the greatest.
    let size = min(max(-low, high) * coefficient, 100)
    return Reach(low: max(low, -cap), high: min(high, cap), step: 0.2 * size / (coefficient * coefficient))
  }

  /// The greatest coefficient of a choice in each row.
  private static func coefficientSizes(_ instance: Instance) -> [Double] {
    var sizes = Array(repeating: 1.0, count: instance.rows.count)
    for (row, coefficient) in zip(instance.entryRow, instance.entryCoefficient) {
      sizes[Int(row)] = max(sizes[Int(row)], Double(abs(coefficient)))
    }
    return sizes
  }

  /// The activity that choices should add up to at a price.
  static func need(_ row: MasterRow, price: Double) -> Double {
    var best = Double.infinity
    var activity = row.constant
    for vertex in row.hull {
      let value = Double(vertex.cost) + price * Double(vertex.activity)
      if value < best - 1e-9 {
        best = value
        activity = vertex.activity
      }
    }
    return Double(activity - row.constant)
  }
}
