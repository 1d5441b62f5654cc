// SPDX-License-Identifier: GPL-3.0-or-later

/// Why a solver stopped.
///
/// What it leaves behind is a separate question, see ``Outcome``.
public enum Stop: Hashable, Sendable {
  /// The solution is proved optimal (within the tolerances of the simplex method).
  case optimal
  /// An incumbent lies within the gap that was asked for.
  case gapReached
  case infeasible
  /// No solution is as good as the cutoff that was asked for.
  case cutoff
  /// The objective is unbounded; for an integer program, that of its linear relaxation is.
  case unbounded
  case timeLimit
  case iterationLimit
  case nodeLimit
  case cancelled
  /// GLPK gave up for lack of precision, twice, from different bases.
  case numericalFailure
}
