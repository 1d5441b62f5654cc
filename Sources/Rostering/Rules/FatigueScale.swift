// SPDX-License-Identifier: GPL-3.0-or-later

/// How tired duties make a person: a level that days add points to or take points from.
///
/// The level of a day is that of the day before plus the points of the day, but never below zero and never above
/// `top`; before the first day looked at it is zero. The points of a day are those of all its weights that
/// hold, days off included, so that rest takes points away.
public struct FatigueScale: Sendable, Hashable {
  /// What makes tired, or rests.
  public struct Weight: Sendable, Hashable {
    public let of: DutyFilter
    /// What the duty of the day before must match; nil where it does not matter.
    ///
    /// The day before the first day looked at matches nothing.
    public let after: DutyFilter?
    /// Negative where it rests.
    public let points: Int

    public init(of: DutyFilter, after: DutyFilter? = nil, points: Int) {
      self.of = of
      self.after = after
      self.points = points
    }
  }

  public let weights: [Weight]
  /// The greatest level there is.
  public let top: Int

  public init(weights: [Weight], top: Int) {
    self.weights = weights
    self.top = max(0, top)
  }

  /// What a day adds to the level.
  ///
  /// - Parameter previous: the duty of the day before; nil where that is not looked at.
  public func points(of duty: Duty, after previous: Duty?) -> Int {
    weights.reduce(0) { sum, weight in
      guard weight.of.matches(duty) else { return sum }
      if let after = weight.after, !(previous.map(after.matches) ?? false) { return sum }
      return sum + weight.points
    }
  }

  /// The level after each of some consecutive days.
  public func levels(of duties: [Duty]) -> [Int] {
    var level = 0
    return duties.indices.map { index in
      level = next(level, points: points(of: duties[index], after: index > 0 ? duties[index - 1] : nil))
      return level
    }
  }

  /// The level of a day that adds so many points to the level of the day before.
  public func next(_ level: Int, points: Int) -> Int { min(top, max(0, level + points)) }
}
