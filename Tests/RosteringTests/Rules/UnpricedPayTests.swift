// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Testing

@Suite struct UnpricedPayTests {
  @Test(
    "Only what is paid for a stretch of days is in the objective all the same",
    arguments: UnpricedPay.Reason.allCases)
  func budgetOnly(reason: UnpricedPay.Reason) {
    #expect(UnpricedPay(policy: "fee", reason: reason).isBudgetOnly == (reason == .span))
  }
}
