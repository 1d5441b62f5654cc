// SPDX-License-Identifier: GPL-3.0-or-later
internal import GLPKTrap

extension Model {
  /// Writes the model to a file.
  ///
  /// Names are made safe: `opens[north]` becomes `opens(north)`, what has no name gets one. The constant of
  /// the objective becomes a column `objconst` that is fixed at 1, because the formats disagree about
  /// constants or drop them. MPS knows no direction, so a maximisation is written there as the minimisation
  /// of the negative. The LP format has no free rows; they are left out.
  ///
  /// Throws ``GLPKError/unwritableFile(path:message:)``, or what ``program()`` throws.
  public func write(to path: String, as format: FileFormat) throws(GLPKError) {
    var program = try program()
    var names = ExportNames()
    var columnNames = names.safe(variableNames, prefix: "x")
    var rowTable = ExportNames()
    let rowNames = rowTable.safe(rowNames, prefix: "r")
    if format != .lp && program.sense == .maximize { program.negateObjective() }
    if program.objectiveConstant != 0 {
      program.columns.append(cost: program.objectiveConstant, lower: 1, upper: 1)
      program.objectiveConstant = 0
      columnNames.append(ExportNames.constant)
    }
    let title = ExportNames.title(name)
    try Session.scoped(objectiveConstant: 0, log: nil) { session throws(GLPKError) in
      try session.load(program)
      try withCStrings([title] + rowNames + columnNames) { strings throws(GLPKError) in
        let rows = Array(strings[1..<(1 + rowNames.count)])
        let columns = Array(strings[(1 + rowNames.count)...])
        try GLPKError.check(gt_set_names(session.problem, strings[0], rows, columns))
      }
      let code = gt_write(session.problem, format.code, path)
      if code == GT_FILE { throw .unwritableFile(path: path, message: GLPKError.lastMessage) }
      try GLPKError.check(code)
    }
  }
}

extension ExportNames {
  /// The name of a model as one safe word; empty when it has none.
  static func title(_ name: String) -> String {
    var names = ExportNames()
    return name.isEmpty ? "" : names.safe([name], prefix: "model")[0]
  }
}

extension Program {
  fileprivate mutating func negateObjective() {
    sense = sense == .minimize ? .maximize : .minimize
    objectiveConstant = -objectiveConstant
    columns.costs = columns.costs.map { $0 == 0 ? 0 : -$0 }
  }
}

extension FileFormat {
  var code: Int32 {
    switch self {
    case .fixedMPS: GT_FIXED_MPS
    case .freeMPS: GT_FREE_MPS
    case .lp: GT_LP
    }
  }
}

/// Gives strings to C for the time of a call.
func withCStrings<Result>(
  _ strings: [String], _ body: ([UnsafePointer<CChar>?]) throws(GLPKError) -> Result
) throws(GLPKError) -> Result {
  let bytes = strings.map { Array($0.utf8CString) }
  var starts = [0]
  for string in bytes { starts.append(starts[starts.count - 1] + string.count) }
  let all = bytes.flatMap { $0 }
  return try all.withUnsafeBufferPointer { buffer throws(GLPKError) in
    try body(starts.dropLast().map { start in buffer.baseAddress.map { $0 + start } })
  }
}
