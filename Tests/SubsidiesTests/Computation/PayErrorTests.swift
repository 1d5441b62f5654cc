// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Subsidies
import Testing

@Suite("A pay error")
struct PayErrorTests {
  @Test("names the policy, person and date of an amount that no line can hold")
  func tooLarge() throws {
    let allowance = Entitlement(
      id: "test", title: Title("Test"), clause: "1", basis: .duty(DutyBasis()),
      amount: Dated([Month.day(1): try decimal("10000000001")]))
    let policy = Policy(
      id: "P1", title: Title("Test"), authority: Authority(document: "test", evidence: .own),
      inForce: InForce(from: Month.day(1), to: .day(Month.day(29))), entitlements: [allowance],
      due: .daysAfterPeriod(0), rounding: try #require(Rounding(step: .one, mode: .down)))
    let expected = PayError.amount(.tooLarge, policy: "P1", staff: "N1", date: Month.day(10))
    #expect(throws: expected) {
      try Payroll(
        Month.rules([policy]), work: ActualWork(attendance: [Month.record(10, from: 8, to: 16)]),
        in: Month.hospital)
    }
    for language in Language.allCases {
      #expect(["P1", "N1", "2020-02-10"].allSatisfy(expected.message(in: language).contains))
    }
  }
}
