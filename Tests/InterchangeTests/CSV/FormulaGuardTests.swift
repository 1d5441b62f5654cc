// SPDX-License-Identifier: GPL-3.0-or-later
import Interchange
import Testing

@Suite("The guard against formulas")
struct FormulaGuardTests {
  @Test(
    "gives the text back, also where it begins with apostrophes already",
    arguments: ["=1", "'=1", "''=1", "'", "'plain", "", "-", "'-", "\r\nx", "王", "＠"])
  func reversible(text: String) {
    #expect(FormulaGuard.removed(from: FormulaGuard.added(to: text)) == text)
    #expect(!FormulaGuard.isNeeded(for: FormulaGuard.added(to: text)))
  }

  @Test(
    "leaves ordinary text alone, apostrophes of names included",
    arguments: ["王", "O'Hara", "'tis", "1-2", "not:N"])
  func ordinary(text: String) {
    #expect(FormulaGuard.added(to: text) == text)
    #expect(FormulaGuard.removed(from: text) == text)
  }
}
