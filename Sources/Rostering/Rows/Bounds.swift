// SPDX-License-Identifier: GPL-3.0-or-later

/// What it costs when a row gives way.
///
/// Rows always can give way, so that a roster can be written even when demand cannot be met; a *required* one
/// costs so much that it does so last, and what gave way is listed.
public enum RowPenalty: Sendable, Hashable {
  /// Required; ``Case/requiredPrice`` times ten for every priority above 1, for each unit.
  case required(priority: Int)
  case priced(Price)
}

/// A number of people or units that should be there: bounds and the price of missing each.
///
/// The cost of a count n is `belowMinimum` of (minimum − n), plus `belowTarget` of (target − n), plus
/// `aboveMaximum` of (n − maximum), each where positive. Prices must be convex.
public struct Bounds: Sendable, Hashable {
  public let minimum: Int?
  public let target: Int?
  public let maximum: Int?
  public let belowMinimum: RowPenalty
  public let belowTarget: Price
  public let aboveMaximum: RowPenalty

  public init(
    minimum: Int? = nil, target: Int? = nil, maximum: Int? = nil,
    belowMinimum: RowPenalty = .required(priority: 1), belowTarget: Price = .linear(Cost(10)),
    aboveMaximum: RowPenalty = .required(priority: 1)
  ) {
    self.minimum = minimum
    self.target = target
    self.maximum = maximum
    self.belowMinimum = belowMinimum
    self.belowTarget = belowTarget
    self.aboveMaximum = aboveMaximum
  }
}

extension Bounds {
  /// The violation of a row whose count misses a bound; nil when it costs nothing and nothing required gave
  /// way.
  ///
  /// It names the minimum when that is missed, else the maximum, else the target; its cost is the whole cost
  /// of the count.
  func violation(
    of row: RowID, count: Int, days: ClosedRange<CivilDay>, place: String? = nil, in subject: Case
  ) -> Violation? {
    let missed: (bound: Int, amount: Int, penalty: RowPenalty)
    if let minimum, count < minimum {
      missed = (minimum, minimum - count, belowMinimum)
    } else if let maximum, count > maximum {
      missed = (maximum, count - maximum, aboveMaximum)
    } else if let target, count < target {
      missed = (target, target - count, .priced(belowTarget))
    } else {
      return nil
    }
    let cost = subject.cost(of: count, against: self)
    guard cost != .zero || missed.penalty.isRequired else { return nil }
    return Violation(
      subject: .row(row), days: days, place: place, required: missed.bound, actual: count,
      amount: missed.amount, cost: cost, isHard: false, isRequired: missed.penalty.isRequired)
  }
}

extension RowPenalty {
  var isRequired: Bool {
    switch self {
    case .required: true
    case .priced: false
    }
  }
}
