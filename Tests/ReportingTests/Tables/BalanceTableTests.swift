// SPDX-License-Identifier: GPL-3.0-or-later
import Reporting
import Testing

@Suite struct BalanceTableTests {
  @Test func opensMovesAndClosesTheHoursOfEveryPerson() {
    #expect(
      SampleWard.publication().balanceTable.lines == [
        "id|name|kind|as_of|opening|worked|target|leave_credit|value",
        "007|Li Na|hours|2026-03-08|3:20|19.5|8|0|14:50",
        "B-2|王 伟|hours|2026-03-08|0|11.5|0|8|11.5",
        "../C|=Chen|hours|2026-03-08|0|8|8|0|0",
      ])
  }
}
