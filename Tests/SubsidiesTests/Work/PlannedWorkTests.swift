// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Subsidies
import Testing

@Suite("Planned work")
struct PlannedWorkTests {
  @Test("takes real times, unit, post and contact from the stints of a roster")
  func stints() throws {
    var roster = Roster(horizon: Month.days, staff: [Month.nurse.id])
    roster[Month.nurse.id, Month.day(10)] = DayPlan([
      Stint(shift: "D", unit: "office", post: "triage"), Stint(shift: "N", unit: "fever", post: "ward"),
    ])
    let records = PlannedWork(roster: roster, in: Month.hospital, source: "schedule.csv", place: "hubei")
      .records
    #expect(records.map(\.contact) == [.indirect, .direct])
    #expect(records.map(\.contactSource) == [.post, .zone])
    #expect(records.map(\.nights) == [0, 1])
    #expect(records.allSatisfy { $0.evidence == .planned && $0.place == "hubei" })
    let midnight = CivilClock.utc.midnight(Month.day(10))
    #expect(
      records.last?.extent
        == .times(start: midnight.adding(.hours(20)), end: midnight.adding(.hours(32)), breakLength: .zero))
  }
}
