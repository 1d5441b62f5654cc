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

  public init(
    id: RuleID, title: String? = nil, source: String? = nil, who: StaffFilter = .everyone,
    severity: Severity = .hard,
    isPrivate: Bool = false
  ) {
    self.id = id
    self.title = title ?? id.text
    self.source = source
    self.who = who
    self.severity = severity
    self.isPrivate = isPrivate
  }
}

extension RuleHead {
  /// One violation of this rule; a hard one costs nothing, a soft one what its price says.
  ///
  /// - Parameter severity: what is judged by instead of the head's own severity.
  func violation(
    of member: StaffMember, on days: ClosedRange<CivilDay>, required: Int, actual: Int, amount: Int,
    severity: Severity? = nil
  ) -> Violation {
    let (cost, isHard) =
      switch severity ?? self.severity {
      case .hard: (Cost.zero, true)
      case .soft(let price): (price.cost(of: amount), false)
      }
    return Violation(
      subject: .rule(id), staff: member.id, days: days, required: required, actual: actual, amount: amount,
      cost: cost, isHard: isHard)
  }
}
