// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Testing

@Suite struct MinutesTests {
  @Test(
    "A length is written in hours and minutes, the sign in front",
    arguments: [
      (0, "0:00"), (5, "0:05"), (450, "7:30"), (-5, "-0:05"), (-450, "-7:30"), (6000, "100:00"),
    ])
  func description(count: Int, text: String) {
    #expect(Minutes(count).description == text)
  }

  @Test("Lengths add and compare")
  func arithmetic() {
    #expect(Minutes.hours(2) + Minutes(5) - .hours(1) == Minutes(65))
    #expect(Minutes(59) < .hours(1))
  }
}
