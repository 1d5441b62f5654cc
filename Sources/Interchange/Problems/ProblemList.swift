// SPDX-License-Identifier: GPL-3.0-or-later

/// Collects every problem of a reading, in the order met.
///
/// It is filled by one thread at a time.
///
/// Problems that say the same thing about the same value of one file are one problem with a count: four
/// hundred cells with one unknown code are one line of advice, not four hundred.
public final class ProblemList {
  private var problems: [Problem] = []
  private var positions: [Key: Int] = [:]
  /// How many errors were met, each time counted.
  public private(set) var errorCount = 0
  /// How many problems were met, each time counted.
  public private(set) var count = 0

  private struct Key: Hashable {
    var kind: ProblemKind
    var file: String
    var field: String?
  }

  public init() {}

  public func add(_ kind: ProblemKind, at origin: Origin) {
    add(Problem(kind, at: origin))
  }

  public func add(_ problem: Problem) {
    count += problem.count
    if problem.severity == .error { errorCount += problem.count }
    guard problem.kind.collapses else {
      problems.append(problem)
      return
    }
    // A code is unknown to the whole file, whichever column of a grid it stands in.
    let field = problem.kind.collapsesAcrossFields ? nil : problem.origin.field
    let key = Key(kind: problem.kind, file: problem.origin.file, field: field)
    if let position = positions[key] {
      problems[position].count += problem.count
    } else {
      positions[key] = problems.count
      problems.append(problem)
    }
  }

  public func add(contentsOf others: ProblemList) {
    for problem in others.problems { add(problem) }
  }

  /// All problems in the order met.
  public var all: [Problem] { problems }

  public var isEmpty: Bool { problems.isEmpty }

  public var hasErrors: Bool { problems.contains { $0.severity == .error } }

  /// All problems file by file in the order the files were met, and from the top to the bottom of each.
  public var inReadingOrder: [Problem] {
    var rank: [String: Int] = [:]
    for problem in problems where rank[problem.origin.file] == nil {
      rank[problem.origin.file] = rank.count
    }
    return problems.enumerated().sorted { left, right in
      let (first, second) = (left.element.origin, right.element.origin)
      let ranks = (rank[first.file] ?? 0, rank[second.file] ?? 0)
      if ranks.0 != ranks.1 { return ranks.0 < ranks.1 }
      if first < second || second < first { return first < second }
      return left.offset < right.offset
    }.map(\.element)
  }
}
