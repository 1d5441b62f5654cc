// SPDX-License-Identifier: GPL-3.0-or-later

/// How to solve an integer program by branch and bound.
public struct IntegerOptions {
  public enum Presolve: Hashable, Sendable {
    /// On for small programs without a short limit, since it cannot be interrupted; off whenever a callback
    /// needs the columns as they are.
    case automatic
    case on, off
  }

  /// Which variable to branch on.
  public enum Branching: Hashable, Sendable {
    /// Pseudocosts, started by trial; best on set-partitioning masters.
    case pseudocost
    /// Driebeck and Tomlin's penalties.
    case penalties
    case mostFractional, firstFractional, lastFractional
  }

  /// Which open node to go on with.
  public enum Backtracking: Hashable, Sendable {
    case bestBound, depthFirst, breadthFirst, bestProjection
  }

  /// Inequalities that cut off fractional solutions; on roster-like programs they cost more than they gain.
  public enum Cut: Hashable, Sendable {
    case gomory, mixedRounding, cover, clique
  }

  public var limits = Limits.none
  /// Nodes of the search: unlike time, the same on every machine.
  public var nodeLimit: Int?
  /// Stop when (incumbent − bound) / |incumbent| is at most this.
  public var relativeGap = 0.0
  /// Stop when incumbent − bound is at most this.
  public var absoluteGap = 0.0
  /// Look only for solutions whose objective is at least as good as this.
  public var cutoff: Double?
  /// A solution to start from, one value a column.
  ///
  /// An infeasible one is an error.
  public var incumbent: [Double]?
  public var presolve = Presolve.automatic
  public var branching = Branching.pseudocost
  public var backtracking = Backtracking.bestBound
  public var cuts: Set<Cut> = []
  /// Rounds the relaxation of each node.
  ///
  /// Always off with lazy rows, which it would not ask.
  public var rounding = true
  /// Spends time before the search on finding a first solution.
  ///
  /// Always off with lazy rows.
  public var feasibilityPump = false
  public var progress: ((Progress) -> Void)?
  /// Gets every solution that improves on the ones before.
  public var onIncumbent: ((Incumbent) -> Void)?
  /// Gets the relaxation of a node and may answer with a solution, one value a column.
  ///
  /// It is checked against the whole program and all lazy rows before GLPK gets it, because GLPK would
  /// believe anything.
  public var propose: ((_ relaxation: [Double]) -> [Double]?)?
  /// Gets the values of a relaxation, and answers with rows that every solution must fulfil and this point
  /// may not.
  ///
  /// The answer must depend on the values alone.
  public var lazyRows: ((_ values: [Double]) -> [LazyRow])?
  /// Gets GLPK's terminal output, a line at a time.
  public var log: ((String) -> Void)?

  public init() {}

  /// Whether a callback needs the columns in the numbering of the program.
  var needsOriginalColumns: Bool {
    incumbent != nil || propose != nil || lazyRows != nil || onIncumbent != nil
  }

  func validate() throws(GLPKError) {
    try limits.validate()
    if let nodeLimit, nodeLimit < 1 { throw .invalidOption(.nodeLimit, value: Double(nodeLimit)) }
    guard relativeGap >= 0, relativeGap.isFinite else {
      throw .invalidOption(.relativeGap, value: relativeGap)
    }
    guard absoluteGap >= 0, absoluteGap.isFinite else {
      throw .invalidOption(.absoluteGap, value: absoluteGap)
    }
    if let cutoff, !cutoff.isFinite { throw .invalidOption(.cutoff, value: cutoff) }
    if presolve == .on && needsOriginalColumns { throw .presolveConflict }
  }
}

/// A row that is added to an integer program during the search.
public struct LazyRow: Sendable {
  public var columns: [Int32]
  public var values: [Double]
  public var lower: Double
  public var upper: Double

  public init(columns: [Int32], values: [Double], lower: Double, upper: Double) {
    self.columns = columns
    self.values = values
    self.lower = lower
    self.upper = upper
  }

  /// The row of a constraint of a model.
  public init(_ constraint: Constraint) {
    (columns, values) = constraint.expression.merged()
    lower = constraint.lower
    upper = constraint.upper
  }
}
