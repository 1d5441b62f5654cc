// SPDX-License-Identifier: GPL-3.0-or-later
import GLPK

extension CompactProgram {
  /// Pays for the value of a tally, exactly, whatever the shape of the price.
  ///
  /// - Parameter price: the points of a value, nil for one that is forbidden.
  mutating func judge(_ tally: Tally, _ name: String, price: (Int) -> Int64?) {
    let points = tally.values.sorted().map { (value: $0, price: price($0)) }
    let allowed = points.compactMap { point in point.price.map { (value: point.value, price: $0) } }
    guard let first = allowed.first, let last = allowed.last else { return forbid(.always, name) }
    guard points.count > 1 else { return pay(first.price, when: .always) }
    let inside = points.filter { first.value...last.value ~= $0.value }
    // Tangents know nothing of values that cannot be reached: a target of hours is rarely met to the minute.
    let ways = tally.hasAllValues ? nil : tally.waysByAmount
    guard ways == nil, inside.count == allowed.count, let slopes = Self.slopes(allowed) else {
      return choose(ways ?? tally.waysByAmount ?? tally.waysByValue, name, price: price)
    }
    if points.first?.value != first.value { require(tally.expression >= first.value, "\(name).least") }
    if points.last?.value != last.value { require(tally.expression <= last.value, "\(name).most") }
    guard allowed.contains(where: { $0.price != 0 }) else { return }
    // A convex price is the highest of its tangents.
    let paid = model.addVariable(lower: -.infinity)
    if slopes.isEmpty { require(paid >= Double(first.price), "\(name).price") }
    for slope in slopes {
      let height = Double(slope.price) - slope.slope * Double(slope.value)
      require(paid >= slope.slope * tally.expression + height, "\(name).price")
    }
    pay(1, for: paid)
  }

  private typealias Slope = (value: Int, price: Int64, slope: Double)

  /// The pieces of a convex price, nil when it is not convex.
  private static func slopes(_ points: [(value: Int, price: Int64)]) -> [Slope]? {
    var pieces: [(value: Int, price: Int64, rise: Int64, run: Int64)] = []
    for (left, right) in zip(points, points.dropFirst()) {
      let (rise, run) = (right.price - left.price, Int64(right.value - left.value))
      if let last = pieces.last {
        let difference = rise * last.run - last.rise * run
        if difference < 0 { return nil }
        if difference == 0 { continue }
      }
      pieces.append((left.value, left.price, rise, run))
    }
    return pieces.map { ($0.value, $0.price, Double($0.rise) / Double($0.run)) }
  }

  /// One binary for each way that is allowed.
  private mutating func choose(_ ways: Tally.Ways, _ name: String, price: (Int) -> Int64?) {
    let chosen = ways.counts.compactMap { value, counts in
      price(value).map { (points: $0, counts: counts, isChosen: model.addVariable(kind: .binary)) }
    }
    require(sum(chosen) { $0.isChosen }.equals(1), "\(name).one")
    for (index, summand) in ways.summands.enumerated() {
      require(sum(chosen) { $0.counts[index] * $0.isChosen }.equals(summand), "\(name).value")
    }
    for way in chosen { pay(way.points, for: way.isChosen) }
  }
}
