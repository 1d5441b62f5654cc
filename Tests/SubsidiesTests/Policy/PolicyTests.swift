// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Subsidies
import Testing

@Suite("A policy")
struct PolicyTests {
  func policy(amount: EvidenceGrade?, document: EvidenceGrade = .s1) throws -> Policy {
    let allowance = Entitlement(
      id: "test", title: Title("Test"), clause: "1", basis: .duty(DutyBasis()),
      amount: Dated([Month.day(5): try decimal("10"), Month.day(20): try decimal("12")]), evidence: amount)
    return Policy(
      id: "test", title: Title("Test"), authority: Authority(document: "test", evidence: document),
      inForce: InForce(from: Month.day(1), to: .day(Month.day(25))), entitlements: [allowance],
      due: .daysAfterPeriod(0), rounding: try #require(Rounding(step: .one, mode: .down)))
  }

  @Test(
    "is as reliable as its weakest number",
    arguments: [
      (nil, .verified), (.own, .verified), (.s3, .verified), (.s4, .example), (.example, .example),
      (.memory, .unverified), (.notFound, .unverified),
    ] as [(EvidenceGrade?, PolicyStatus)])
  func status(amount: EvidenceGrade?, expected: PolicyStatus) throws {
    let policy = try policy(amount: amount)
    #expect(policy.status(with: ParameterSettings(policy)) == expected)
  }

  @Test("pays the amount of the version in force on the day, and none before the first or after the end")
  func versions() throws {
    let records = [4, 5, 19, 20, 25, 26].map { Month.record($0, from: 8, to: 16, row: $0) }
    let payroll = try Payroll(
      Month.rules([try policy(amount: nil)]), work: ActualWork(attendance: records), in: Month.hospital)
    #expect(payroll.amounts == [1000, 1000, 1200, 1200])
    #expect(payroll.lines.map(\.entitlement.rateFrom).suffix(2) == [Month.day(20), Month.day(20)])
  }

  @Test("raised by two is multiplied by three")
  func raisedByTwo() throws {
    let plain = try policy(amount: nil)
    let raised = Policy(
      id: plain.id, title: plain.title, authority: plain.authority, inForce: plain.inForce,
      entitlements: plain.entitlements,
      multipliers: [
        Multiplier(
          id: "raised-by-two", when: .contact([.direct]), factor: Dated([Month.day(1): ExactDecimal(3)]))
      ], due: plain.due, rounding: plain.rounding)
    let payroll = try Payroll(
      Month.rules([raised]), work: ActualWork(attendance: [Month.record(10, from: 8, to: 16)]),
      in: Month.hospital)
    #expect(payroll.amounts == [3000])
  }
}
