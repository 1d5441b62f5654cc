// SPDX-License-Identifier: GPL-3.0-or-later
import Reporting
import Testing

@Suite struct DecisionTableTests {
  @Test func saysOnWhichDayTheEchelonIsCalled() {
    #expect(
      SampleWard.publication().decisionTable.lines == [
        "decision|title|value|meaning|cost",
        "call-E2|Call up the second line|2|2026-03-08|30",
      ])
  }
}
