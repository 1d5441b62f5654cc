// SPDX-License-Identifier: GPL-3.0-or-later
import GLPK

/// What the relaxation says about columns and options.
extension SolveSearch {
  /// Prices of the best bound.
  var duals: [Double] {
    let warm = instance.isWindowed ? state.centre : nil
    return state.root?.duals ?? warm ?? Array(repeating: 0, count: instance.rows.count)
  }

  /// How much of each option the relaxation takes.
  var shares: [Double] {
    var shares = Array(repeating: 0.0, count: instance.optionPlan.count)
    for (column, value) in state.root?.relaxation ?? [] {
      for option in column.path { shares[option] += value }
    }
    return shares
  }

  /// What each column of the pool costs at the prices of the best bound.
  var pricedColumns: [Double] {
    let duals = duals
    return pool.columns.map { column in
      zip(column.rows, column.coefficients).reduce(Double(column.cost)) {
        $0 - Double($1.1) * duals[Int($1.0)]
      }
    }
  }

  /// For each owner, the columns of the pool with the least reduced cost at the best duals, best first; of decisions all.
  func nearColumns(_ count: Int) -> [[Int]] { nearColumns(count, priced: pricedColumns) }

  private func nearColumns(_ count: Int, priced: [Double]) -> [[Int]] {
    var byOwner: [[Int]] = Array(repeating: [], count: instance.people.count + instance.decisions.count)
    for (index, column) in pool.columns.enumerated() { byOwner[column.owner].append(index) }
    return byOwner.enumerated().map { owner, indices in
      let ranked = indices.sorted { (priced[$0], $0) < (priced[$1], $1) }
      return owner < instance.people.count ? Array(ranked.prefix(count)) : ranked
    }
  }

  /// The columns that branching begins with: of the nearest those that a better roster than the best one can have, which cost no more beyond their owner's cheapest than the gap is wide.
  var promisingColumns: ColumnPool {
    var promising = ColumnPool()
    let priced = pricedColumns
    let near = nearColumns(40, priced: priced)
    guard let best, let root = state.root, root.course.best > -.infinity else {
      for index in near.joined() { promising.add(pool.columns[index]) }
      return promising
    }
    // A little more is let in, so that rounding decides nothing.
    let margin = Double(best.cost) - root.course.best + 1
    for indices in near {
      let cheapest = indices.first.map { priced[$0] } ?? 0
      for index in indices where priced[index] - cheapest <= margin { promising.add(pool.columns[index]) }
    }
    return promising
  }

  /// The columns nearest to the relaxation, so that dives start from a small program, and all of the relaxation's basis.
  func diveStart() -> Dive.Start {
    let statuses = state.root?.basis?.columns ?? []
    // The basis was made when the pool was shorter; what came later is not in it, slack stands before all columns.
    let slackCount = max(0, statuses.count - (state.root?.columnCount ?? 0))
    let basic = pool.columns.indices.filter {
      slackCount + $0 < statuses.count && statuses[slackCount + $0] == .basic
    }
    var isBasic = Array(repeating: false, count: pool.columns.count)
    var chosen = isBasic
    for index in basic { isBasic[index] = true; chosen[index] = true }
    for index in nearColumns(20).joined() { chosen[index] = true }
    let indices = chosen.indices.filter { chosen[$0] }
    let start = state.root?.basis.map { root in
      Basis(
        rows: root.rows,
        columns: Array(root.columns.prefix(slackCount)) + indices.map { isBasic[$0] ? .basic : .atLower })
    }
    return Dive.Start(
      columns: indices.map { pool.columns[$0] }, basis: start.map { ($0, state.root?.activeRows ?? []) })
  }
}
