// SPDX-License-Identifier: GPL-3.0-or-later
internal import GLPKTrap

/// A linear program that stays loaded in GLPK, so that each solve goes on from the factorised basis of the
/// one before.
///
/// A session exists only inside `withSession`. It cannot be copied, kept or sent to another thread, because
/// GLPK's memory belongs to the thread that asked for it, and it is freed at the end of the scope.
public struct Session: ~Copyable {
  let problem: OpaquePointer
  let objectiveConstant: Double
  /// What there is to read, which a change to the program makes stale.
  ///
  /// A class, as a borrowed session cannot change.
  let state = State()

  final class State {
    var lastStop: Stop?
    /// The numbers in GLPK are those of the last solve.
    var isFresh = false
  }

  init(problem: OpaquePointer, objectiveConstant: Double) {
    self.problem = problem
    self.objectiveConstant = objectiveConstant
  }

  public var rowCount: Int { Int(gt_row_count(problem)) }
  public var columnCount: Int { Int(gt_column_count(problem)) }

  /// Opens an empty problem for the time of `body`, on this thread, and frees it afterwards.
  static func open<Result>(
    objectiveConstant: Double = 0, _ body: (borrowing Session) throws -> Result
  ) throws -> Result {
    var opened: OpaquePointer?
    try GLPKError.check(gt_open(&opened))
    guard let opened else { throw GLPKError.outOfMemory }
    defer { gt_close(opened) }
    return try body(Session(problem: opened, objectiveConstant: objectiveConstant))
  }

  /// Loads a program that has been checked.
  func load(_ program: Program) throws(GLPKError) {
    // Whichever side has the entries comes last, when the indices it names exist.
    if program.rows.entries.indices.isEmpty {
      try append(program.rows)
      try append(program.columns)
    } else {
      try append(program.columns)
      try append(program.rows)
    }
    try GLPKError.check(gt_set_maximize(problem, program.sense == .maximize ? 1 : 0))
    if program.needsScaling { try GLPKError.check(gt_scale(problem)) }
  }

  func append(_ block: ColumnBlock) throws(GLPKError) {
    guard block.count > 0 else { return }
    state.isFresh = false
    try GLPKError.check(
      gt_add_columns(
        problem, Int32(block.count), block.costs, block.lower, block.upper, block.integer,
        block.entries.starts, block.entries.indices, block.entries.values))
  }

  func append(_ block: RowBlock) throws(GLPKError) {
    guard block.count > 0 else { return }
    state.isFresh = false
    try GLPKError.check(
      gt_add_rows(
        problem, Int32(block.count), block.lower, block.upper, block.entries.starts, block.entries.indices,
        block.entries.values))
  }
}

extension Program {
  /// Loads the program into GLPK for the time of `body`.
  ///
  /// Integer columns are solved as continuous ones.
  public func withSession<Result>(_ body: (borrowing Session) throws -> Result) throws -> Result {
    try validate()
    return try Session.open(objectiveConstant: objectiveConstant) { session in
      try session.load(self)
      return try body(session)
    }
  }
}

extension Model {
  /// Loads the model into GLPK for the time of `body`; its columns and rows have the indices of its variables
  /// and constraints.
  public func withSession<Result>(_ body: (borrowing Session) throws -> Result) throws -> Result {
    try program().withSession(body)
  }
}
