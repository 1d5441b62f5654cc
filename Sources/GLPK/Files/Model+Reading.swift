// SPDX-License-Identifier: GPL-3.0-or-later
internal import GLPKTrap

extension Model {
  /// Reads a model from a file.
  ///
  /// - Parameter constant: what a right-hand side of the objective in an MPS file means.
  ///
  /// Throws ``GLPKError/unreadableFile(path:message:)`` with GLPK's words, which name the line.
  public init(
    reading path: String, as format: FileFormat, constant: MPSConstant = .negatedRightHandSide
  ) throws(GLPKError) {
    self = try Session.scoped(objectiveConstant: 0, log: nil) { session throws(GLPKError) in
      let code = gt_read(session.problem, format.code, path)
      if code == GT_FILE { throw .unreadableFile(path: path, message: GLPKError.lastMessage) }
      try GLPKError.check(code)
      let negated = format != .lp && constant == .negatedRightHandSide
      return try session.model(constantFactor: negated ? -1 : 1)
    }
  }

  /// Translates a model written in MathProg (GNU's modelling language) with its data.
  ///
  /// The objective of MathProg is also one of the constraints, a free one. `solve` and what follows it in the
  /// model is not run. MathProg can read any file and database: do not translate models that you do not
  /// trust.
  ///
  /// - Parameters:
  ///   - path: the model section, and the data section too when there are no data files.
  ///   - data: files with data sections.
  ///   - log: gets what the translator prints, a line at a time.
  ///
  /// Throws ``GLPKError/unreadableFile(path:message:)``; the message names the file and the line.
  public init(mathProg path: String, data: [String] = [], log: ((String) -> Void)? = nil) throws(GLPKError) {
    self = try Session.scoped(objectiveConstant: 0, log: log) { session throws(GLPKError) in
      let code = try withCStrings(data) { files throws(GLPKError) in
        gt_read_mathprog(session.problem, path, Int32(files.count), files)
      }
      if code == GT_FILE { throw .unreadableFile(path: path, message: GLPKError.lastMessage) }
      try GLPKError.check(code)
      return try session.model(constantFactor: 1)
    }
  }

  /// A model from a program, with the names its columns and rows have in a file.
  fileprivate init(_ program: Program, name: String, columns: [String?], rows: [String?]) {
    self.init(name)
    for column in 0..<program.columns.count {
      _ = addVariable(
        kind: program.columns.integer[column] == 1 ? .integer : .continuous,
        lower: program.columns.lower[column], upper: program.columns.upper[column], named: columns[column])
    }
    flat.sense = program.sense
    flat.objectiveConstant = program.objectiveConstant
    flat.columns.costs = program.columns.costs
    for row in 0..<program.rows.count {
      let range = Int(program.rows.entries.starts[row])..<Int(program.rows.entries.starts[row + 1])
      var left = Expression()
      left.columns = Array(program.rows.entries.indices[range])
      left.coefficients = Array(program.rows.entries.values[range])
      add(Constraint(left, lower: program.rows.lower[row], upper: program.rows.upper[row]), named: rows[row])
    }
  }
}

extension Session {
  /// The problem that was read into the session, as a model.
  fileprivate func model(constantFactor: Double) throws(GLPKError) -> Model {
    let rowCount = rowCount
    let columnCount = columnCount
    let entryCount = Int(gt_nonzero_count(problem))
    var program = Program()
    var costs = Array(repeating: 0.0, count: columnCount)
    var lower = costs
    var upper = costs
    var integer = Array(repeating: UInt8(0), count: columnCount)
    try GLPKError.check(gt_copy_columns(problem, &costs, &lower, &upper, &integer))
    program.columns.costs = costs
    program.columns.lower = lower
    program.columns.upper = upper
    program.columns.integer = integer
    program.columns.entries.starts = Array(repeating: 0, count: columnCount + 1)
    program.rows = RowBlock(
      lower: Array(repeating: 0, count: rowCount), upper: Array(repeating: 0, count: rowCount))
    program.rows.entries.indices = Array(repeating: 0, count: entryCount)
    program.rows.entries.values = Array(repeating: 0, count: entryCount)
    try GLPKError.check(
      gt_copy_rows(
        problem, &program.rows.lower, &program.rows.upper, &program.rows.entries.starts,
        &program.rows.entries.indices, &program.rows.entries.values))
    program.sense = gt_is_maximize(problem) == 1 ? .maximize : .minimize
    program.objectiveConstant = constantFactor * gt_objective_constant(problem)
    if program.objectiveConstant == 0 { program.objectiveConstant = 0 }
    var columnNames = (0..<columnCount).map { gt_column_name(problem, Int32($0)).map { String(cString: $0) } }
    let rowNames = (0..<rowCount).map { gt_row_name(problem, Int32($0)).map { String(cString: $0) } }
    program.takeBackConstant(&columnNames)
    program.takeBackRanges(&columnNames)
    let name = gt_problem_name(problem).map { String(cString: $0) } ?? ""
    return Model(program, name: name, columns: columnNames, rows: rowNames)
  }
}
