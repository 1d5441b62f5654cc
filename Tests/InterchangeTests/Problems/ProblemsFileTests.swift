// SPDX-License-Identifier: GPL-3.0-or-later
import Interchange
import Testing

@Suite("problems.csv")
struct ProblemsFileTests {
  @Test("has a row for each problem, with the place in columns, and reads back")
  func rows() throws {
    let problems = ProblemList()
    let origin = Origin(
      file: "staff.csv", line: 17, cell: CellReference(row: 17, column: 3), field: "echelon")
    problems.add(.unknownValue(.echelon, value: "E4", known: ["E1", "E2"]), at: origin)
    problems.add(.noRows, at: Origin(file: "leave.csv"))
    let text = String(decoding: try ProblemsFile.render(problems, in: .english), as: UTF8.self)
    #expect(
      text == """
        \u{FEFF}severity,code,file,line,cell,column,count,message\r
        error,value.unknown,staff.csv,17,D17,echelon,1,"unknown echelon ""E4""; known are E1, E2"\r
        warning,csv.no-rows,leave.csv,,,,1,the table has a heading and no rows\r\n
        """)
  }

  @Test("does not quote a private cell, and keeps a spreadsheet from running a heading")
  func hostile() throws {
    let problems = ProblemList()
    let origin = Origin(file: "health.csv", line: 2, field: "=1+1", isPrivate: true)
    problems.add(.badNumber(value: "CANARY"), at: origin)
    let text = String(decoding: try ProblemsFile.render(problems, in: .chinese), as: UTF8.self)
    #expect(!text.contains("CANARY"))
    #expect(text.contains(",'=1+1,"))
  }
}
