// SPDX-License-Identifier: GPL-3.0-or-later

/// What to solve a program as.
public enum Method {
  /// As a linear program: integer variables may be fractional.
  case linear(LinearOptions)
  case integer(IntegerOptions)

  /// As a linear program, with the most common options.
  public static func linear(
    timeLimit: Duration? = nil, iterationLimit: Int? = nil, algorithm: Algorithm = .primal,
    presolve: Bool = false, from basis: Basis? = nil, cancellation: CancellationToken? = nil
  ) -> Method {
    var options = LinearOptions()
    options.limits = Limits(time: timeLimit, iterations: iterationLimit, cancellation: cancellation)
    options.algorithm = algorithm
    options.presolve = presolve
    options.startingBasis = basis
    return .linear(options)
  }

  /// As an integer program, with the most common options.
  public static func integer(
    timeLimit: Duration? = nil, nodeLimit: Int? = nil, relativeGap: Double = 0, cutoff: Double? = nil,
    incumbent: [Double]? = nil, cancellation: CancellationToken? = nil
  ) -> Method {
    var options = IntegerOptions()
    options.limits = Limits(time: timeLimit, cancellation: cancellation)
    options.nodeLimit = nodeLimit
    options.relativeGap = relativeGap
    options.cutoff = cutoff
    options.incumbent = incumbent
    return .integer(options)
  }
}

extension Program {
  /// Solves the program: builds it in GLPK, solves it and frees it again, all in this call and on this
  /// thread.
  ///
  /// Throws when the program or an option is invalid, or when GLPK fails. That there is no solution, or that
  /// a limit was reached, is no error but part of the outcome.
  public func solve(_ method: Method) throws(GLPKError) -> Outcome {
    try solve(method, for: nil)
  }

  func solve(_ method: Method, for model: ModelIdentity?) throws(GLPKError) -> Outcome {
    try validate()
    switch method {
    case .linear(let options): return try solveLinear(options, for: model)
    case .integer(let options): return try solveInteger(options, for: model)
    }
  }
}

extension Model {
  /// Solves the model: builds it in GLPK, solves it and frees it again, all in this call and on this thread.
  ///
  /// Throws when the model or an option is invalid, or when GLPK fails. That there is no solution, or that a
  /// limit was reached, is no error but part of the outcome.
  public func solve(_ method: Method) throws(GLPKError) -> Outcome {
    try program().solve(method, for: identity)
  }
}
