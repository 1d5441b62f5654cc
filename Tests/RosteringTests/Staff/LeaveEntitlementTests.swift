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
    #expect(account.taken == 2)
    #expect(account.planned == 2)
    #expect(account.left == 1)
  }
}
