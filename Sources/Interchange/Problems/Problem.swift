// SPDX-License-Identifier: GPL-3.0-or-later

/// One thing to say about the input or the output: what it is, where it is, and how often it was met.
public struct Problem: Error, Hashable, Sendable {
  /// An error stops the command, because the meaning is unknown.
  ///
  /// A warning says what was assumed.
  public enum Severity: String, Hashable, Sendable, CaseIterable {
    case error, warning
  }

  public var kind: ProblemKind
  /// The first place where it was met.
  public var origin: Origin
  /// How many times it was met; above 1 only for kinds that collapse.
  public var count: Int

  public init(_ kind: ProblemKind, at origin: Origin, count: Int = 1) {
    self.kind = kind
    self.origin = origin
    self.count = count
  }

  public var severity: Severity { kind.severity }

  /// The stable name under which the catalogue and `problems.csv` know this kind of problem.
  public var code: ProblemCode { kind.code }
}

extension Problem: CustomStringConvertible, CustomDebugStringConvertible {
  /// The English line.
  ///
  /// It never quotes a private cell, so that a problem may be logged anywhere.
  public var description: String { line(in: .english) }

  /// The same as `description`: the memberwise dump would show the payload of a private cell.
  public var debugDescription: String { description }
}
