// SPDX-License-Identifier: GPL-3.0-or-later
import GLPK

/// A whole number that depends linearly on choices, and all values it can come to.
struct Tally {
  /// What is added in turn: of each part one of several amounts.
  private(set) var parts: [[(amount: Int, isAdded: Fact)]] = []
  private(set) var values: Set<Int>
  let constant: Int

  init(_ constant: Int = 0) {
    self.constant = constant
    values = [constant]
  }

  var expression: Expression {
    var total = Expression(Double(constant))
    for (amount, isAdded) in parts.joined() where amount != 0 { total += amount * isAdded.expression }
    return total
  }

  /// Adds what one person's day counts.
  mutating func add(_ choices: [CompactChoice], _ gain: (CompactChoice) -> Int) {
    let taken = Dictionary(grouping: choices, by: gain)
    add(
      taken.keys.sorted().map { amount in
        let variables = (taken[amount] ?? []).compactMap(\.variable)
        return (amount, taken.count == 1 ? .always : Fact(sum(variables) { $0 }))
      })
  }

  mutating func add(_ fact: Fact, times factor: Int = 1) {
    switch fact.known {
    case true?: add([(factor, .always)])
    case false?: break
    case nil: add([(0, !fact), (factor, fact)])
    }
  }

  private mutating func add(_ part: [(amount: Int, isAdded: Fact)]) {
    guard part.contains(where: { $0.amount != 0 }) else { return }
    parts.append(part)
    values = Set(values.flatMap { value in part.map { value + $0.amount } })
  }

  /// Whether no value is left out between the least and the greatest.
  var hasAllValues: Bool {
    let sorted = values.sorted()
    return Set(zip(sorted, sorted.dropFirst()).map { $1 - $0 }).count <= 1
  }

  /// Ways to come to values, and what of each the ways count.
  struct Ways {
    let summands: [Expression]
    let counts: [(value: Int, counts: [Int])]
  }

  /// Ways that differ in how often each amount is added; nil when they are too many.
  var waysByAmount: Ways? {
    let amounts = Set(parts.joined().map(\.amount)).subtracting([0]).sorted()
    var ways: Set<[Int]> = [amounts.map { _ in 0 }]
    for part in parts {
      ways = Set(
        ways.flatMap { way in
          part.map { added in zip(way, amounts).map { $0 + ($1 == added.amount ? 1 : 0) } }
        })
      if ways.count > 500 { return nil }
    }
    return Ways(
      summands: amounts.map { amount in
        sum(parts.joined().filter { $0.amount == amount }) { $0.isAdded.expression }
      },
      counts: ways.sorted { $0.lexicographicallyPrecedes($1) }.map { way in
        (zip(amounts, way).reduce(constant) { $0 + $1.0 * $1.1 }, way)
      })
  }

  /// One way for each value.
  var waysByValue: Ways { Ways(summands: [expression], counts: values.sorted().map { ($0, [$0]) }) }
}
