// SPDX-License-Identifier: GPL-3.0-or-later
import Reporting
import Testing

@Suite struct GridTableTests {
  @Test func putsPeopleByDaysWithTheirSums() {
    #expect(
      SampleWard.publication().gridTable.lines == [
        "id|name|unit|2026-03-06|2026-03-07|2026-03-08|hours|nights|target|balance",
        "007|Li Na|w1|A|N|off|19.5|1|8|14.83",
        "B-2|王 伟|w1|N|off|off|11.5|1|0|11.5",
        "../C|=Chen|w1|off|A@fever|Annual leave|8|0|8|0",
      ])
  }

  @Test func saysOffAndLeaveInTheLanguageOfTheReader() {
    #expect(SampleWard.publication(.chinese).gridTable.lines[3].contains("|A@fever|年休假|8"))
    #expect(SampleWard.publication(.chinese).gridTable.lines[1] == "007|Li Na|w1|A|N|休|19.5|1|8|14.83")
  }
}
