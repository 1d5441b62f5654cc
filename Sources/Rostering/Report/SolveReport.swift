// SPDX-License-Identifier: GPL-3.0-or-later

/// What a solve says about the roster it found.
public struct SolveReport: Sendable {
  public enum Status: String, Sendable {
    /// The cost equals the bound.
    case optimal
    /// A roster was found; how far it may be from the best is told by the gap.
    case feasible
    /// The solve was stopped by its caller; the roster is the best so far.
    case interrupted
  }

  public let status: Status
  public let cost: Cost
  /// No roster of the case costs less.
  public let bound: Cost
  public let seed: UInt64
  public let steps: Int
  public let threads: Int
  /// Rules whose exact state was too large for pricing of some person; the bound stays valid.
  public let relaxedRules: [RuleID]
  /// What was found and proved on the way.
  public let history: SolveHistory

  public init(
    status: Status, cost: Cost, bound: Cost, seed: UInt64, steps: Int, threads: Int,
    relaxedRules: [RuleID] = [], history: SolveHistory = SolveHistory()
  ) {
    self.status = status
    self.cost = cost
    self.bound = bound
    self.seed = seed
    self.steps = steps
    self.threads = threads
    self.relaxedRules = relaxedRules
    self.history = history
  }

  /// (cost − bound) / max(1, |cost|) in millionths, rounded up.
  public var gapMillionths: Int64 {
    let difference = cost.points - bound.points
    let scale = max(1, abs(cost.points))
    return (difference * 1_000_000 + scale - 1) / scale
  }
}
