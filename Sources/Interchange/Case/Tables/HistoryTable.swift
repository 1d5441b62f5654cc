// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Takes what was worked before the horizon.
enum HistoryTable {
  /// A grid of what was worked; the case says what its empty cells mean.
  static func read(_ grid: Grid, into draft: CaseDraft) {
    let period = GridDates.Period.before(draft.subject.horizon.lowerBound)
    guard let reading = GridReader(grid: grid, draft: draft, period: period).read() else { return }
    take(reading.marks, firstDay: reading.days.first, into: draft)
    guard draft.reading(ofEmpty: reading.empty) == .unknown else { return }
    // What lies before an unknown day is of no use to a rule that looks back without a gap.
    for (staff, day, _) in reading.empty {
      guard let known = draft.subject.history.knownFrom[staff], known <= day else { continue }
      let next = day.advanced(by: 1)
      draft.subject.history.knownFrom[staff] = next < draft.subject.horizon.lowerBound ? next : nil
    }
  }

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

extension CaseDraft {
  /// What the empty cells of a grid of duties mean, said once; a problem where the case does not say.
  func reading(ofEmpty cells: [(staff: StaffID, day: CivilDay, origin: Origin)]) -> EmptyCellReading? {
    guard let first = cells.first else { return nil }
    guard let reading = settings.emptyCell else {
      problems.add(.emptyCellsUndecided(count: cells.count), at: first.origin)
      return nil
    }
    problems.add(.emptyCellsRead(as: reading, count: cells.count), at: first.origin)
    return reading
  }
}
