// SPDX-License-Identifier: GPL-3.0-or-later

/// The judgement of a roster against its case.
public struct AuditReport: Sendable {
  /// In the order rules, rows and people have in the case.
  public let violations: [Violation]

  public init(violations: [Violation]) { self.violations = violations }

  /// Hard personal rules, choices and decisions that are broken; none in a roster that may be published.
  public var broken: [Violation] { violations.filter(\.isHard) }

  /// Required rows and the staffing of openings that gave way, one for each day and place.
  public var uncovered: [Violation] { violations.filter(\.isRequired) }

  /// The cost of the roster: everything soft, everything uncovered, every decision.
  public var cost: Cost { violations.reduce(.zero) { $0 + $1.cost } }

  /// The cost by rule, row or decision id, in order of the id.
  public var costByRule: [(id: String, cost: Cost)] {
    var sums: [String: Cost] = [:]
    for violation in violations {
      sums[violation.subject.id, default: .zero] = sums[violation.subject.id, default: .zero] + violation.cost
    }
    return sums.filter { $0.value != .zero }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}

extension Violation.Subject {
  /// The id of the rule, row or decision; `choice` for a plan the person may not have.
  public var id: String {
    switch self {
    case .rule(let id): id.text
    case .row(let id): id.text
    case .decision(let id): id.text
    case .choice: "choice"
    }
  }
}
