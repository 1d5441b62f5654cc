// SPDX-License-Identifier: GPL-3.0-or-later
internal import GLPKTrap

/// One branch-and-bound search: its options, what its callback saw, and how it ended.
final class TreeSearch {
  let program: Program
  let options: IntegerOptions
  let watch: Stopwatch
  var statistics = Statistics()
  var stop: Stop?
  /// No solution is better than this, without the objective's constant; nil while nothing is known.
  var bound: Double?
  /// The objective of the best solution the callback has seen, without the constant.
  var incumbent: Double?
  /// The first error inside a callback; it ends the search and is thrown afterwards.
  var failure: GLPKError?
  /// The incumbent to start from, until it was handed to GLPK.
  var pendingIncumbent: [Double]?
  var lastReport = Duration.zero

  init(_ program: Program, _ options: IntegerOptions) {
    self.program = program
    self.options = options
    watch = Stopwatch(options.limits)
    pendingIncumbent = options.incumbent
  }

  /// Solves the relaxation at the root, so that limits and cancellation are looked at in between.
  ///
  /// - Returns: whether there is an optimum to start the search from.
  func solveRelaxation(in session: borrowing Session) throws(GLPKError) -> Bool {
    try session.resetBasis()
    var limits = options.limits
    if let time = limits.time { limits.time = max(.zero, time - watch.elapsed) }
    let result = try session.solve(.primal, limits: limits, progress: options.progress)
    statistics.iterations += result.iterations
    if result.stop == .optimal {
      bound = gt_objective(session.problem)
      return true
    }
    stop = result.stop
    return false
  }

  /// Runs the search.
  ///
  /// - Returns: false when presolve found that the relaxation has no optimum, without saying why.
  @discardableResult
  func run(in session: borrowing Session, presolve: Bool) throws(GLPKError) -> Bool {
    guard !watch.isCancelled else { return end(.cancelled) }
    guard let milliseconds = watch.millisecondsLeft else { return end(.timeLimit) }
    // The heuristics of GLPK store solutions without asking for lazy rows, and were caught with wrong optima.
    let mayUseHeuristics = options.lazyRows == nil
    var parameters = gt_search_options(
      time_limit_ms: milliseconds, branching: options.branching.code,
      backtracking: options.backtracking.code, presolve: presolve ? 1 : 0,
      rounding: mayUseHeuristics && options.rounding ? 1 : 0,
      feasibility_pump: mayUseHeuristics && options.feasibilityPump ? 1 : 0,
      gomory_cuts: options.cuts.contains(.gomory) ? 1 : 0,
      mixed_rounding_cuts: options.cuts.contains(.mixedRounding) ? 1 : 0,
      cover_cuts: options.cuts.contains(.cover) ? 1 : 0,
      clique_cuts: options.cuts.contains(.clique) ? 1 : 0, relative_gap: options.relativeGap)
    var code: Int32 = 0
    let result = gt_search(
      session.problem, &parameters,
      { context, tree, reason in
        guard let context, let tree else { return 1 }
        let search = Unmanaged<TreeSearch>.fromOpaque(context).takeUnretainedValue()
        return search.visit(tree, reason: reason) ? 0 : 1
      }, Unmanaged.passUnretained(self).toOpaque(), &code)
    try GLPKError.check(result)
    if let failure { throw failure }
    switch code {
    case 0: return end(gt_search_status(session.problem) == GLP_OPT ? .optimal : noSolution)
    case GLP_ENOPFS: return end(noSolution)
    case GLP_ENODFS: return false
    case GLP_ETMLIM: return end(.timeLimit)
    case GLP_EMIPGAP: return end(.gapReached)
    case GLP_ESTOP: return end(stop ?? .cancelled)
    default: return end(.numericalFailure)
    }
  }

  private func end(_ stop: Stop) -> Bool {
    self.stop = stop
    return true
  }

  private var noSolution: Stop { options.cutoff == nil ? .infeasible : .cutoff }

  func outcome(in session: borrowing Session, for model: ModelIdentity?) throws(GLPKError) -> Outcome {
    var found = Outcome.Found()
    let status = gt_search_status(session.problem)
    if status == GLP_OPT || status == GLP_FEAS {
      var values = Array(repeating: 0.0, count: program.columns.count)
      try GLPKError.check(gt_search_values(session.problem, &values))
      found.values = values
      // GLPK rounds the integers but keeps the objective of before, which is off in the last digits.
      let objective = program.objective(at: values)
      found.objective = objective
      // A solution found in the last step of the search was followed by no callback that could tell of it.
      if gt_search_objective(session.problem) != incumbent {
        options.onIncumbent?(Incumbent(objective: objective, values: values))
      }
    } else if let incumbent = options.incumbent {
      // The search ended before it could take the solution it was given.
      found.values = incumbent
      found.objective = program.objective(at: incumbent)
    }
    var ending = stop ?? .numericalFailure
    if ending == .infeasible { ending = noSolution }
    switch ending {
    case .optimal: found.bound = found.objective
    case .cutoff: found.bound = options.cutoff
    case .infeasible, .unbounded: break
    default: found.bound = bound.map { program.objectiveConstant + $0 }
    }
    statistics.elapsed = watch.elapsed
    statistics.overrun = watch.overrun
    return Outcome(stop: ending, statistics: statistics, model: model, found: found)
  }
}

extension IntegerOptions.Branching {
  fileprivate var code: Int32 {
    switch self {
    case .pseudocost: GLP_BR_PCH
    case .penalties: GLP_BR_DTH
    case .mostFractional: GLP_BR_MFV
    case .firstFractional: GLP_BR_FFV
    case .lastFractional: GLP_BR_LFV
    }
  }
}

extension IntegerOptions.Backtracking {
  fileprivate var code: Int32 {
    switch self {
    case .bestBound: GLP_BT_BLB
    case .depthFirst: GLP_BT_DFS
    case .breadthFirst: GLP_BT_BFS
    case .bestProjection: GLP_BT_BPH
    }
  }
}
