// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// The names of the personal rules in `case.yaml`.
public enum RuleKind: String, Sendable, CaseIterable, Hashable {
  case succession
  case minimumRest = "minimum_rest"
  case runLength = "run_length"
  case windowLimit = "window_limit"
  case steppedCost = "stepped_cost"
  case targetHours = "target_hours"
  case weekendLimit = "weekend_limit"
  case wholeWeekend = "whole_weekend"
  case sameShiftWeekend = "same_shift_weekend"
  case pattern, rotation, recovery
  case exposureLimit = "exposure_limit"
  case prerequisite, wish
  case runRest = "run_rest"
  case freePeriod = "free_period"
  case restCompensation = "rest_compensation"
  case unitLimit = "unit_limit"
  case secondment, fatigue
}

extension PersonalRule {
  /// The name of the rule in `case.yaml`; nil for what follows from policies and is not written there.
  public var kind: RuleKind? {
    switch self {
    case .succession: .succession
    case .minimumRest: .minimumRest
    case .runLength: .runLength
    case .windowLimit: .windowLimit
    case .steppedCost: .steppedCost
    case .targetHours: .targetHours
    case .weekendLimit: .weekendLimit
    case .wholeWeekend: .wholeWeekend
    case .sameShiftWeekend: .sameShiftWeekend
    case .pattern: .pattern
    case .rotation: .rotation
    case .recovery: .recovery
    case .exposureLimit: .exposureLimit
    case .prerequisite: .prerequisite
    case .wish: .wish
    case .runRest: .runRest
    case .freePeriod: .freePeriod
    case .restCompensation: .restCompensation
    case .unitLimit: .unitLimit
    case .secondment: .secondment
    case .fatigue: .fatigue
    case .pay: nil
    }
  }
}
