// SPDX-License-Identifier: GPL-3.0-or-later
import GLPK

/// Closes the gap between bound and cost: splits what is fractional and solves the relaxation of each part, best bound first.
///
/// Shared decisions are split first, then rows whose cost is not convex by their activity, then options. A part whose relaxation is whole but costs more than it says, because some row's cost is not convex, is split on until every day is fixed.
struct BranchAndPrice {
  let crew: PricingCrew
  var clock: WorkClock
  /// Parts that are not solved yet.
  var open: [Node]
  /// The least bound of parts that could not be split further without an exact answer.
  var unsettled: Int64
  private let lattice: DecisionLattice
  private var instance: Instance { crew.instance }

  struct Node {
    var splits: [Split]
    var bound: Int64
    /// The basis of its parent's relaxation; it is forgotten when the work is interrupted.
    var basis: Basis?
  }

  enum Split {
    case only(option: Int)
    case not(option: Int)
    case onlyValue(Int, owner: Int)
    case notValue(Int, owner: Int)
    case activity(row: Int, ClosedRange<Int>)
  }

  init(crew: PricingCrew, clock: WorkClock, open: [Node], unsettled: Int64) {
    self.crew = crew
    self.clock = clock
    self.open = open
    self.unsettled = unsettled
    lattice = DecisionLattice(crew.instance)
  }

  /// No roster costs less than this, or than the best one found.
  var bound: Int64 { min(unsettled, open.map(\.bound).min() ?? .max) }

  /// Works off some nodes, for about so much work at the most, and returns the rosters they gave.
  mutating func work(nodes: Int, for cells: Int, pool: inout ColumnPool, cutoff: Int64?) throws -> [Candidate]
  {
    let end = clock.cellsWorked + max(cells, WorkClock.cellsPerStep)
    guard next(below: cutoff ?? .max) != nil else {
      open = []
      return []
    }
    var nodeProgram = NodeProgram(ColumnGeneration(crew: crew, clock: clock))
    let program = nodeProgram.program()
    var (branching, shared) = (self, pool)
    defer { (self, pool) = (branching, shared) }
    return try program.withSession { session in
      try branching.work(nodes, until: end, &nodeProgram, session, &shared, cutoff ?? .max)
    }
  }

  private mutating func work(
    _ nodes: Int, until end: Int, _ program: inout NodeProgram, _ session: borrowing Session,
    _ pool: inout ColumnPool, _ limit: Int64
  ) throws -> [Candidate] {
    var (found, cutoff): ([Candidate], Int64) = ([], limit)
    let clock = clock
    for count in 0..<nodes {
      guard let index = next(below: cutoff), !clock.isOver(), clock.cellsWorked < end else { break }
      // The first node is worked off in any case, or else it would be begun again every time.
      let isOver = { count > 0 && clock.cellsWorked >= end }
      let node = open[index]
      // A node counts for a hundredth of a step at the least, for the same reason as a dive.
      clock.add(cells: WorkClock.cellsPerStep / 100)
      let restriction = restriction(of: node)
      let result =
        restriction.limitsRows
        ? try program.generation.run(
          pool: &pool, restriction: restriction, target: cutoff, isOver: isOver)
        : try program.solve(
          restriction, from: node.basis, pool: &pool, target: cutoff, session, isOver: isOver)
      // An interrupted node stays open as it is.
      if !result.isComplete, !result.isInfeasible, result.bound < cutoff { break }
      // What the small graphs cannot tell apart, splitting would have to.
      if result.bound < cutoff, !result.loose.isEmpty, crew.tighten(result.loose) { continue }
      open.remove(at: index)
      if result.isInfeasible || result.bound >= cutoff { continue }
      let solution = result.relaxation ?? []
      if let candidate = whole(solution) {
        found.append(candidate)
        cutoff = min(cutoff, candidate.cost)
      }
      let bound = max(node.bound, result.bound)
      guard bound < cutoff else { continue }
      guard let split = split(solution, restriction, node) else {
        unsettled = min(unsettled, bound)
        continue
      }
      let basis = restriction.limitsRows ? nil : result.basis
      open.append(Node(splits: node.splits + [split.taken], bound: bound, basis: basis))
      open.append(Node(splits: node.splits + [split.other], bound: bound, basis: basis))
    }
    open.removeAll { $0.bound >= cutoff }
    for index in open.indices { open[index].basis = nil }
    return found
  }

  /// The open node with the least bound, the newest of equals.
  private func next(below cutoff: Int64) -> Int? {
    var best: Int?
    for index in open.indices where open[index].bound < cutoff {
      if let known = best, open[index].bound > open[known].bound { continue }
      best = index
    }
    return best
  }

