// SPDX-License-Identifier: GPL-3.0-or-later
import GLPK

/// The relaxations of one node after another in one program, which is loaded once.
///
/// What a node bars is closed by bounds, and a node starts from its parent's basis: that one is dual feasible whatever is closed, so the dual method needs a few dozen iterations where a fresh
/// program needs thousands.
struct NodeProgram {
  private var master: Master
  private var isClosed: [Bool] = []
  /// The basis of the relaxation with everything open.
  private var base: Basis?
  let generation: ColumnGeneration

  init(_ generation: ColumnGeneration) {
    self.generation = generation
    master = Master(Scope(whole: generation.instance), cap: Master.initialCap(generation.instance))
  }

  /// The program with slack alone.
  mutating func program() -> Program { master.program() }

  /// Solves the relaxation of a node that asks nothing of rows.
  ///
  /// - Parameters:
  ///   - basis: that of the node's parent, or of the relaxation with everything open where nil.
  ///   - pool: the columns of the program, in order, and after them any that came in elsewhere.
  mutating func solve(
    _ restriction: Restriction, from basis: Basis?, pool: inout ColumnPool, target: Int64,
    _ session: borrowing Session, isOver: () -> Bool
  ) throws -> ColumnGeneration.Result {
    var result = ColumnGeneration.Result.blank(generation.instance)
    try master.add(Array(pool.columns[master.columns.count...]), to: session)
    try master.resetArtificial(session)
    if base == nil {
      guard try solve(.primal, session) else { return result }
      base = try session.basis
    }
    var start = Basis(rows: [], columns: [])
    if let basis { start = basis } else if let base { start = base }
    // Columns that the basis does not know yet may be worth taking, which the dual method cannot do with.
    let known = start.columns.count - master.slackCount
    let isBarred = master.columns.map { !restriction.admits($0) }
    try close(isBarred.enumerated().map { $0 >= known || $1 }, session)
    try begin(session, from: start)
    guard try solve(.dual, session) else { return result }
    try close(isBarred, session)
    result = try generation.iterate(&master, session, &pool, restriction, result, target, isOver)
    return result
  }

  private func begin(_ session: borrowing Session, from basis: Basis) throws {
    let basis =
      basis
      .addingRows(master.rowCount - basis.rows.count)
      .addingColumns(master.slackCount + master.columns.count - basis.columns.count)
    // Rounding may make a basis singular; the method then begins from slack.
    do { try session.setBasis(basis) } catch GLPKError.invalidBasis {}
  }

  private mutating func solve(_ algorithm: Algorithm, _ session: borrowing Session) throws -> Bool {
    let before = master.iterations
    guard try master.solve(session, algorithm, clock: generation.clock) else { return false }
    generation.clock.add(iterations: master.iterations - before, rows: master.rowCount)
    return true
  }

  /// Closes the columns that are barred and opens the others.
  private mutating func close(_ isBarred: [Bool], _ session: borrowing Session) throws {
    isClosed += Array(repeating: false, count: isBarred.count - isClosed.count)
    for index in isBarred.indices where isBarred[index] != isClosed[index] {
      try session.setColumnBounds(
        master.slackCount + index, lower: 0, upper: isBarred[index] ? 0 : .infinity)
    }
    isClosed = isBarred
  }
}
