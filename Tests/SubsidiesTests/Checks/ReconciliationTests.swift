// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Subsidies
import Testing

@Suite("Attendance held against the roster")
struct ReconciliationTests {
  static var planned: PlannedWork {
    var roster = Roster(horizon: Month.days, staff: ["N1", "D1"])
    for day in 3...9 {
      roster["N1", Month.day(day)] = DayPlan([Stint(shift: "D", unit: "fever", post: "ward")])
    }
    return PlannedWork(roster: roster, in: Month.hospital)
  }

  func record(_ day: Int, _ from: Double, _ to: Double, of staff: StaffID = "N1") -> WorkRecord {
    let midnight = CivilClock.utc.midnight(Month.day(day))
    return WorkRecord(
      staff: staff, date: Month.day(day),
      extent: .times(
        start: midnight.adding(Minutes(Int(from * 60))), end: midnight.adding(Minutes(Int(to * 60))),
        breakLength: .zero),
      shift: "D", unit: "fever", evidence: .recorded, source: .init(file: "a.csv", row: day))
  }

  @Test("is as planned, late, early, both, extended, absent, swapped or unplanned")
  func kinds() {
    let work = ActualWork(attendance: [
      record(3, 8, 16), record(4, 8.5, 16), record(5, 8, 15), record(6, 8.5, 15), record(7, 7.5, 17),
      record(9, 8, 16, of: "D1"), record(12, 8, 16, of: "D1"),
    ])
    let found = Reconciliation(planned: Self.planned, work: work, days: Month.days).entries
    let own = found.filter { $0.staff == "N1" }
    #expect(
      own.map(\.kind) == [
        .asPlanned, .late, .early, .lateAndEarly, .extended, .absent, .swapped,
      ])
    #expect(own.map(\.difference.count) == [0, -30, -60, -90, 90, -480, -480])
    #expect(own.last?.other == "D1")
    let other = found.filter { $0.staff == "D1" }
    #expect(other.map(\.kind) == [.swapped, .unplanned])
    #expect(other.map(\.other) == ["N1", nil])
  }

  @Test("allows a tolerance, and takes several rows of a duty together")
  func tolerance() {
    let near = ActualWork(attendance: [record(3, 8.25, 16.25), record(4, 8, 12), record(4, 12.5, 16)])
    let strict = Reconciliation(
      planned: Self.planned, work: near, days: Month.day(3)...Month.day(4)
    ).entries
    #expect(strict.map(\.kind) == [.late, .asPlanned])
    let lenient = Reconciliation(
      planned: Self.planned, work: near, tolerance: Minutes(15), days: Month.day(3)...Month.day(4)
    ).entries
    #expect(lenient.map(\.kind) == [.asPlanned, .asPlanned])
  }
}
