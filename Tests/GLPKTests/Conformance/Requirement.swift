// SPDX-License-Identifier: GPL-3.0-or-later
import GLPK
import Testing

/// What solves programs: GLPK today, another solver behind the same layer some day.
protocol Backend: Sendable {
  func solve(_ program: Program, _ method: Method) throws -> Outcome
}

/// GLPK through this library.
struct GLPKBackend: Backend {
  func solve(_ program: Program, _ method: Method) throws -> Outcome { try program.solve(method) }
}

/// One thing that every backend must do.
struct Requirement: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let check: @Sendable (any Backend) throws -> Void

  init(_ description: String, _ check: @escaping @Sendable (any Backend) throws -> Void) {
    testDescription = description
    self.check = check
  }
}

/// One thing that other solvers do and GLPK does not, with the reason why it is not asked for.
struct Exclusion: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let reason: String
  /// Shows that GLPK does indeed not do it, so that the list stays true.
  let shows: @Sendable (any Backend) throws -> Void
}
