// SPDX-License-Identifier: GPL-3.0-or-later
import Interchange
import Testing

@Suite("A cell reference")
struct CellReferenceTests {
  @Test(
    "names columns as a spreadsheet does",
    arguments: [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA")])
  func letters(column: Int, letters: String) {
    #expect(CellReference(row: 17, column: column).description == letters + "17")
  }

  @Test("is ordered by row, then by column")
  func order() {
    #expect(CellReference(row: 1, column: 9) < CellReference(row: 2, column: 0))
    #expect(CellReference(row: 2, column: 0) < CellReference(row: 2, column: 1))
  }
}
