// SPDX-License-Identifier: GPL-3.0-or-later

/// What can go wrong in this library.
///
/// How a solve ended is not an error but an ``Outcome``.
public enum GLPKError: Error, Equatable, Sendable {
  // MARK: The data

  case notFinite(Place, value: Double)
  case crossedBounds(Place, lower: Double, upper: Double)
  /// An integer column with a bound that is not whole.
  case fractionalBound(Place, lower: Double, upper: Double)
  case indexOutOfRange(Place, limit: Int)
  case duplicateEntry(Place)
  /// Two flat arrays that belong together have different lengths.
  case lengthMismatch(expected: Int, found: Int)
  /// The starts of sparse entries do not ascend from 0 to the number of entries.
  case unorderedStarts
  /// Both the rows and the columns of a program have entries.
  case matrixGivenTwice
  case tooLarge(count: Int, limit: Int)

  // MARK: The model

  /// A variable or row of another model was used.
  case foreignVariable(Place)
  /// A variable that no model has, such as that of an element outside its family.
  case unknownVariable(Place)
  case nameTooLong(String, bytes: Int, limit: Int)
  case controlCharacter(inName: String)
  case duplicateName(String)
  case unknownName(String)

  // MARK: How to solve

  case invalidOption(Option, value: Double)
  /// Presolve was asked for together with what it makes impossible.
  case presolveConflict
  case invalidBasis(BasisDefect)
  /// The incumbent to start from breaks the program.
  case infeasibleIncumbent(Violation)

  // MARK: Results

  /// What was asked for does not exist; `stop` is nil when nothing has been solved since the last change.
  case unavailable(Part, stop: Stop?)

  // MARK: GLPK

  /// GLPK met a fatal error, which was caught.
  case trapped(message: String)
  /// An error trapped in another problem of this thread took this session with it.
  case sessionLost
  /// Another thread owns the problem.
  case wrongThread
  /// GLPK was called from inside one of its own callbacks.
  case busy
  case outOfMemory
  case unreadableFile(path: String, message: String)
  case unwritableFile(path: String, message: String)

  /// Where in a program something is.
  ///
  /// Indices count from 0.
  public enum Place: Equatable, Sendable {
    case objective
    case cost(Int)
    case column(Int)
    case row(Int)
    case entry(row: Int, column: Int)
    /// The bounds of a variable being changed.
    case bounds
    /// A value asked of an outcome.
    case outcome
    /// The solution handed in at this position.
    case solution(Int)
    case lazyRow
  }

  public enum Option: Equatable, Sendable {
    case timeLimit, iterationLimit, nodeLimit, relativeGap, absoluteGap, cutoff
  }

  public enum BasisDefect: Equatable, Sendable {
    case rowCount(expected: Int, found: Int)
    case columnCount(expected: Int, found: Int)
    /// A basis has as many basic members as there are rows.
    case basicCount(expected: Int, found: Int)
    /// The basic columns depend on each other, or nearly so.
    case singular
  }

  /// What a result may or may not hold.
  public enum Part: Equatable, Sendable {
    case solution, bound, duals, reducedCosts, basis
  }

  /// The longest name GLPK takes, in bytes of UTF-8.
  static let longestName = 255

  /// What is wrong with a name, if anything.
  static func defect(ofName name: String) -> GLPKError? {
    let bytes = name.utf8.count
    if bytes > longestName { return .nameTooLong(name, bytes: bytes, limit: longestName) }
    if name.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) { return .controlCharacter(inName: name) }
    return nil
  }
}

extension GLPKError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .notFinite(let place, let value): "\(place.words) is \(value), which is not a number to solve with"
    case .crossedBounds(let place, let lower, let upper):
      "\(place.words) must lie between \(lower) and \(upper), which nothing does"
    case .fractionalBound(let place, let lower, let upper):
      "\(place.words) is integer, but its bounds \(lower) and \(upper) are not both whole"
    case .indexOutOfRange(let place, let limit): "\(place.words) is not within 0 ..< \(limit)"
    case .duplicateEntry(let place): "\(place.words) is given twice"
    case .lengthMismatch(let expected, let found):
      "an array should have \(expected) elements, but has \(found)"
    case .unorderedStarts: "the starts of the entries do not ascend from 0 to the number of entries"
    case .matrixGivenTwice: "the matrix is given both by rows and by columns"
    case .tooLarge(let count, let limit): "\(count) are more than the \(limit) that GLPK can hold"
    case .foreignVariable(let place): "\(place.words) uses a variable or row of another model"
    case .unknownVariable(let place): "\(place.words) uses a variable that the model does not have"
    case .nameTooLong(let name, let bytes, let limit):
      "the name \(name.prefix(40))… has \(bytes) bytes; at most \(limit) are possible"
    case .controlCharacter(let name): "the name \(name.debugDescription) holds a control character"
    case .duplicateName(let name): "the name \(name) is given twice"
    case .unknownName(let name): "nothing has the name \(name)"
    case .invalidOption(let option, let value): "\(value) is not possible for the option \(option)"
    case .presolveConflict:
      "presolve renumbers the columns, so it cannot be on with an incumbent, proposals or lazy rows"
    case .invalidBasis(let defect): defect.words
    case .infeasibleIncumbent(let violation): "the incumbent is not feasible: \(violation)"
    case .unavailable(let part, let stop):
      stop.map { "there is no \(part): the solve ended as \($0)" }
        ?? "there is no \(part): nothing was solved since the last change"
    case .trapped(let message): "GLPK failed: \(message)"
    case .sessionLost: "the session ended when GLPK failed in another problem of this thread"
    case .wrongThread: "a session is used on another thread than its own"
    case .busy: "a callback of GLPK tried to start GLPK again"
    case .outOfMemory: "there is not enough memory"
    case .unreadableFile(let path, let message): "\(path) cannot be read: \(message)"
    case .unwritableFile(let path, let message): "\(path) cannot be written: \(message)"
    }
  }
}

extension GLPKError.Place {
  fileprivate var words: String {
    switch self {
    case .objective: "the objective"
    case .cost(let column): "the cost of column \(column)"
    case .column(let column): "column \(column)"
    case .row(let row): "row \(row)"
    case .entry(let row, let column): "the entry of row \(row) and column \(column)"
    case .bounds: "a change of bounds"
    case .outcome: "a question to an outcome"
    case .solution(let column): "the value of column \(column) in a solution"
    case .lazyRow: "a lazy row"
    }
  }
}

extension GLPKError.BasisDefect {
  fileprivate var words: String {
    switch self {
    case .rowCount(let expected, let found): "the basis has \(found) rows instead of \(expected)"
    case .columnCount(let expected, let found): "the basis has \(found) columns instead of \(expected)"
    case .basicCount(let expected, let found): "the basis has \(found) basic members instead of \(expected)"
    case .singular: "the basis is singular"
    }
  }
}
