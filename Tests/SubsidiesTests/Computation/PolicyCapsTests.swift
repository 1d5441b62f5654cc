// SPDX-License-Identifier: GPL-3.0-or-later
import Interchange
import Rostering
import Subsidies
import Testing

@Suite("A cap")
struct PolicyCapsTests {
  func policy(_ scope: Cap.Scope, _ amount: Int) throws -> Policy {
    let fee = try Month.nightFee()
    return Policy(
      id: fee.id, title: fee.title, authority: fee.authority, inForce: fee.inForce,
      entitlements: fee.entitlements, due: fee.due, rounding: fee.rounding, tax: fee.tax,
      caps: [Cap(id: "most", scope: scope, amount: Dated([Month.day(-9000): ExactDecimal(amount)]))])
  }

  func nights(_ days: [Int], of staff: StaffID = "N1") -> [WorkRecord] {
    days.map {
      Month.record(of: staff, $0, from: 22, to: 30, shift: "N", kind: .night, nights: 1, row: $0)
    }
  }

  func pay(_ scope: Cap.Scope, _ amount: Int, _ records: [WorkRecord], before: Money? = nil) throws -> Payroll
  {
    let policy = try policy(scope, amount)
    let rules = PayRules(
      policies: [policy], period: Month.day(1)...Month.day(40),
      paidBefore: before.map { [policy.id: ["N1": $0]] } ?? [:])
    return try Payroll(rules, work: ActualWork(attendance: records), in: Month.hospital)
  }

  @Test("of a month cuts the later lines of that month, and the trace says so")
  func month() throws {
    let payroll = try pay(.month, 200, nights([3, 4, 5, 6, 33]))
    #expect(payroll.amounts == [8000, 8000, 4000, 0, 8000])
    let line = try #require(payroll.lines.first { $0.entitlement.amount.minorUnits == 4000 })
    #expect(line.entitlement.cap?.uncapped == Money(minorUnits: 8000))
    #expect(Trace(line).sentence(in: .english).contains("cut to 40.00 CNY by the cap most"))
    #expect(Trace(line).sentence(in: .chinese).contains("按上限most减为40.00 CNY"))
  }

  @Test("of a day, and of a person over closed periods")
  func dayAndPerson() throws {
    #expect(try pay(.day, 50, nights([3, 4])).amounts == [5000, 5000])
    #expect(try pay(.person, 200, nights([3, 4]), before: Money(minorUnits: 9000)).amounts == [8000, 3000])
  }

  @Test("of a scheme or a budget cuts nobody and is a finding", arguments: [Cap.Scope.scheme, .budget])
  func scheme(scope: Cap.Scope) throws {
    let payroll = try pay(scope, 200, nights([3, 4]) + nights([3, 4], of: "D1"))
    #expect(payroll.total == 32000)
    let rules = PayRules(policies: [try policy(scope, 200)], period: Month.days)
    let findings = PayChecks(rules, in: Month.hospital).findings(
      payroll: payroll, work: ActualWork(attendance: []))
    #expect(
      findings.contains(
        .capExceeded("night-fee-template", "most", excess: Money(minorUnits: 12000), .cny)))
  }
}
