// SPDX-License-Identifier: GPL-3.0-or-later

/// A rule that looks at one person's days only, history included.
///
/// The enumeration is closed: the audit, the compiler, the case reader and the MathProg writer do not build
/// until they handle a new rule.
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
  case runRest(RunRest)
  case freePeriod(FreePeriod)
  case restCompensation(RestCompensation)
  case unitLimit(UnitLimit)
  case secondment(Secondment)
  case fatigue(FatigueLimit)
  case pay(PayCost)

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
    case .runRest(let rule): rule.head
    case .freePeriod(let rule): rule.head
    case .restCompensation(let rule): rule.head
    case .unitLimit(let rule): rule.head
    case .secondment(let rule): rule.head
    case .fatigue(let rule): rule.head
    case .pay(let rule): rule.head
    }
  }
}

extension PersonalRule {
  /// Everything one person's duties break, or pay for, under this rule.
  func violations(in timeline: Timeline, of subject: Case) -> [Violation] {
    switch self {
    case .succession(let rule): rule.violations(in: timeline, of: subject)
    case .minimumRest(let rule): rule.violations(in: timeline, of: subject)
    case .runLength(let rule): rule.violations(in: timeline, of: subject)
    case .windowLimit(let rule): rule.violations(in: timeline, of: subject)
    case .steppedCost(let rule): rule.violations(in: timeline, of: subject)
    case .targetHours(let rule): rule.violations(in: timeline, of: subject)
    case .weekendLimit(let rule): rule.violations(in: timeline, of: subject)
    case .wholeWeekend(let rule): rule.violations(in: timeline, of: subject)
    case .sameShiftWeekend(let rule): rule.violations(in: timeline, of: subject)
    case .pattern(let rule): rule.violations(in: timeline, of: subject)
    case .rotation(let rule): rule.violations(in: timeline, of: subject)
    case .recovery(let rule): rule.violations(in: timeline, of: subject)
    case .exposureLimit(let rule): rule.violations(in: timeline, of: subject)
    case .prerequisite(let rule): rule.violations(in: timeline, of: subject)
    case .wish(let rule): rule.violations(in: timeline, of: subject)
    case .runRest(let rule): rule.violations(in: timeline, of: subject)
    case .freePeriod(let rule): rule.violations(in: timeline, of: subject)
    case .restCompensation(let rule): rule.violations(in: timeline, of: subject)
    case .unitLimit(let rule): rule.violations(in: timeline, of: subject)
    case .secondment(let rule): rule.violations(in: timeline, of: subject)
    case .fatigue(let rule): rule.violations(in: timeline, of: subject)
    case .pay(let rule): rule.violations(in: timeline, of: subject)
    }
  }
}
