// SPDX-License-Identifier: GPL-3.0-or-later

/// How far a solve has come.
public struct Progress: Sendable {
  public let elapsed: Duration
  /// Simplex iterations before the search; those of its nodes are not counted.
  public let iterations: Int
  public let nodes: Int
  /// The objective of the best solution so far.
  public let incumbent: Double?
  /// No solution is better than this.
  public let bound: Double?
}

/// A solution that the search has found.
public struct Incumbent: Sendable {
  public let objective: Double
  /// One value a column.
  public let values: [Double]
}

/// What a solve cost.
public struct Statistics: Sendable {
  public var iterations = 0
  public var nodes = 0
  public var elapsed = Duration.zero
  /// By how much the time limit was missed.
  public var overrun = Duration.zero
  /// Proposals of a heuristic that were not feasible, and were not passed on.
  public var rejectedProposals = 0
  /// Lazy rows that were added during the search.
  public var lazyRows = 0
}
