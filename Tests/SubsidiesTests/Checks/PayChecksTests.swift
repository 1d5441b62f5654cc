// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Subsidies
import Testing

@Suite("The checks before money moves")
struct PayChecksTests {
  func findings(
    _ records: [WorkRecord], planned: PlannedWork? = nil, rules: PayRules? = nil,
    in hospital: Case = Month.hospital
  ) throws -> [PayFinding] {
    let rules = try rules ?? Month.rules([Month.subsidy()])
    let work = ActualWork(attendance: records)
    let payroll = try Payroll(rules, work: work, in: hospital)
    return PayChecks(rules, in: hospital).findings(payroll: payroll, work: work, planned: planned)
  }

  func row(_ number: Int) -> WorkRecord.Source { WorkRecord.Source(file: "attendance.csv", row: number) }

  @Test("find nothing in clean attendance")
  func clean() throws {
    #expect(
      try findings([Month.record(10, from: 8, to: 16), Month.record(10, from: 16, to: 20, row: 3)]).isEmpty)
  }

  @Test("find one person at two places at once")
  func twoPlaces() throws {
    let records = [Month.record(10, from: 8, to: 16), Month.record(10, from: 15, to: 20, row: 3)]
    #expect(try findings(records) == [.twoPlacesAtOnce("N1", first: row(2), second: row(3))])
    let others = [Month.record(10, from: 8, to: 16), Month.record(of: "D1", 10, from: 15, to: 20, row: 3)]
    #expect(try findings(others).isEmpty)
  }

  @Test("find a night that meets the next morning")
  func overnight() throws {
    let records = [Month.record(10, from: 20, to: 33), Month.record(11, from: 8, to: 16, row: 3)]
    #expect(try findings(records) == [.twoPlacesAtOnce("N1", first: row(2), second: row(3))])
  }

  @Test("find more than one day claimed for a date")
  func moreThanOneDay() throws {
    func days(_ text: String, row number: Int) throws -> WorkRecord {
      WorkRecord(
        staff: "N1", date: Month.day(10), extent: .days(try decimal(text)), contact: .direct,
        evidence: .certified,
        source: row(number))
    }
    let claim = [try days("1", row: 2), try days("0.5", row: 3)]
    #expect(
      try findings(claim)
        == [.moreThanOneDay("N1", Month.day(10), claimed: try decimal("1.5"), rows: [row(2), row(3)])])
    #expect(try findings([try days("0.5", row: 2), try days("0.5", row: 3)]).isEmpty)
    #expect(try findings([try days("0.5", row: 2), Month.record(10, from: 8, to: 16, row: 3)]).count == 1)
  }

  @Test("find attendance without a duty and the reverse")
  func againstRoster() throws {
    var roster = Roster(horizon: Month.days, staff: [Month.nurse.id])
    for day in 10...11 {
      roster[Month.nurse.id, Month.day(day)] = DayPlan([Stint(shift: "D", unit: "fever", post: "ward")])
    }
    let planned = PlannedWork(roster: roster, in: Month.hospital)
    let records = [Month.record(11, from: 8, to: 16), Month.record(12, from: 8, to: 16, row: 3)]
    #expect(
      try findings(records, planned: planned) == [
        .attendanceWithoutDuty("N1", Month.day(12), row: row(3)),
        .dutyWithoutAttendance("N1", Month.day(10), shifts: ["D"]),
      ])
  }

  @Test("find work before entry, and people nobody knows")
  func people() throws {
    var hospital = Month.hospital
    hospital.staff[0].from = Month.day(20)
    let records = [Month.record(10, from: 8, to: 16), Month.record(of: "X9", 10, from: 8, to: 16, row: 3)]
    #expect(
      try findings(records, in: hospital)
        == [.notEmployed("N1", Month.day(10), row: row(2)), .unknownPerson("X9", row: row(3))])
  }

  @Test("find a policy with an open end that the case does not apply")
  func notApplied() throws {
    let rules = Month.rules([try Month.subsidy()], applications: [])
    #expect(try findings([], rules: rules) == [.notApplied("cn-2020-temp-work-subsidy")])
  }

  @Test("find rows outside the pay period, which nobody would miss otherwise")
  func outsidePeriod() throws {
    let records = [Month.record(29, from: 8, to: 16), Month.record(30, from: 8, to: 16, row: 3)]
    #expect(try findings(records) == [.outsidePeriod(rows: 1, first: row(3))])
  }

  @Test("find weak evidence and other payers")
  func evidenceAndPayers() throws {
    var hospital = Month.hospital
    hospital.staff[0].employer = "Second Hospital"
    let strict = Month.rules([try Month.subsidy().needing(.punched)], organisation: "First Hospital")
    let records = [
      Month.record(10, from: 8, to: 16), Month.record(11, from: 8, to: 16, evidence: .punched, row: 3),
    ]
    #expect(
      try findings(records, rules: strict, in: hospital) == [
        .paidByAnother("cn-2020-temp-work-subsidy", "N1", payer: "Second Hospital", lines: 1),
        .evidenceTooWeak("cn-2020-temp-work-subsidy", "N1", row: row(2), has: .recorded, needs: .punched),
      ])
  }
}
