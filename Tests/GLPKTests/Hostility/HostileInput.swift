// SPDX-License-Identifier: GPL-3.0-or-later
import GLPK
import Testing

/// Something that makes GLPK itself abort, or answer wrongly, and the error it must end in instead.
struct HostileInput: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let error: GLPKError
  let attempt: @Sendable () throws -> Void

  init(_ description: String, _ error: GLPKError, _ attempt: @escaping @Sendable () throws -> Void) {
    testDescription = description
    self.error = error
    self.attempt = attempt
  }

  /// A solvable program of two columns and two rows, for a test to spoil.
  static func program(byRows: Bool = true, integer: Bool = false, _ spoil: (inout Program) -> Void) -> Program
  {
    var program = Program()
    for _ in 0..<2 {
      program.columns.append(
        cost: 1, lower: 0, upper: 9, isInteger: integer, rows: byRows ? [] : [0, 1],
        values: byRows ? [] : [1, 1])
      program.rows.append(
        lower: 1, upper: 5, columns: byRows ? [0, 1] : [], values: byRows ? [1, 1] : [])
    }
    spoil(&program)
    return program
  }
}
