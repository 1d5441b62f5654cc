// SPDX-License-Identifier: GPL-3.0-or-later

/// A rule that looks at one person's days only, history included.
///
/// The enumeration is closed: the audit, the compiler, the case reader and the MathProg writer do not build until they
/// handle a new rule.
public enum PersonalRule: Sendable, Hashable {
  case succession(Succession)
  case minimumRest(MinimumRest)
  case runLength(RunLength)
  case windowLimit(WindowLimit)
  case steppedCost(SteppedCost)
  case targetHours(TargetHours)
  case weekendLimit(WeekendLimit)
  case wholeWeekend(WholeWeekend)
  case sameShiftWeekend(SameShiftWeekend)
  case pattern(Pattern)
  case rotation(Rotation)
  case recovery(Recovery)
  case exposureLimit(ExposureLimit)
  case prerequisite(Prerequisite)
  case wish(Wish)

  public var head: RuleHead {
    switch self {
    case .succession(let rule): rule.head
    case .minimumRest(let rule): rule.head
    case .runLength(let rule): rule.head
    case .windowLimit(let rule): rule.head
    case .steppedCost(let rule): rule.head
    case .targetHours(let rule): rule.head
    case .weekendLimit(let rule): rule.head
    case .wholeWeekend(let rule): rule.head
    case .sameShiftWeekend(let rule): rule.head
    case .pattern(let rule): rule.head
    case .rotation(let rule): rule.head
    case .recovery(let rule): rule.head
    case .exposureLimit(let rule): rule.head
    case .prerequisite(let rule): rule.head
    case .wish(let rule): rule.head
    }
  }
}

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
