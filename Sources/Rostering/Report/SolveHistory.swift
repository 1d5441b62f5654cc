// SPDX-License-Identifier: GPL-3.0-or-later

/// How cost and bound came to what they are, by steps of counted work.
///
/// It holds no times, so that a report is the same wherever the same steps were worked.
public struct SolveHistory: Sendable, Hashable {
  /// What was known after a step.
  public struct Point: Sendable, Hashable {
    public let step: Int
    /// The cost of the best roster; nil before there is one.
    public let cost: Cost?
    public let bound: Cost?

    public init(step: Int, cost: Cost?, bound: Cost?) {
      self.step = step
      self.cost = cost
      self.bound = bound
    }
  }

  /// In order of the steps, one a step at most; costs never rise and bounds never fall.
  public private(set) var points: [Point] = []

  public init() {}

  /// Adds what has become known by a step; of several things that one step brings, the last counts.
  public mutating func record(step: Int, cost: Cost? = nil, bound: Cost? = nil) {
    let last = points.last
    let point = Point(step: step, cost: cost ?? last?.cost, bound: bound ?? last?.bound)
    if let last, last.step >= step { points.removeLast() }
    points.append(point)
  }
}
