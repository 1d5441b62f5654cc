// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// What money is worth in the objective of a roster: so many points for each step of money.
public struct MoneyWorth: Hashable, Sendable {
  public let currency: Currency
  /// The unit in which rules of pay count; above zero.
  public let step: Money
  /// The points of one step.
  public let points: Cost

  /// Nil for a step that is not above zero, or points below zero.
  public init?(currency: Currency, step: Money, points: Cost) {
    guard step > .zero, points >= .zero else { return nil }
    self.currency = currency
    self.step = step
    self.points = points
  }
}
