// SPDX-License-Identifier: GPL-3.0-or-later
import Reporting
import Rostering
import Testing

@Suite struct TableTests {
  @Test func everyRowHasAFieldForEveryColumn() {
    for language in Language.allCases {
      for table in SampleWard.publication(language).tables {
        #expect(table.rows.allSatisfy { $0.count == table.columns.count }, "\(table.name)")
        #expect(Set(table.columns).count == table.columns.count, "\(table.name) has a heading twice")
      }
    }
  }

  @Test func textsFromFilesAreTextFieldsAndSumsAreNumbers() throws {
    let grid = SampleWard.publication().gridTable
    let row = try #require(grid.rows.last)
    #expect(row[1] == .text("=Chen"))
    let sums = row.suffix(4).map(\.isNumber)
    #expect(sums == [true, true, true, true])
  }
}
