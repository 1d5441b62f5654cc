// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Subsidies
import Testing

@Suite("Actual work")
struct ActualWorkTests {
  let planned: PlannedWork
  let confirmation = Confirmation(by: "head nurse", on: Month.day(29))

  init() {
    var roster = Roster(horizon: Month.days, staff: [Month.nurse.id])
    for day in 10...12 {
      roster[Month.nurse.id, Month.day(day)] = DayPlan([Stint(shift: "D", unit: "fever", post: "ward")])
    }
    planned = PlannedWork(roster: roster, in: Month.hospital)
  }

  @Test("replaces what a date held by the rows of its last correction")
  func correction() {
    let records = [
      Month.record(10, from: 8, to: 16), Month.record(11, from: 8, to: 16, row: 3),
      Month.record(
        10, from: 8, to: 12, correction: Correction(by: "HR", on: Month.day(20), reason: "left early"), row: 4
      ),
      Month.record(
        10, from: 8, to: 13, correction: Correction(by: "HR", on: Month.day(21), reason: "misread"), row: 5),
    ]
    #expect(ActualWork(attendance: records).records.map(\.source.row) == [3, 5])
  }

  @Test("of a roster plus exceptions takes the exceptions instead of the plan, and nothing for an absence")
  func exceptions() {
    let long = Month.record(11, from: 8, to: 20, row: 7)
    let work = ActualWork(
      confirming: planned, confirmation, absences: [PersonDay(staff: "N1", date: Month.day(10))],
      exceptions: [long])
    #expect(work.records.map(\.date).sorted() == [Month.day(11), Month.day(12)])
    #expect(work.records.first { $0.date == Month.day(11) }?.source.row == 7)
    #expect(work.records.first { $0.date == Month.day(12) }?.evidence == .confirmed)
  }
}
