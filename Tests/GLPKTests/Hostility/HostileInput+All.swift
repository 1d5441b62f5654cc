// SPDX-License-Identifier: GPL-3.0-or-later
import GLPK

/// The inputs that were found to abort GLPK or to be answered wrongly, in the form in which this library
/// meets them.
extension HostileInput {
  static let all = shapes + names + numbers + solving

  /// Indices and lengths.
  private static let shapes: [HostileInput] = [
    HostileInput(
      "a column index out of range in a row", .indexOutOfRange(.entry(row: 0, column: 7), limit: 2)
    ) {
      _ = try HostileInput.program { $0.rows.entries.indices[1] = 7 }.solve(.linear())
    },
    HostileInput("a negative column index in a row", .indexOutOfRange(.entry(row: 0, column: -1), limit: 2)) {
      _ = try HostileInput.program { $0.rows.entries.indices[1] = -1 }.solve(.linear())
    },
    HostileInput(
      "a row index out of range in a column", .indexOutOfRange(.entry(row: 7, column: 0), limit: 2)
    ) {
      _ = try HostileInput.program(byRows: false) { $0.columns.entries.indices[1] = 7 }.solve(.linear())
    },
    HostileInput("starts that end beyond the entries", .unorderedStarts) {
      _ = try HostileInput.program { $0.rows.entries.starts[2] = 9 }.solve(.linear())
    },
    HostileInput("starts that go back", .unorderedStarts) {
      _ = try HostileInput.program { $0.rows.entries.starts[1] = 5 }.solve(.linear())
    },
    HostileInput("fewer values than indices", .lengthMismatch(expected: 4, found: 3)) {
      _ = try HostileInput.program { $0.rows.entries.values.removeLast() }.solve(.linear())
    },
    HostileInput("fewer upper bounds than rows", .lengthMismatch(expected: 2, found: 1)) {
      _ = try HostileInput.program { $0.rows.upper.removeLast() }.solve(.linear())
    },
    HostileInput("fewer lower bounds than columns", .lengthMismatch(expected: 2, found: 1)) {
      _ = try HostileInput.program { $0.columns.lower.removeLast() }.solve(.linear())
    },
    HostileInput("a matrix given by rows and by columns", .matrixGivenTwice) {
      _ = try HostileInput.program { $0.columns.append(cost: 0, rows: [0], values: [1]) }.solve(.linear())
    },
    HostileInput("an index twice in a row", .duplicateEntry(.entry(row: 1, column: 0))) {
      _ = try HostileInput.program { $0.rows.entries.indices[3] = 0 }.solve(.linear())
    },
    HostileInput("an index twice in a column", .duplicateEntry(.entry(row: 0, column: 1))) {
      _ = try HostileInput.program(byRows: false) { $0.columns.entries.indices[3] = 0 }.solve(.linear())
    },
    HostileInput("row bounds of an index out of range in a session", .indexOutOfRange(.row(2), limit: 2)) {
      try HostileInput.program { _ in }.withSession { try $0.setRowBounds(2, lower: 0, upper: 1) }
    },
    HostileInput(
      "column bounds of an index out of range in a session", .indexOutOfRange(.column(2), limit: 2)
    ) {
      try HostileInput.program { _ in }.withSession { try $0.setColumnBounds(2, lower: 0, upper: 1) }
    },
    HostileInput("a cost of an index out of range in a session", .indexOutOfRange(.column(2), limit: 2)) {
      try HostileInput.program { _ in }.withSession { try $0.setObjective(2, to: 1) }
    },
    HostileInput("a removed column out of range in a session", .indexOutOfRange(.column(5), limit: 2)) {
      try HostileInput.program { _ in }.withSession { try $0.removeColumns([5]) }
    },
  ]

