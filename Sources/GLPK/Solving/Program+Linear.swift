// SPDX-License-Identifier: GPL-3.0-or-later
internal import GLPKTrap

extension Program {
  func solveLinear(_ options: LinearOptions, for model: ModelIdentity?) throws(GLPKError) -> Outcome {
    try options.limits.validate()
    return try Session.scoped(objectiveConstant: objectiveConstant, log: options.log) {
      session throws(GLPKError) in
      try session.load(self)
      if let basis = options.startingBasis {
        try session.setBasis(basis)
      } else if !options.presolve {
        try session.resetBasis()
      }
      let result =
        options.presolve
        ? try session.solvePresolved(options)
        : try session.solve(options.algorithm, limits: options.limits, progress: options.progress)
      return try session.outcome(of: result, hasBasis: !options.presolve, for: model)
    }
  }
}

extension Session {
  /// As `open`, with the errors of this library only and GLPK's output sent to a log.
  static func scoped<Result>(
    objectiveConstant: Double, log: ((String) -> Void)?,
    _ body: (borrowing Session) throws(GLPKError) -> Result
  ) throws(GLPKError) -> Result {
    var opened: OpaquePointer?
    try GLPKError.check(gt_open(&opened))
    guard let opened else { throw .outOfMemory }
    defer { gt_close(opened) }
    let session = Session(problem: opened, objectiveConstant: objectiveConstant)
    guard let log else { return try body(session) }
    return try LogLines(log).capture { () throws(GLPKError) in try body(session) }
  }

  /// Lets GLPK simplify the program first, which cannot be interrupted.
  fileprivate func solvePresolved(_ options: LinearOptions) throws(GLPKError) -> SessionResult {
    let watch = Stopwatch(options.limits)
    var stop: Stop?
    var parameters = gt_simplex_options(
      method: options.algorithm == .primal ? GLP_PRIMAL : GLP_DUALP,
      iteration_limit: Int32(clamping: options.limits.iterations ?? Int(Int32.max)),
      time_limit_ms: watch.millisecondsLeft ?? 0, presolve: 1)
    var code: Int32 = 0
    if watch.isCancelled {
      stop = .cancelled
    } else if parameters.time_limit_ms == 0 {
      stop = .timeLimit
    } else {
      try GLPKError.check(gt_simplex(problem, &parameters, &code))
      switch code {
      case 0: stop = Stop(linearStatus: gt_status(problem))
      case GLP_ENOPFS: stop = .infeasible
      case GLP_ETMLIM: stop = .timeLimit
      case GLP_EITLIM: stop = .iterationLimit
      // No dual solution: unbounded or infeasible. The program as it is says which.
      default: return try solve(options.algorithm, limits: options.limits)
      }
    }
    state.lastStop = stop
    state.isFresh = true
    return SessionResult(
      stop: stop ?? .numericalFailure, iterations: Int(gt_iterations(problem)), elapsed: watch.elapsed,
      overrun: watch.overrun)
  }

  fileprivate func outcome(
    of result: SessionResult, hasBasis: Bool, for model: ModelIdentity?
  ) throws(GLPKError) -> Outcome {
    var found = Outcome.Found()
    if has(.solution) {
      var values: [Double] = []
      try primals(into: &values)
      found.values = values
      found.objective = try objective
    }
    if has(.duals) {
      var duals: [Double] = []
      var reducedCosts: [Double] = []
      try self.duals(into: &duals)
      try self.reducedCosts(into: &reducedCosts)
      found.duals = duals
      found.reducedCosts = reducedCosts
    }
    if result.stop == .optimal { found.bound = found.objective }
    if hasBasis { found.basis = try basis }
    let statistics = Statistics(
      iterations: result.iterations, elapsed: result.elapsed, overrun: result.overrun)
    return Outcome(stop: result.stop, statistics: statistics, model: model, found: found)
  }
}
