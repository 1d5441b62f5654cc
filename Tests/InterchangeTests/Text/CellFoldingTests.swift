// SPDX-License-Identifier: GPL-3.0-or-later
import Interchange
import Testing

@Suite("Folding a cell")
struct CellFoldingTests {
  @Test(
    "makes letters, digits and spaces ordinary and trims the ends",
    arguments: [
      ("Ａ０９ｚ", "A09z", CellFolding.Changes.fullWidth), ("张\u{3000}三", "张 三", .spaces),
      ("a\u{A0}", "a", .spaces),
      ("  E1 ", "E1", .spaces), ("\u{3000}Ｎ", "N", [.fullWidth, .spaces]), ("   ", "", .spaces),
      ("A 1", "A 1", []),
      ("中、。＝", "中、。＝", []), ("２０２６－０３－０９", "2026-03-09", .fullWidth),
      ("2026／3／9 08：00", "2026/3/9 08:00", .fullWidth), ("＋1 08：00", "+1 08:00", .fullWidth),
      ("王－1", "王－1", []), ("N－1", "N－1", []), ("－", "－", []), ("08：00，", "08：00，", []), ("", "", []),
    ] as [(String, String, CellFolding.Changes)])
  func examples(text: String, folded: String, changes: CellFolding.Changes) {
    let outcome = CellFolding.fold(text)
    #expect(outcome.text == folded)
    #expect(outcome.changes == changes)
  }
}
