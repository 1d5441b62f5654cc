// SPDX-License-Identifier: GPL-3.0-or-later

/// What a soft rule, an uncovered post or a shared decision costs in the objective, in points; exact.
public struct Cost: Hashable, Comparable, Sendable, AdditiveArithmetic, CustomStringConvertible {
  public let points: Int64

  public init(_ points: Int64) { self.points = points }

  public static let zero = Cost(0)
  public static func + (left: Self, right: Self) -> Cost { Cost(left.points + right.points) }
  public static func - (left: Self, right: Self) -> Cost { Cost(left.points - right.points) }
  public static func < (left: Self, right: Self) -> Bool { left.points < right.points }
  public var description: String { String(points) }
}

/// What a violation costs, as a function of its size.
public enum Price: Sendable, Hashable {
  /// `cost` for every started `per` units of the amount (minutes, days, people).
  case linear(Cost, per: Int = 1)
  /// The cost of an amount of 1, 2, 3 and so on; beyond the list each further unit costs the last difference.
  case table([Cost])

  /// The cost of a violation of that size; nothing for a size of zero or less.
  public func cost(of amount: Int) -> Cost {
    guard amount > 0 else { return .zero }
    switch self {
    case .linear(let cost, let per):
      return Cost(cost.points * Int64((amount + per - 1) / per))
    case .table(let costs):
      guard let last = costs.last else { return .zero }
      if amount <= costs.count { return costs[amount - 1] }
      let step = costs.count > 1 ? last - costs[costs.count - 2] : last
      return Cost(last.points + step.points * Int64(amount - costs.count))
    }
  }

  /// Whether each further unit costs at least as much as the one before it.
  public var isConvex: Bool {
    switch self {
    case .linear(let cost, let per): return per == 1 && cost >= .zero
    case .table(let costs):
      let steps = zip(costs, [.zero] + costs).map { $0 - $1 }
      return zip(steps, steps.dropFirst()).allSatisfy { $0 <= $1 } && (steps.first ?? .zero) >= .zero
    }
  }
}

/// Whether a rule may be broken, and at what price.
public enum Severity: Sendable, Hashable {
  case hard
  case soft(Price)
}
