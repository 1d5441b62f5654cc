// SPDX-License-Identifier: GPL-3.0-or-later
internal import GLPKTrap

extension TreeSearch {
  /// How often the bound is computed and progress reported, when nothing else asks for it.
  private static let reportInterval = Duration.milliseconds(100)

  /// What GLPK calls, several times a node.
  ///
  /// - Returns: whether to go on.
  func visit(_ tree: OpaquePointer, reason: Int32) -> Bool {
    do throws(GLPKError) {
      try noteIncumbent(tree)
      if reason != GLP_ISELECT, let first = pendingIncumbent {
        pendingIncumbent = nil
        try hand(first, to: tree)
      }
      switch reason {
      case GLP_IROWGEN: try addLazyRows(to: tree)
      case GLP_IHEUR: try offerProposal(to: tree)
      default: break
      }
      return goesOn(tree, reason: reason)
    } catch {
      failure = error
      return false
    }
  }

  // MARK: When to stop

  private func goesOn(_ tree: OpaquePointer, reason: Int32) -> Bool {
    // The number of open nodes is looked at only where GLPK looks at all of them anyway.
    if reason == GLP_ISELECT { statistics.nodes = Int(gt_tree_nodes(tree)) }
    if watch.isCancelled {
      stop = .cancelled
    } else if watch.millisecondsLeft == nil {
      stop = .timeLimit
    } else if let limit = options.nodeLimit, reason == GLP_ISELECT, statistics.nodes >= limit {
      stop = .nodeLimit
    }
    let elapsed = watch.elapsed
    let isDue = elapsed - lastReport >= Self.reportInterval
    if stop != nil || isDue || (options.absoluteGap > 0 && reason == GLP_ISELECT) { updateBound(tree) }
    if stop == nil, let incumbent, let bound, options.absoluteGap > 0,
      abs(incumbent - bound) <= options.absoluteGap
    {
      stop = .gapReached
    }
    if isDue {
      lastReport = elapsed
      report(elapsed)
    }
    return stop == nil
  }

  private func updateBound(_ tree: OpaquePointer) {
    var best = 0.0
    guard gt_tree_bound(tree, &best) != 0, abs(best) < Double.greatestFiniteMagnitude else { return }
    bound = best
  }

  private func report(_ elapsed: Duration) {
    let constant = program.objectiveConstant
    options.progress?(
      Progress(
        elapsed: elapsed, iterations: statistics.iterations, nodes: statistics.nodes,
        incumbent: incumbent.map { $0 + constant }, bound: bound.map { $0 + constant }))
  }

  // MARK: Solutions out and in

  /// GLPK announces only the solutions of relaxations, not those of its heuristics, so the objective is
  /// compared.
  private func noteIncumbent(_ tree: OpaquePointer) throws(GLPKError) {
    guard gt_tree_has_incumbent(tree) != 0 else { return }
    let objective = gt_tree_incumbent_objective(tree)
    guard objective != incumbent else { return }
    incumbent = objective
    guard let onIncumbent = options.onIncumbent else { return }
    var values = Array(repeating: 0.0, count: program.columns.count)
    try GLPKError.check(gt_tree_incumbent(tree, &values))
    onIncumbent(Incumbent(objective: program.objective(at: values), values: values))
  }

  private func offerProposal(to tree: OpaquePointer) throws(GLPKError) {
    guard let propose = options.propose else { return }
    let point = try relaxation(tree)
    guard let proposal = propose(point) else { return }
    if try isFeasible(proposal) {
      try hand(proposal, to: tree)
    } else {
      statistics.rejectedProposals += 1
    }
  }

  private func isFeasible(_ proposal: [Double]) throws(GLPKError) -> Bool {
    guard try program.violation(of: proposal) == nil else { return false }
    if let cutoff = options.cutoff, !program.isAsGood(program.objective(at: proposal), as: cutoff) {
      return false
    }
    for row in options.lazyRows?(proposal) ?? [] {
      try row.validate(columnCount: program.columns.count)
      if row.violation(at: proposal) != nil { return false }
    }
    return true
  }

  private func hand(_ solution: [Double], to tree: OpaquePointer) throws(GLPKError) {
    // GLPK wants integers to the last bit.
    let exact = zip(solution, program.columns.integer).map { $1 == 1 ? $0.rounded() : $0 }
    try GLPKError.check(gt_tree_propose(tree, exact))
    try noteIncumbent(tree)
  }

  // MARK: Lazy rows

  private func addLazyRows(to tree: OpaquePointer) throws(GLPKError) {
    guard let lazyRows = options.lazyRows else { return }
    let point = try relaxation(tree)
    for row in lazyRows(point) {
      try row.validate(columnCount: program.columns.count)
      // A row that holds already would be asked for again and again.
      guard row.violation(at: point) != nil else { continue }
      statistics.lazyRows += 1
      try GLPKError.check(
        gt_tree_add_row(tree, row.lower, row.upper, Int32(row.columns.count), row.columns, row.values))
    }
  }

  private func relaxation(_ tree: OpaquePointer) throws(GLPKError) -> [Double] {
    var point = Array(repeating: 0.0, count: program.columns.count)
    try GLPKError.check(gt_tree_point(tree, &point))
    return point
  }
}