  /// Names.
  private static let names: [HostileInput] = [
    HostileInput(
      "a name of more than 255 bytes", .nameTooLong(String(repeating: "医", count: 86), bytes: 258, limit: 255)
    ) {
      var model = Model()
      model.minimize(model.addVariable(named: String(repeating: "医", count: 86)))
      _ = try model.solve(.linear())
    },
    HostileInput("a control character in a name", .controlCharacter(inName: "a\tb")) {
      var model = Model()
      model.add(model.addVariable() >= 1, named: "a\tb")
      _ = try model.solve(.linear())
    },
    HostileInput("a name given twice", .duplicateName("x")) {
      var model = Model()
      model.add(model.addVariable(named: "x") + model.addVariable(named: "x") >= 1)
      _ = try model.solve(.linear())
    },
  ]

  /// Numbers that are none, and bounds between which nothing lies.
  private static let numbers: [HostileInput] = [
    HostileInput("a cost that is not a number in a linear program", .notFinite(.cost(1), value: .nan)) {
      _ = try HostileInput.program { $0.columns.costs[1] = .nan }.solve(.linear())
    },
    HostileInput("an infinite cost in a linear program", .notFinite(.cost(1), value: .infinity)) {
      _ = try HostileInput.program { $0.columns.costs[1] = .infinity }.solve(.linear())
    },
    HostileInput(
      "an entry that is not a number in a linear program", .notFinite(.entry(row: 0, column: 1), value: .nan)
    ) {
      _ = try HostileInput.program { $0.rows.entries.values[1] = .nan }.solve(.linear())
    },
    HostileInput(
      "an infinite entry in a linear program", .notFinite(.entry(row: 0, column: 1), value: -.infinity)
    ) {
      _ = try HostileInput.program { $0.rows.entries.values[1] = -.infinity }.solve(.linear())
    },
    HostileInput(
      "an upper bound of a column that is not a number in a linear program",
      .notFinite(.column(0), value: .nan)
    ) {
      _ = try HostileInput.program { $0.columns.upper[0] = .nan }.solve(.linear())
    },
    HostileInput(
      "a cost that is not a number in an integer program with presolve", .notFinite(.cost(1), value: .nan)
    ) {
      _ = try HostileInput.program(integer: true) { $0.columns.costs[1] = .nan }.solve(.integer(presolved))
    },
    HostileInput(
      "an infinite cost in an integer program with presolve", .notFinite(.cost(1), value: .infinity)
    ) {
      _ = try HostileInput.program(integer: true) { $0.columns.costs[1] = .infinity }.solve(
        .integer(presolved))
    },
    HostileInput(
      "an entry that is not a number in an integer program with presolve",
      .notFinite(.entry(row: 0, column: 1), value: .nan)
    ) {
      _ = try HostileInput.program(integer: true) { $0.rows.entries.values[1] = .nan }.solve(
        .integer(presolved))
    },
    HostileInput(
      "an infinite entry in an integer program with presolve",
      .notFinite(.entry(row: 0, column: 1), value: -.infinity)
    ) {
      _ = try HostileInput.program(integer: true) { $0.rows.entries.values[1] = -.infinity }.solve(
        .integer(presolved))
    },
    HostileInput(
      "an upper bound of a column that is not a number in an integer program with presolve",
      .notFinite(.column(0), value: .nan)
    ) {
      _ = try HostileInput.program(integer: true) { $0.columns.upper[0] = .nan }.solve(.integer(presolved))
    },
    HostileInput("an upper bound of a row that is not a number", .notFinite(.row(0), value: .nan)) {
      _ = try HostileInput.program { $0.rows.upper[0] = .nan }.solve(.linear())
    },
    HostileInput("a lower bound of a row that is not a number", .notFinite(.row(0), value: .nan)) {
      _ = try HostileInput.program { $0.rows.lower[0] = .nan }.solve(.linear())
    },
    HostileInput("a lower bound of a column that is not a number", .notFinite(.column(0), value: .nan)) {
      _ = try HostileInput.program { $0.columns.lower[0] = .nan }.solve(.linear())
    },
    HostileInput("an objective constant that is not a number", .notFinite(.objective, value: .nan)) {
      _ = try HostileInput.program { $0.objectiveConstant = .nan }.solve(.linear())
    },
    HostileInput(
      "a lower bound above the upper one of a column", .crossedBounds(.column(1), lower: 3, upper: 2)
    ) {
      _ = try HostileInput.program { ($0.columns.lower[1], $0.columns.upper[1]) = (3, 2) }.solve(.linear())
    },
    HostileInput("a lower bound above the upper one of a row", .crossedBounds(.row(1), lower: 3, upper: 2)) {
      _ = try HostileInput.program { ($0.rows.lower[1], $0.rows.upper[1]) = (3, 2) }.solve(.linear())
    },
    HostileInput(
      "minus infinity as upper bound", .crossedBounds(.column(1), lower: -.infinity, upper: -.infinity)
    ) {
      _ = try HostileInput.program { ($0.columns.lower[1], $0.columns.upper[1]) = (-.infinity, -.infinity) }
        .solve(.linear())
    },
    HostileInput("infinity as lower bound", .crossedBounds(.row(1), lower: .infinity, upper: .infinity)) {
      _ = try HostileInput.program { ($0.rows.lower[1], $0.rows.upper[1]) = (.infinity, .infinity) }.solve(
        .linear())
    },
    HostileInput(
      "a fractional bound of an integer column", .fractionalBound(.column(0), lower: 0, upper: 2.5)
    ) {
      _ = try HostileInput.program(integer: true) { $0.columns.upper[0] = 2.5 }.solve(.integer())
    },
    HostileInput("a bound that is not a number in a session", .notFinite(.row(0), value: .nan)) {
      try HostileInput.program { _ in }.withSession { try $0.setRowBounds(0, lower: .nan, upper: 1) }
    },
  ]

