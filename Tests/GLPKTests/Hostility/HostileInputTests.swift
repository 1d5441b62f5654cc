// SPDX-License-Identifier: GPL-3.0-or-later
import GLPK
import Testing

@Suite("A hostile input")
struct HostileInputTests {
  @Test("ends in its own error, and the same thread still solves the next model", arguments: HostileInput.all)
  func isRefused(input: HostileInput) throws {
    do {
      try input.attempt()
      Issue.record("nothing was thrown")
    } catch let error as GLPKError {
      // NaN is not equal to itself, so errors are compared by what they say.
      #expect(String(reflecting: error) == String(reflecting: input.error))
      #expect(!error.description.isEmpty)
    }
    let next = HostileInput.program(integer: true) { _ in }
    #expect(try next.solve(.linear()).objective == 1)
    #expect(try next.solve(.integer()).objective == 1)
  }

  @Test("list has all 38 that were found, and more")
  func count() {
    #expect(HostileInput.all.count >= 38)
    #expect(Set(HostileInput.all.map(\.testDescription)).count == HostileInput.all.count)
  }

  @Test("of equal bounds is none: it fixes the column")
  func equalBounds() throws {
    let fixed = HostileInput.program { ($0.columns.lower[0], $0.columns.upper[0]) = (2, 2) }
    #expect(try fixed.solve(.linear()).values == [2, 0])
    let whole = HostileInput.program(integer: true) { ($0.columns.lower[0], $0.columns.upper[0]) = (2, 2) }
    #expect(try whole.solve(.integer()).values == [2, 0])
  }

  @Test("of no rows or no columns is none either")
  func emptyPrograms() throws {
    #expect(try Program().solve(.linear()).stop == .optimal)
    #expect(try Program().solve(.integer()).stop == .optimal)
    var onlyColumns = Program()
    onlyColumns.columns.append(cost: -1, lower: 0, upper: 3, isInteger: true)
    #expect(try onlyColumns.solve(.linear()).objective == -3)
    #expect(try onlyColumns.solve(.integer()).objective == -3)
    #expect(try onlyColumns.solve(.integer(incumbent: [1])).objective == -3)
    let onlyRows = Program(rows: RowBlock(lower: [0], upper: [1]), columns: ColumnBlock())
    #expect(try onlyRows.solve(.linear()).stop == .optimal)
    #expect(try onlyRows.solve(.integer()).stop == .optimal)
    let impossible = Program(rows: RowBlock(lower: [1], upper: [1]), columns: ColumnBlock())
    #expect(try impossible.solve(.linear()).stop == .infeasible)
    #expect(try impossible.solve(.integer()).stop == .infeasible)
  }

  @Test("is found the same way whether indices ascend or not")
  func unorderedIndices() throws {
    let reversed = HostileInput.program { $0.rows.entries.indices = [1, 0, 1, 0] }
    #expect(try reversed.solve(.linear()).objective == 1)
  }
}
