// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

extension DutyFilter {
  /// Whether what a filter says of a duty follows from its plan, on whatever date it is.
  ///
  /// Real times and lengths change with the clock, zones and contacts with what stands about the unit; of everything else it is enough to ask once a plan.
  var followsFromPlan: Bool {
    switch self {
    case .work, .off, .shift, .kind, .unit, .post, .stint, .night, .interruptsRest: true
    case .zone, .contact, .longerThan, .endsAfter, .startsBefore, .on: false
    case .all(let filters), .any(let filters): filters.allSatisfy(\.followsFromPlan)
    case .not(let filter): filter.followsFromPlan
    }
  }
}

extension Measure {
  /// The same of what is measured.
  var followsFromPlan: Bool {
    switch self {
    case .days, .nights, .stints: true
    case .minutes, .protection: false
    }
  }
}
