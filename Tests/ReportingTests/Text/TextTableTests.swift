// SPDX-License-Identifier: GPL-3.0-or-later
import Reporting
import Testing

@Suite struct TextTableTests {
  @Test func alignsChineseAndPutsNumbersAtTheRight() {
    let table = Table(
      name: "t", columns: ["name", "n"],
      rows: [[.text("王伟"), .number("5")], [.text("Li\u{1B}[31m"), .number("12")]])
    #expect(TextTable(table).text == "name     n\n王伟     5\nLi[31m  12\n")
  }
}
