// SPDX-License-Identifier: GPL-3.0-or-later

/// How a model is written down in a file.
public enum FileFormat: Hashable, Sendable {
  /// MPS with names of at most eight characters in fixed columns; longer names are replaced.
  case fixedMPS
  case freeMPS
  /// The LP format of CPLEX.
  case lp
}

/// What a right-hand side of the objective in an MPS file means.
///
/// Solvers disagree. Files written by this library are the same under both, because they hold the constant as
/// a column that is fixed at 1.
public enum MPSConstant: Hashable, Sendable {
  /// The constant is minus the right-hand side, as CBC, CPLEX and HiGHS have it.
  case negatedRightHandSide
  /// The constant is the right-hand side, as GLPK has it.
  case rightHandSide
}