  /// Options, bases and solutions.
  private static let solving: [HostileInput] = [
    HostileInput("a negative time limit", .invalidOption(.timeLimit, value: -1)) {
      _ = try HostileInput.program { _ in }.solve(.linear(timeLimit: .seconds(-1)))
    },
    HostileInput("a negative iteration limit", .invalidOption(.iterationLimit, value: -5)) {
      _ = try HostileInput.program { _ in }.solve(.linear(iterationLimit: -5))
    },
    HostileInput("a gap that is not a number", .invalidOption(.relativeGap, value: .nan)) {
      _ = try HostileInput.program { _ in }.solve(.integer(relativeGap: .nan))
    },
    HostileInput("an infinite cutoff", .invalidOption(.cutoff, value: -.infinity)) {
      _ = try HostileInput.program { _ in }.solve(.integer(cutoff: -.infinity))
    },
    HostileInput("a basis of another size", .invalidBasis(.columnCount(expected: 2, found: 1))) {
      _ = try HostileInput.program { _ in }.solve(
        .linear(from: Basis(rows: [.basic, .basic], columns: [.atLower])))
    },
    HostileInput("a basis with too few basic members", .invalidBasis(.basicCount(expected: 2, found: 1))) {
      _ = try HostileInput.program { _ in }.solve(
        .linear(from: Basis(rows: [.basic, .atLower], columns: [.atLower, .atLower])))
    },
    HostileInput("a singular basis", .invalidBasis(.singular)) {
      _ = try HostileInput.program { _ in }.solve(
        .linear(from: Basis(rows: [.atLower, .atLower], columns: [.basic, .basic])))
    },
    HostileInput("an incumbent of another length", .lengthMismatch(expected: 2, found: 1)) {
      _ = try HostileInput.program(integer: true) { _ in }.solve(.integer(incumbent: [1]))
    },
    HostileInput("an incumbent that is not a number", .notFinite(.solution(0), value: .nan)) {
      _ = try HostileInput.program(integer: true) { _ in }.solve(.integer(incumbent: [.nan, 1]))
    },
    HostileInput(
      "an incumbent that breaks a row",
      .infeasibleIncumbent(Violation(place: .row(0), value: 0, lower: 1, upper: 5))
    ) {
      _ = try HostileInput.program(integer: true) { _ in }.solve(.integer(incumbent: [0, 0]))
    },
  ]

  private static var presolved: IntegerOptions {
    var options = IntegerOptions()
    options.presolve = .on
    return options
  }
}
