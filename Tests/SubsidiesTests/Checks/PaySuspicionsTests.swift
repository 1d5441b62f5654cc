// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Subsidies
import Testing

@Suite("A suspicion")
struct PaySuspicionsTests {
  func findings(
    _ records: [WorkRecord], in hospital: Case = Month.hospital, policies: [Policy]? = nil
  ) throws -> [PayFinding] {
    let rules = Month.rules(try policies ?? [Month.subsidy()])
    let work = ActualWork(attendance: records)
    let payroll = try Payroll(rules, work: work, in: hospital)
    return PayChecks(rules, in: hospital).findings(payroll: payroll, work: work)
  }

  let day = Month.record(10, from: 8, to: 16)
  var row: WorkRecord.Source { day.source }

  @Test("falls on an expired licence, and not on one that was renewed")
  func licence() throws {
    var hospital = Month.hospital
    hospital.staff[0].skills = [DatedSkill(skill: "icu", to: Month.day(9))]
    let expired = PayFinding.licenceExpired("N1", Month.day(10), "icu", row: row)
    #expect(try findings([day], in: hospital).contains(expired))
    hospital.staff[0].skills.append(DatedSkill(skill: "icu", from: Month.day(9)))
    #expect(try !findings([day], in: hospital).contains(expired))
  }

  @Test("falls on a leader who gets more than the median of the front line")
  func leaders() throws {
    var hospital = Month.hospital
    hospital.staff[1].rank = "director"
    let records = [
      day, Month.record(of: "D1", 10, from: 8, to: 16), Month.record(of: "D1", 11, from: 8, to: 16),
    ]
    let found = PayFinding.leaderAboveFrontLine(
      "D1", amount: Money(minorUnits: 60000), median: Money(minorUnits: 30000), .cny)
    #expect(try findings(records, in: hospital).contains(found))
    #expect(try !findings(records).contains(found))
    #expect(try !findings(Array(records.dropLast()), in: hospital).contains { $0.code == found.code })
  }

  @Test("falls on work while on leave or not cleared, and does not say why")
  func unavailable() throws {
    let expected = PayFinding.paidWhileUnavailable("N1", Month.day(10), row: row)
    var onLeave = Month.hospital
    onLeave.leave = [Leave(staff: "N1", days: Month.day(10)...Month.day(10), kind: "sick")]
    #expect(try findings([day], in: onLeave).contains(expected))
    var unfit = Month.hospital
    unfit.fitness = ["N1": [Month.day(10): .unfit]]
    #expect(try findings([day], in: unfit).contains(expected))
    for language in Language.allCases {
      let message = expected.message(in: language)
      #expect(!message.contains("sick") && !message.contains("unfit") && !message.contains("leave"))
    }
    #expect(try !findings([day]).contains(expected))
  }

  @Test("falls on one name under two ids, on every calendar day, and on one document paid twice")
  func doubles() throws {
    var twins = Month.hospital
    twins.staff[1].name = twins.staff[0].name
    let records = [day, Month.record(of: "D1", 10, from: 8, to: 16)]
    #expect(try findings(records, in: twins).contains(.oneNameTwoIDs("N1", "D1")))
    #expect(try !findings(records).contains(.oneNameTwoIDs("N1", "D1")))
    let all = (1...29).map { Month.record($0, from: 8, to: 16, row: $0) }
    #expect(try findings(all).contains(.everyCalendarDay("N1", days: 29)))
    #expect(try !findings(Array(all.dropLast())).contains { $0.code == "pay.every-calendar-day" })
    let subsidy = try Month.subsidy()
    let copy = Policy(
      id: "copy", title: subsidy.title, authority: subsidy.authority,
      inForce: InForce(from: subsidy.inForce.from, to: .day(Month.day(60))),
      parameters: subsidy.parameters, entitlements: subsidy.entitlements, due: subsidy.due,
      rounding: subsidy.rounding, tax: subsidy.tax)
    #expect(
      try findings([day], policies: [subsidy, copy]).contains(
        .sameSchemeTwice("cn-2020-temp-work-subsidy", "copy", "N1", Month.day(10))))
  }

  @Test("falls on a correction that moves a confirmed day to another class")
  func moved() throws {
    let confirmed = WorkRecord(
      staff: "N1", date: Month.day(10), extent: .days(.one), contact: .indirect, evidence: .confirmed,
      confirmedBy: "Wu", source: WorkRecord.Source(file: "attendance.csv", row: 9))
    let correction = Correction(by: "Li", on: Month.day(20), reason: "wrong post")
    let corrected = Month.record(10, from: 8, to: 16, correction: correction)
    let expected = PayFinding.classMovedAfterConfirmation(
      "N1", Month.day(10), by: "Li", on: Month.day(20), row: corrected.source)
    #expect(try findings([confirmed, corrected]).contains(expected))
    let same = Month.record(10, from: 8, to: 16, .indirect, correction: correction)
    #expect(try !findings([confirmed, same]).contains { $0.code == expected.code })
  }

  @Test("is left out of what was known on an earlier day")
  func asOf() throws {
    let correction = Correction(by: "Li", on: Month.day(20), reason: "wrong post")
    let records = [
      Month.record(10, from: 8, to: 12), Month.record(10, from: 8, to: 16, correction: correction, row: 3),
    ]
    let rules = Month.rules([try Month.subsidy()])
    func total(_ day: Int) throws -> Int64 {
      try Payroll(
        rules, work: ActualWork(attendance: records, asOf: Month.day(day)), in: Month.hospital
      ).total
    }
    #expect(try total(19) == 15000)
    #expect(try total(20) == 30000)
    // The notice was published on 25 January.
    #expect(rules.known(on: Month.day(-8)).policies.isEmpty)
    #expect(rules.known(on: Month.day(-6)).policies.count == 1)
  }
}
