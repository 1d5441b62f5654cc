// SPDX-License-Identifier: GPL-3.0-or-later
import Reporting
import Testing

@Suite struct CoverageTableTests {
  @Test func countsStintsForPostsAndPeoplePresentForSlots() {
    #expect(
      SampleWard.publication().coverageTable.lines == [
        "row|unit|date|slot|post|min|target|max|actual|missing",
        "w1-A|w1|2026-03-06|A|nurse|1|2||1|0",
        "w1-A|w1|2026-03-07|A|nurse|1|2||0|1",
        "w1-A|w1|2026-03-08|A|nurse|1|2||0|1",
        "w1-N|w1|2026-03-06|N|nurse|1|||1|0",
        "fever-A|fever|2026-03-06|A|nurse|||1|0|0",
        "fever-A|fever|2026-03-07|A|nurse|||1|1|0",
        "fever-A|fever|2026-03-08|A|nurse|||1|0|0",
        "w1-clock|w1|2026-03-08|00:00–04:00||1|||1|0",
        "w1-clock|w1|2026-03-08|04:00–08:00||1|||1|0",
      ])
  }
}
