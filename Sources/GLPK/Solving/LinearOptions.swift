// SPDX-License-Identifier: GPL-3.0-or-later

/// Which simplex method to run.
public enum Algorithm: Hashable, Sendable {
  /// Right after columns were added or costs changed, and in general.
  case primal
  /// Right after rows were added or bounds changed. Falls back to the primal method by itself.
  case dual
}

/// How to solve a linear program.
public struct LinearOptions {
  public var limits = Limits.none
  public var algorithm = Algorithm.primal
  /// Simplifies the program first.
  ///
  /// Costs the basis, and at a limit there is nothing to show.
  public var presolve = false
  /// The basis to start from; it must have the size of the program.
  public var startingBasis: Basis?
  public var progress: ((Progress) -> Void)?
  /// Gets GLPK's terminal output, a line at a time.
  public var log: ((String) -> Void)?

  public init() {}
}
