// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Testing

@Suite struct LeaveEntitlementTests {
  private let annual = LeaveEntitlement(
    kind: "annual", steps: [.init(years: 10, days: 10), .init(years: 1, days: 5), .init(years: 20, days: 15)])

  private func day(_ text: String) throws -> CivilDay { try #require(CivilDay(text)) }

  @Test(
    "The greatest step that the completed years reach counts",
    arguments: [
      ("2025-03-03", 0), ("2025-03-02", 5), ("2016-03-03", 5), ("2016-03-02", 10), ("2006-03-03", 10),
      ("2006-03-02", 15), ("1980-01-01", 15), ("2026-03-02", 0),
    ])
  func steps(start: String, days: Int) throws {
    #expect(annual.days(afterServiceFrom: try day(start), on: try day("2026-03-02")) == days)
  }

  @Test("A year of service that began on 29 February is complete on 1 March where there is no such day")
  func leapDay() throws {
    let start = try day("2024-02-29")
    #expect(annual.days(afterServiceFrom: start, on: try day("2025-02-28")) == 0)
    #expect(annual.days(afterServiceFrom: start, on: try day("2025-03-01")) == 5)
  }

  @Test("Work days of approved leave of the kind are taken before the horizon and planned in it")
  func account() throws {
    var ward = TinyWard("-------")
    func leave(_ from: Int, _ to: Int, _ kind: LeaveKindID = "annual", _ status: Leave.Status = .approved)
      -> Leave
    {
      Leave(staff: "A", days: ward.day(from)...ward.day(to), kind: kind, status: status)
    }
    // Monday 2 March begins the horizon; the Saturday and Sunday before it are no work days.
    ward.subject.leave = [
      leave(-4, 1), leave(0, 1), leave(2, 2, "sick"), leave(3, 3, "annual", .pending), leave(8, 8),
      leave(-80, -80),
    ]
    var member = try #require(ward.subject.staff.first)
    let unknown = LeaveAccount(of: member, under: annual, in: ward.subject)
    #expect(unknown.entitled == nil && unknown.left == nil)
    member.serviceFrom = try day("2020-07-01")
    let account = LeaveAccount(of: member, under: annual, in: ward.subject)
    #expect(account.entitled == 5)
    #expect(account.taken == .hours(2 * 8))
    #expect(account.planned == .hours(2 * 8))
    #expect(account.left == .hours(8))
  }

  @Test("Leave for a part of a day counts as that part of eight hours, and no day more than once")
  func parts() throws {
    var ward = TinyWard("-------")
    func leave(_ day: Int, from: Int, to: Int) throws -> Leave {
      let start = try #require(MinuteOfDay(minutesAfterMidnight: from * 60))
      let end = try #require(MinuteOfDay(minutesAfterMidnight: to * 60))
      let date = ward.day(day)
      return Leave(staff: "A", days: date...date, kind: "annual", part: ColumnTime(start)...ColumnTime(end))
    }
    ward.subject.leave = [
      try leave(-3, from: 8, to: 12), try leave(0, from: 8, to: 11), try leave(1, from: 8, to: 13),
      try leave(1, from: 13, to: 17), try leave(2, from: 0, to: 23), try leave(5, from: 8, to: 12),
    ]
    let member = try #require(ward.subject.staff.first)
    let account = LeaveAccount(of: member, under: annual, in: ward.subject)
    #expect(account.taken == .hours(4))
    // Three hours and two whole days; Saturday is no work day.
    #expect(account.planned == .hours(3 + 8 + 8))
  }
}
