// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// What each kind of entry in the health log makes of a person, and for how many days, that of the entry included.
public struct HealthRules: Sendable, Hashable {
  public struct Effect: Sendable, Hashable {
    public var fitness: Fitness
    public var days: Int

    public init(_ fitness: Fitness, days: Int) {
      self.fitness = fitness
      self.days = days
    }
  }

  /// From this temperature on, in tenths of a degree Celsius, an entry is a fever.
  public var feverFrom = 373
  public var fever = Effect(.unfit, days: 3)
  public var symptoms = Effect(.observation, days: 3)
  public var exposure = Effect(.observation, days: 7)
  public var pending = Effect(.watch, days: 2)
  public var positive = Effect(.unfit, days: 14)

  public init() {}
}
