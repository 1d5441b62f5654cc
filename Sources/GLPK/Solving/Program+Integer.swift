// SPDX-License-Identifier: GPL-3.0-or-later
internal import GLPKTrap

extension Program {
  /// Presolve runs to its end whatever the limits say, so it is for programs where it is quick.
  private static let presolveEntryLimit = 20_000
  private static let presolveTimeLimit = Duration.seconds(2)

  func solveInteger(_ options: IntegerOptions, for model: ModelIdentity?) throws(GLPKError) -> Outcome {
    try options.validate()
    try checkIncumbent(of: options)
    return try Session.scoped(objectiveConstant: objectiveConstant, log: options.log) {
      session throws(GLPKError) in
      try session.load(self)
      if let cutoff = options.cutoff { try session.append(cutoffRow(cutoff)) }
      let search = TreeSearch(self, options)
      if usesPresolve(options) {
        if try search.run(in: session, presolve: true) {
          return try search.outcome(in: session, for: model)
        }
      }
      // Without presolve the search starts from the optimum of the relaxation, which is solved in slices.
      if try search.solveRelaxation(in: session) { try search.run(in: session, presolve: false) }
      return try search.outcome(in: session, for: model)
    }
  }

  private func usesPresolve(_ options: IntegerOptions) -> Bool {
    switch options.presolve {
    case .on: return true
    case .off: return false
    case .automatic:
      let isShort = options.limits.time.map { $0 < Self.presolveTimeLimit } ?? false
      return !options.needsOriginalColumns && !isShort && entryCount <= Self.presolveEntryLimit
    }
  }

  /// GLPK would take an infeasible incumbent for the optimum.
  private func checkIncumbent(of options: IntegerOptions) throws(GLPKError) {
    guard let incumbent = options.incumbent else { return }
    if let violation = try violation(of: incumbent) { throw .infeasibleIncumbent(violation) }
    for row in options.lazyRows?(incumbent) ?? [] {
      try row.validate(columnCount: columns.count)
      if let violation = row.violation(at: incumbent) { throw .infeasibleIncumbent(violation) }
    }
    let objective = objective(at: incumbent)
    if let cutoff = options.cutoff, !isAsGood(objective, as: cutoff) {
      let lower = sense == .minimize ? -Double.infinity : cutoff
      let upper = sense == .minimize ? cutoff : Double.infinity
      throw .infeasibleIncumbent(Violation(place: .objective, value: objective, lower: lower, upper: upper))
    }
  }

  func isAsGood(_ objective: Double, as cutoff: Double) -> Bool {
    let slack = Self.tolerance * max(1, abs(cutoff))
    return sense == .minimize ? objective <= cutoff + slack : objective >= cutoff - slack
  }

  /// GLPK has no cutoff of its own for a search, so the objective becomes a row.
  private func cutoffRow(_ cutoff: Double) -> RowBlock {
    let used = columns.costs.indices.filter { columns.costs[$0] != 0 }
    let right = cutoff - objectiveConstant
    var block = RowBlock()
    block.append(
      lower: sense == .minimize ? -.infinity : right, upper: sense == .minimize ? right : .infinity,
      columns: used.map { Int32($0) }, values: used.map { columns.costs[$0] })
    return block
  }
}

extension LazyRow {
  func validate(columnCount: Int) throws(GLPKError) {
    try Program.validate(lower: lower, upper: upper, isInteger: false, .lazyRow)
    let entries = SparseEntries(
      starts: [0, Int32(clamping: columns.count)], indices: columns, values: values)
    try entries.validate(vectors: 1, width: columnCount) { _, _ in .lazyRow }
  }

  /// How the values break the row, or nil.
  func violation(at point: [Double]) -> Violation? {
    let value = zip(columns, values).reduce(0) { $0 + point[Int($1.0)] * $1.1 }
    if Program.holds(value, between: lower, and: upper) { return nil }
    return Violation(place: .lazyRow, value: value, lower: lower, upper: upper)
  }
}
