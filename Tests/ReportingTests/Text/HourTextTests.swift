// SPDX-License-Identifier: GPL-3.0-or-later
import Reporting
import Rostering
import Testing

@Suite struct HourTextTests {
  @Test(arguments: [
    (10_080, "168"), (450, "7.5"), (-20, "-0.33"), (40, "0.67"), (3, "0.05"), (0, "0"), (-630, "-10.5"),
  ])
  func writesHoursWithAtMostTwoDecimals(minutes: Int, text: String) {
    #expect(HourText.decimal(Minutes(minutes)) == text)
  }

  @Test(arguments: [(450, "7.5"), (-20, "-0:20"), (3, "0.05"), (890, "14:50"), (0, "0")])
  func losesNothingWhereItIsReadAgain(minutes: Int, text: String) {
    #expect(HourText.exact(Minutes(minutes)) == text)
  }

  @Test func neverSaysThatAGapIsSmallerThanItIs() {
    #expect(HourText.percent(millionths: 10_930) == "1.10 %")
    #expect(HourText.percent(millionths: 1) == "0.01 %")
    #expect(HourText.percent(millionths: 0) == "0.00 %")
  }
}