  private func restriction(of node: Node) -> Restriction {
    var restriction = Restriction()
    for split in node.splits {
      switch split {
      case .only(let option): restriction.allowOnly(option, in: instance)
      case .not(let option): restriction.forbid(option, in: instance)
      case .onlyValue(let value, let owner): restriction.allowOnly(value: value, of: owner)
      case .notValue(let value, let owner):
        let count = instance.decisions[owner - instance.people.count].costs.count
        restriction.forbid(value: value, of: owner, count: count)
      case .activity(let row, let range): restriction.limit(row, to: range, in: instance)
      }
    }
    restriction.narrow(to: lattice, in: instance)
    return restriction
  }

  /// The roster of every owner's greatest column.
  private func whole(_ solution: [(column: Column, value: Double)]) -> Candidate? {
    var chosen: [Column?] = Array(repeating: nil, count: instance.people.count + instance.decisions.count)
    var greatest = Array(repeating: 0.0, count: chosen.count)
    for (column, value) in solution where value > greatest[column.owner] {
      greatest[column.owner] = value
      chosen[column.owner] = column
    }
    let columns = chosen.compactMap { $0 }
    return columns.count == chosen.count ? Candidate(columns, in: instance) : nil
  }

  /// What to split on; nil when nothing is left to choose.
  private func split(
    _ solution: [(column: Column, value: Double)], _ restriction: Restriction, _ node: Node
  ) -> (taken: Split, other: Split)? {
    for (column, value) in solution where column.path.isEmpty {
      // A whole value is not yet enough where only a fixed one leaves rows their true hulls.
      let isOpen =
        isOpen(column.owner, restriction) && lattice.narrows(column.owner, in: instance) && value > 0.5
      guard isOpen || value < 1 - 1e-6 else { continue }
      return (.onlyValue(column.value, owner: column.owner), .notValue(column.value, owner: column.owner))
    }
    if let split = activitySplit(solution, restriction, node) { return split }
    var share = Array(repeating: 0.0, count: instance.optionPlan.count)
    for (column, value) in solution { for option in column.path { share[option] += value } }
    let fractional = share.indices.filter { share[$0] > 1e-6 && share[$0] < 1 - 1e-6 }
    if let option = fractional.min(by: { abs(share[$0] - 0.5) < abs(share[$1] - 0.5) }) {
      return (.only(option: option), .not(option: option))
    }
    // Everything is whole; what is not yet fixed is split so that the rows' exact costs decide in the end.
    for (column, _) in solution where column.path.isEmpty {
      if isOpen(column.owner, restriction) {
        return (.onlyValue(column.value, owner: column.owner), .notValue(column.value, owner: column.owner))
      }
    }
    for option in share.indices where share[option] > 0.5 {
      let siblings = instance.siblings(of: option)
      let left = siblings.count { restriction.allowed.isEmpty || restriction.allowed[$0] }
      if left > 1 { return (.only(option: option), .not(option: option)) }
    }
    return nil
  }

  /// Whether a decision may still take several values.
  private func isOpen(_ owner: Int, _ restriction: Restriction) -> Bool {
    let values = instance.decisions[owner - instance.people.count].costs.indices
    return values.count { restriction.admits($0, of: owner) } > 1
  }

  /// Splits the row whose hull says too little by the most, at its activity in the solution; nil when all say enough.
  private func activitySplit(
    _ solution: [(column: Column, value: Double)], _ restriction: Restriction, _ node: Node
  ) -> (taken: Split, other: Split)? {
    var activity = instance.rows.map { Double($0.constant) }
    for (column, value) in solution {
      for (row, coefficient) in zip(column.rows, column.coefficients) {
        activity[Int(row)] += value * Double(coefficient)
      }
    }
    var worst: (row: Int, gap: Double)?
    for row in instance.rows.indices {
      let gap = restriction.row(row, in: instance).underestimate(at: activity[row])
      if gap > worst?.gap ?? 1e-3, instance.rows[row].canBeLimited { worst = (row, gap) }
    }
    guard let row = worst?.row else { return nil }
    var range = instance.rows[row].least...instance.rows[row].greatest
    for case .activity(row, let limits) in node.splits { range = limits }
    let middle = Int((activity[row] + 1e-6).rounded(.down))
    guard range.lowerBound <= middle, middle < range.upperBound else { return nil }
    return (
      .activity(row: row, range.lowerBound...middle), .activity(row: row, middle + 1...range.upperBound)
    )
  }
}
