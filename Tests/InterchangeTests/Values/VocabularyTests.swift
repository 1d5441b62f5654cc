// SPDX-License-Identifier: GPL-3.0-or-later
import Interchange
import Testing

@Suite("A vocabulary")
struct VocabularyTests {
  private enum Half: String, CaseIterable, Hashable, Sendable {
    case morning = "am"
    case afternoon = "pm"
  }

  private let halves = Vocabulary<Half>(.dayPart, others: [.morning: ["上午"], .afternoon: ["下午"]])

  @Test("knows each value by all its names, ignoring case", arguments: ["am", "AM", "上午"])
  func names(name: String) throws {
    #expect(try halves.value(of: name) == .morning)
  }

  @Test("lists its canonical names where a name is unknown")
  func unknown() {
    #expect(throws: ProblemKind.unknownValue(.dayPart, value: "noon", known: ["am", "pm"])) {
      try halves.value(of: "noon")
    }
  }

  @Test("lists Chinese names where the unknown one is Chinese")
  func unknownInChinese() {
    #expect(throws: ProblemKind.unknownValue(.dayPart, value: "中午", known: ["上午", "下午"])) {
      try halves.value(of: "中午")
    }
  }
}
