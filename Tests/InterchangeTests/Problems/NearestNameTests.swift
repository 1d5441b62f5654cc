// SPDX-License-Identifier: GPL-3.0-or-later
import Interchange
import Testing

@Suite("The nearest name")
struct NearestNameTests {
  @Test(
    "counts insertions, deletions, replacements and swaps of neighbours",
    arguments: [
      ("", "", 0), ("", "abc", 3), ("abc", "abc", 0), ("form", "from", 1), ("unit", "units", 1),
      ("kitten", "sitting", 3),
      ("ca", "abc", 3), ("科室", "教室", 1),
    ])
  func distance(first: String, second: String, distance: Int) {
    #expect(NearestName.distance(first, second) == distance)
    #expect(NearestName.distance(second, first) == distance)
  }

  @Test("is found within one edit for short names and a third of the length for long ones")
  func limits() {
    #expect(NearestName.to("echelom", among: ["engagement", "echelon", "level"]) == "echelon")
    #expect(NearestName.to("ecelom", among: ["echelon"]) == "echelon")
    #expect(NearestName.to("lvl", among: ["level"]) == nil)
    #expect(NearestName.to("Night", among: ["night"]) == "night")
  }

  @Test("is not guessed among names that are equally near, nor for a single character")
  func ties() {
    #expect(NearestName.to("E4", among: ["E1", "E2", "E3"]) == nil)
    #expect(NearestName.to("Q", among: ["A"]) == nil)
    #expect(NearestName.to("", among: ["A"]) == nil)
  }
}
