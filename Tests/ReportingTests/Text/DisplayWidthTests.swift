// SPDX-License-Identifier: GPL-3.0-or-later
import Reporting
import Testing

@Suite struct DisplayWidthTests {
  @Test(arguments: [("abc", 3), ("王伟", 4), ("Ａ", 2), ("e\u{301}", 1), ("한", 2), ("😀", 2), ("é–", 2), ("", 0)])
  func countsColumnsAsATerminalDoes(text: String, width: Int) {
    #expect(DisplayWidth.of(text) == width)
  }

  @Test func padsToColumnsAndNeverCuts() {
    #expect(DisplayWidth.pad("王", to: 4) == "王  ")
    #expect(DisplayWidth.pad("7", to: 3, atLeft: true) == "  7")
    #expect(DisplayWidth.pad("abcdef", to: 3) == "abcdef")
  }
}
