// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Subsidies
import Testing

@Suite("A payroll")
struct PayrollTests {
  @Test("has a row for each person, policy and entitlement")
  func rows() throws {
    let records = [
      Month.record(10, from: 8, to: 16), Month.record(11, from: 8, to: 12, row: 3),
      Month.record(12, from: 8, to: 16, .indirect, row: 4),
      Month.record(of: "D1", 12, from: 8, to: 16, row: 5),
    ]
    let rows = try Month.pay(records).rows
    #expect(rows.map(\.staff) == ["N1", "N1", "D1"])
    #expect(rows.map(\.entitlement) == ["c1t1", "c1t2", "c1t1"])
    #expect(rows.map(\.amount.minorUnits) == [45000, 20000, 30000])
    #expect(rows.map(\.count) == [try decimal("1.5"), .one, .one])
    #expect(rows.allSatisfy { $0.due == Month.day(59) && $0.tax == .exempt && $0.status == .example })
  }

  @Test("never rests on a plan, even one that calls itself attendance")
  func noPlan() throws {
    #expect(try Month.pay([Month.record(10, from: 8, to: 16, evidence: .planned)]).lines.isEmpty)
  }

  @Test("pays nothing under an open end until the case applies the policy")
  func openEnd() throws {
    let work = ActualWork(attendance: (9...12).map { Month.record($0, from: 8, to: 16, row: $0) })
    func dates(_ applications: [PolicyApplication]) throws -> [CivilDay] {
      let rules = Month.rules([try Month.subsidy()], applications: applications)
      return try Payroll(rules, work: work, in: Month.hospital).lines.map(\.entitlement.date)
    }
    let twoDays = PolicyApplication(
      policy: "cn-2020-temp-work-subsidy", days: Month.day(10)...Month.day(11), document: "notice",
      decidedBy: "HR")
    #expect(try dates([]).isEmpty)
    #expect(try dates([twoDays]) == [Month.day(10), Month.day(11)])
  }

  @Test("leaves lines of another payer out of its rows, and keeps them as lines")
  func otherPayer() throws {
    var hospital = Month.hospital
    hospital.staff[0].employer = "Second Hospital"
    hospital.staff[1].employer = "First Hospital"
    let records = [Month.record(10, from: 8, to: 16), Month.record(of: "D1", 10, from: 8, to: 16, row: 3)]
    let rules = Month.rules([try Month.subsidy()], organisation: "First Hospital")
    let payroll = try Payroll(rules, work: ActualWork(attendance: records), in: hospital)
    #expect(payroll.rows.map(\.staff) == ["D1"])
    #expect(payroll.lines.map(\.entitlement.payer) == ["Second Hospital", nil])
  }

  @Test("pays nothing for work documented less well than the policy asks")
  func leastEvidence() throws {
    let records = [
      Month.record(10, from: 8, to: 16, evidence: .recorded),
      Month.record(11, from: 8, to: 16, evidence: .confirmed, row: 3),
    ]
    let rules = Month.rules([try Month.subsidy().needing(.confirmed)])
    let payroll = try Payroll(rules, work: ActualWork(attendance: records), in: Month.hospital)
    #expect(payroll.lines.map(\.entitlement.date) == [Month.day(11)])
  }

  @Test("leaves the tax of later years to be confirmed until the case decides")
  func tax() throws {
    let day = CivilDay(daysSinceEpoch: 18_628)
    var hospital = Month.hospital
    hospital.horizon = day...day.advanced(by: 5)
    func tax(_ decided: TaxTreatment?) throws -> [TaxTreatment] {
      let application = PolicyApplication(
        policy: "cn-2020-temp-work-subsidy", days: hospital.horizon, document: "notice", decidedBy: "HR",
        tax: decided)
      let rules = PayRules(
        policies: [try Month.subsidy()], applications: [application], period: hospital.horizon)
      let offset = Month.days.lowerBound.distance(to: day) + 1
      let work = ActualWork(attendance: [Month.record(offset, from: 8, to: 16)])
      return try Payroll(rules, work: work, in: hospital).lines.map(\.entitlement.tax)
    }
    #expect(day.description == "2021-01-01")
    #expect(try tax(nil) == [.confirm])
    #expect(try tax(.taxable) == [.taxable])
  }
}
