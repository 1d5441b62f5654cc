// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Takes what was worked before the horizon.
enum HistoryTable {
  /// - Parameter firstDay: The first day the file knows; nil for the earliest of its marks.
  static func take(_ list: [DutyMark], firstDay: CivilDay? = nil, into draft: CaseDraft) {
    let builder = PlanBuilder(draft)
    let days = MarkedDays(list)
    let start = draft.subject.horizon.lowerBound
    var history = History()
    for key in days.keys {
      guard let marks = days.marks[key], let first = marks.first else { continue }
      guard !draft.settings.knowsHorizon || key.day < start else {
        draft.problems.add(
          .dateOutsideHorizon(date: key.day.description, from: "", to: start.advanced(by: -1).description),
          at: first.code.origin)
        continue
      }
      guard let plan = builder.plan(marks), !plan.isOff else { continue }
      history.plans[key.staff, default: [:]][key.day] = plan
    }
    let earliest = draft.settings.historyFrom ?? firstDay ?? list.map(\.day).min()
    if let earliest, earliest < start {
      for member in draft.subject.staff { history.knownFrom[member.id] = earliest }
    }
    draft.subject.history = history
  }
}
