// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// What each nurse brings into the first week.
///
/// The file counts days; they are written out as a history that has exactly these counts, and one day more that ends the
/// run, so that rules on runs need nothing special.
struct INRC2History {
  private struct Entry {
    let assignments: Int
    let weekends: Int
    let shift: ShiftCode?
    let sameShift: Int
    let work: Int
    let off: Int
  }

  private let entries: [StaffID: Entry]

  /// - Throws: ``BenchmarkFormatError``.
  init(_ file: String, scenario: INRC2Scenario) throws {
    let nurses = Set(scenario.nurses.map(\.id.text))
    let shifts = Set(scenario.shifts.map(\.code.text))
    var entries: [StaffID: Entry] = [:]
    for line in try INRC2Text(file).lines(after: "NURSE_HISTORY", count: scenario.nurses.count) {
      try line.requireFields(7)
      entries[StaffID(try line.name(0, in: nurses))] = Entry(
        assignments: try line.integer(1), weekends: try line.integer(2),
        shift: line.cells[3] == "None" ? nil : ShiftCode(try line.name(3, in: shifts)),
        sameShift: try line.integer(4), work: try line.integer(5), off: try line.integer(6))
    }
    self.entries = entries
    if let nurse = scenario.nurses.first(where: { entries[$0.id] == nil }) {
      throw BenchmarkFormatError(.missingPerson(nurse.id.text))
    }
  }

  /// What was worked before, as hours of so long an assignment.
  func openingMinutes(assignment: Minutes) -> [StaffID: Int] {
    entries.mapValues { $0.assignments * assignment.count }.filter { $0.value != 0 }
  }

  var openingWeekends: [StaffID: Int] { entries.mapValues(\.weekends).filter { $0.value != 0 } }

  /// The last days before the first week.
  func days(before first: CivilDay, scenario: INRC2Scenario) -> History {
    var history = History()
    for nurse in scenario.nurses {
      guard let entry = entries[nurse.id], let skill = nurse.skills.first else { continue }
      func plan(_ shift: ShiftCode) -> DayPlan {
        DayPlan([Stint(shift: shift, unit: INRC2Instance.unit, post: PostID(skill.text))])
      }
      let other = scenario.shifts.first { $0.code != entry.shift }?.code ?? scenario.shifts.first?.code
      var plans: [CivilDay: DayPlan] = [:]
      let count: Int
      if let shift = entry.shift {
        count = entry.work
        for back in stride(from: 1, through: count, by: 1) {
          plans[first.advanced(by: -back)] = plan(back <= entry.sameShift ? shift : other ?? shift)
        }
      } else {
        count = entry.off
        if let other { plans[first.advanced(by: -count - 1)] = plan(other) }
      }
      guard count > 0 else { continue }
      history.knownFrom[nurse.id] = first.advanced(by: -count - 1)
      history.plans[nurse.id] = plans
    }
    return history
  }
}
