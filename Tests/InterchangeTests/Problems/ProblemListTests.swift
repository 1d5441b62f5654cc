// SPDX-License-Identifier: GPL-3.0-or-later
import Interchange
import Testing

@Suite("A list of problems")
struct ProblemListTests {
  private func origin(_ file: String = "pins.csv", line: Int, column: Int = 0, field: String? = nil) -> Origin
  {
    Origin(file: file, line: line, cell: CellReference(row: line, column: column), field: field)
  }

  @Test("makes one problem with a count of one unknown code, wherever in the file it stands")
  func collapse() {
    let problems = ProblemList()
    for line in 2...401 {
      problems.add(
        .unknownCode(code: "Q", known: []), at: origin(line: line, column: line % 31, field: "\(line % 31)"))
    }
    #expect(problems.all.count == 1)
    #expect(problems.all.first?.count == 400)
    #expect(problems.all.first?.origin.line == 2)
  }

  @Test("keeps apart other values, other files and kinds that are mended cell by cell")
  func noCollapse() {
    let problems = ProblemList()
    problems.add(.unknownCode(code: "Q", known: []), at: origin(line: 2))
    problems.add(.unknownCode(code: "R", known: []), at: origin(line: 2))
    problems.add(.unknownCode(code: "Q", known: []), at: origin("history.csv", line: 2))
    problems.add(.missingValue, at: origin(line: 3))
    problems.add(.missingValue, at: origin(line: 4))
    #expect(problems.all.count == 5)
  }

  @Test("has errors only if one of its problems is an error")
  func severity() {
    let problems = ProblemList()
    problems.add(.unknownColumns(names: ["照片"]), at: origin(line: 1))
    #expect(!problems.hasErrors)
    problems.add(.missingValue, at: origin(line: 2))
    #expect(problems.hasErrors)
  }

  @Test("is read from the top of each file to its bottom, the files in the order they were met")
  func order() {
    let problems = ProblemList()
    problems.add(.missingValue, at: origin("staff.csv", line: 9))
    problems.add(.missingValue, at: origin("leave.csv", line: 2))
    problems.add(.missingValue, at: origin("staff.csv", line: 3, column: 4))
    problems.add(.missingValue, at: origin("staff.csv", line: 3, column: 1))
    problems.add(.noRows, at: Origin(file: "leave.csv"))
    #expect(
      problems.inReadingOrder.map(\.origin.description)
        == ["staff.csv:3 (B3)", "staff.csv:3 (E3)", "staff.csv:9 (A9)", "leave.csv", "leave.csv:2 (A2)"])
  }

  @Test("takes over the problems of another list, counts included")
  func merge() {
    let first = ProblemList()
    let second = ProblemList()
    first.add(.unknownCode(code: "Q", known: []), at: origin(line: 2))
    second.add(.unknownCode(code: "Q", known: []), at: origin(line: 5))
    first.add(contentsOf: second)
    #expect(first.all.map(\.count) == [2])
  }
}
