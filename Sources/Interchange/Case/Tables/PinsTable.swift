// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Takes duties that are already fixed.
enum PinsTable {
  /// A grid of pins; its empty cells fix nothing.
  static func read(_ grid: Grid, into draft: CaseDraft) {
    let period = GridDates.Period.horizon(draft.subject.horizon)
    guard let reading = GridReader(grid: grid, draft: draft, period: period).read() else { return }
    take(reading.marks, into: draft)
  }

  static func take(_ list: [DutyMark], into draft: CaseDraft) {
    let builder = PlanBuilder(draft)
    let days = MarkedDays(list)
    for key in days.keys {
      guard let marks = days.marks[key], let first = marks.first else { continue }
      guard draft.isInHorizon(key.day, at: first.code.origin) else { continue }
      if let plan = consistent(marks, builder, draft) {
        draft.subject.pins[key.staff, default: [:]][key.day] = plan
        draft.pinOrigins.append((key.staff, key.day, first.code.origin))
      }
    }
  }

  /// Several pins of one day are one plan where they can be worked together; otherwise they contradict.
  private static func consistent(_ marks: [DutyMark], _ builder: PlanBuilder, _ draft: CaseDraft) -> DayPlan?
  {
    guard let plan = builder.plan(marks) else { return nil }
    guard marks.count > 1, let first = marks.first, let last = marks.last else { return plan }
    let plans = marks.compactMap { builder.plan([$0]) }
    if Set(plans).count == 1 { return plans.first }
    guard plans.allSatisfy({ !$0.isOff }), draft.subject.isDeclared(plan) else {
      let date = first.day.description
      draft.problems.add(
        .conflictingPins(id: first.staff.text, date: date, first: first.code.value, second: last.code.value),
        at: last.code.origin)
      return nil
    }
    return plan
  }

  /// Reports the pins that the person may not work, whatever the roster: not employed, a closed unit, leave,
  /// no line that asks for it.
  static func check(_ draft: CaseDraft) {
    // Where a line of demand could not be read, nobody can say what is not asked for.
    let sources: Set = ["demand.csv", "shifts.csv", "units.csv"]
    guard !draft.problems.all.contains(where: { $0.severity == .error && sources.contains($0.origin.file) })
    else { return }
    var free = draft.subject
    free.pins = [:]
    for (staff, day, origin) in draft.pinOrigins {
      guard let member = draft.member(staff), let plan = draft.subject.pins[staff]?[day], !plan.isOff else {
        continue
      }
      let obstacles = free.obstacles(to: plan, for: member, on: day)
      if obstacles.contains(.notEmployed) {
        draft.problems.add(.notEmployed(id: staff.text, date: day.description), at: origin)
      } else if !obstacles.isEmpty {
        draft.problems.add(
          .pinNotAllowed(id: staff.text, date: day.description, shift: plan.code), at: origin)
      }
    }
  }
}
