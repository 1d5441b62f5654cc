// SPDX-License-Identifier: GPL-3.0-or-later

/// A proven lower bound from any prices: each person's cheapest roster, each decision's cheapest value and each row's cheapest activity, all apart.
struct LagrangianBound {
  /// In points, rounded up, because every roster costs whole points.
  let points: Int64
  /// The same before rounding, for comparing prices.
  let exact: Double

  /// Nil when some person has no lawful roster.
  ///
  /// - Parameter found: for each person of the scope, in order.
  init?(scope: Scope, prices: Prices, found: [Pricer.Found?], restriction: Restriction = Restriction()) {
    self.init(scope: scope, prices: prices, people: found.map { $0?.bound }, restriction: restriction)
  }

  /// - Parameter people: for each person of the scope, in order, what no roster of theirs is cheaper than, in units of 1/scale points; nil where there is none.
  init?(scope: Scope, prices: Prices, people: [Int64?], restriction: Restriction = Restriction()) {
    let instance = scope.instance
    var total = scope.settledCost * prices.scale
    for bound in people {
      guard let bound else { return nil }
      total += bound
    }
    for owner in scope.owners.dropFirst(people.count) {
      let decision = instance.decisions[owner - instance.people.count]
      var best = Int64.max
      for value in decision.costs.indices where restriction.admits(value, of: owner) {
        let priced = decision.entries[value].reduce(decision.costs[value] * prices.scale) {
          $0 - Int64($1.coefficient) * prices.values[Int($1.row)]
        }
        best = min(best, priced)
      }
      total += best
    }
    for row in scope.rows {
      total += restriction.row(row, in: instance).leastPriced(
        scale: prices.scale, price: prices.values[row], base: scope.base[row])
    }
    exact = Double(total) / Double(prices.scale)
    points = total >= 0 ? (total + prices.scale - 1) / prices.scale : -(-total / prices.scale)
  }
}
