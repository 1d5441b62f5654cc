// SPDX-License-Identifier: GPL-3.0-or-later
import GLPK

/// A whole number that depends linearly on choices, and all values it can come to.
struct Tally {
  private(set) var expression: Expression
  private(set) var values: Set<Int>

  init(_ constant: Int = 0) {
    expression = Expression(Double(constant))
    values = [constant]
  }

  /// A number that a variable stands for.
  init(_ expression: Expression, in values: ClosedRange<Int>) {
    self.expression = expression
    self.values = Set(values)
  }

  /// Adds what one person's day counts.
  mutating func add(_ choices: [CompactChoice], _ gain: (CompactChoice) -> Int) {
    let gains = choices.map(gain)
    guard gains.contains(where: { $0 != 0 }) else { return }
    for (choice, gain) in zip(choices, gains) where gain != 0 {
      if let variable = choice.variable {
        expression.append(variable, coefficient: Double(gain))
      } else {
        expression.constant += Double(gain)
      }
    }
    let different = Set(gains)
    values = Set(values.flatMap { value in different.map { value + $0 } })
  }

  mutating func add(_ fact: Fact, times factor: Int = 1) {
    expression += factor * fact.expression
    switch fact.known {
    case true?: values = Set(values.map { $0 + factor })
    case false?: break
    case nil: values.formUnion(values.map { $0 + factor })
    }
  }
}

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
    guard inside.count == allowed.count, let slopes = Self.slopes(allowed) else {
      return choose(allowed, for: tally, name)
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

  /// One binary for each value.
  private mutating func choose(_ points: [(value: Int, price: Int64)], for tally: Tally, _ name: String) {
    let chosen = points.map { _ in model.addVariable(kind: .binary) }
    require(sum(chosen) { $0 }.equals(1), "\(name).one")
    require(
      sum(zip(points, chosen)) { $0.value * $1 }.equals(tally.expression), "\(name).value")
    for (point, variable) in zip(points, chosen) { pay(point.price, for: variable) }
  }
}
