// SPDX-License-Identifier: GPL-3.0-or-later
internal import GLPKTrap

/// How a solve in a session ended; its numbers are read from the session.
public struct SessionResult: Sendable {
  public let stop: Stop
  public let iterations: Int
  public let elapsed: Duration
  /// By how much the time limit was missed.
  public let overrun: Duration
}

extension Session {
  /// Solves the linear program from the current basis.
  ///
  /// The simplex method runs in slices of about 1,000 iterations, between which limits and cancellation are
  /// looked at; that costs nothing measurable, while much shorter slices would. A basis that fails
  /// numerically is replaced once by one of GLPK's making, and the other algorithm tried.
  @discardableResult
  public func solve(
    _ algorithm: Algorithm = .primal, limits: Limits = .none, progress: ((Progress) -> Void)? = nil
  ) throws(GLPKError) -> SessionResult {
    try limits.validate()
    try checkAlive()
    state.isFresh = false
    let watch = Stopwatch(limits)
    var run = SimplexRun(algorithm: algorithm, iterationLimit: limits.iterations ?? safetyLimit)
    let abandonment = limits.isAbandoned.map(Abandonment.init)
    defer { abandonment?.end() }
    while run.stop == nil {
      if watch.isCancelled || limits.isAbandoned?() == true {
        run.stop = .cancelled
      } else if run.iterationsLeft == 0 {
        run.stop = .iterationLimit
      } else if let milliseconds = watch.millisecondsLeft {
        try slice(&run, milliseconds: milliseconds)
        if run.isAbandoned { continue }
        progress?(
          Progress(
            elapsed: watch.elapsed, iterations: run.iterations, nodes: 0,
            incumbent: gt_primal_status(problem) == GLP_FEAS
              ? objectiveConstant + gt_objective(problem) : nil,
            bound: nil))
      } else {
        run.stop = .timeLimit
      }
    }
    let stop = run.stop ?? .numericalFailure
    state.lastStop = stop
    state.isFresh = true
    return SessionResult(
      stop: stop, iterations: run.iterations, elapsed: watch.elapsed, overrun: watch.overrun)
  }

  /// More iterations than any sane program needs, so that a solver that goes in circles ends.
  private var safetyLimit: Int { 1_000_000 + 100 * (rowCount + columnCount) }

  private func slice(_ run: inout SimplexRun, milliseconds: Int32) throws(GLPKError) {
    var options = gt_simplex_options(
      method: run.algorithm == .primal ? GLP_PRIMAL : GLP_DUALP,
      iteration_limit: Int32(min(SimplexRun.sliceLength, run.iterationsLeft)), time_limit_ms: milliseconds,
      presolve: 0)
    var code: Int32 = 0
    let before = gt_iterations(problem)
    let result = gt_simplex(problem, &options, &code)
    if result == GT_LEFT {
      run.isAbandoned = true
      run.stop = .cancelled
      return
    }
    try GLPKError.check(result)
    run.iterations += Int(gt_iterations(problem) - before)
    switch code {
    case 0: run.stop = Stop(linearStatus: gt_status(problem))
    case GLP_EITLIM: break
    case GLP_ETMLIM: run.stop = .timeLimit
    default:
      if run.hasRetried {
        run.stop = .numericalFailure
      } else {
        run.hasRetried = true
        run.algorithm = run.algorithm == .primal ? .dual : .primal
        try GLPKError.check(gt_reset_basis(problem, 1))
      }
    }
  }
}

/// Lets GLPK ask whether a solve is abandoned, for as long as it runs on this thread.
private final class Abandonment {
  private let isRequested: @Sendable () -> Bool

  init(_ isRequested: @escaping @Sendable () -> Bool) {
    self.isRequested = isRequested
    gt_watch(
      { context in
        guard let context else { return 0 }
        return Unmanaged<Abandonment>.fromOpaque(context).takeUnretainedValue().isRequested() ? 1 : 0
      }, Unmanaged.passUnretained(self).toOpaque())
  }

  func end() { gt_watch(nil, nil) }
}

/// A simplex solve under way.
private struct SimplexRun {
  static let sliceLength = 1_000

  var algorithm: Algorithm
  let iterationLimit: Int
  var iterations = 0
  var hasRetried = false
  var isAbandoned = false
  var stop: Stop?

  var iterationsLeft: Int { max(0, iterationLimit - iterations) }
}

extension Stop {
  /// How a simplex solve that came to its end has ended.
  init(linearStatus: Int32) {
    switch linearStatus {
    case GLP_OPT: self = .optimal
    case GLP_NOFEAS: self = .infeasible
    case GLP_UNBND: self = .unbounded
    default: self = .numericalFailure
    }
  }
}
