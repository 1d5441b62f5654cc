// SPDX-License-Identifier: GPL-3.0-or-later

/// What every personal rule has: a name, whom it applies to, and what breaking it means.
public struct RuleHead: Sendable, Hashable {
  public let id: RuleID
  /// What the rule says, in the words of whoever wrote the case.
  public let title: String
  /// The document and clause the rule comes from.
  public let source: String?
  /// Judged on the first day of the horizon on which the person is employed.
  public let who: StaffFilter
  public let severity: Severity
  /// A private rule is printed as "personal restriction".
  public let isPrivate: Bool
  /// The waiver under which the rule stands; its severity is soft while that covers the horizon.
  public let waiver: Waiver?

  public init(
    id: RuleID, title: String? = nil, source: String? = nil, who: StaffFilter = .everyone,
    severity: Severity = .hard,
    isPrivate: Bool = false, waiver: Waiver? = nil
  ) {
    self.id = id
    self.title = title ?? id.text
    self.source = source
    self.who = who
    self.severity = severity
    self.isPrivate = isPrivate
    self.waiver = waiver
  }
}

extension RuleHead {
  /// Whether the waiver covers all of some days.
  public func isWaived(on days: ClosedRange<CivilDay>) -> Bool {
    waiver.map { $0.days.contains(days.lowerBound) && $0.days.contains(days.upperBound) } ?? false
  }

  /// One violation of this rule; a hard one costs nothing, a soft one what its price says.
  ///
  /// Where a waiver holds only for some days of the horizon, the rule stays hard for whoever plans, but what is
  /// found on those days is not broken.
  ///
  /// - Parameter severity: what is judged by instead of the head's own severity.
  func violation(
    of member: StaffMember, on days: ClosedRange<CivilDay>, required: Int, actual: Int, amount: Int,
    severity: Severity? = nil
  ) -> Violation {
    let (cost, isHard) =
      switch severity ?? self.severity {
      case .hard: (Cost.zero, !isWaived(on: days))
      case .soft(let price): (price.cost(of: amount), false)
      }
    return Violation(
      subject: .rule(id), staff: member.id, days: days, required: required, actual: actual, amount: amount,
      cost: cost, isHard: isHard)
  }
}
