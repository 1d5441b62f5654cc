// SPDX-License-Identifier: GPL-3.0-or-later

/// A row that is linear in choices, quantities and shared decisions, over any people and days.
///
/// The enumeration is closed, as that of ``PersonalRule`` is.
public enum LinkingRow: Sendable, Hashable {
  case posts(PostDemand)
  case clock(ClockDemand)
  case mix(Mix)
  case quantity(QuantityLimit)

  public var id: RowID {
    switch self {
    case .posts(let row): row.id
    case .clock(let row): row.id
    case .mix(let row): row.id
    case .quantity(let row): row.id
    }
  }
}

/// What it costs when a row gives way.
///
/// Rows always can give way, so that a roster can be written even when demand cannot be met; a *required* one costs so much that it does so last, and
/// what gave way is listed.
public enum RowPenalty: Sendable, Hashable {
  /// Required; ``Case/requiredPrice`` times ten for every priority above 1, for each unit.
  case required(priority: Int)
  case priced(Price)
}

/// A number of people or units that should be there: bounds and the price of missing each.
///
/// The cost of a count n is `belowMinimum` of (minimum − n), plus `belowTarget` of (target − n), plus `aboveMaximum` of (n − maximum), each
/// where positive. Prices must be convex.
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
