// SPDX-License-Identifier: GPL-3.0-or-later
import Interchange
import Testing

@Suite("A table read by its schema")
struct CSVTableTests {
  private let schema = TableSchema(
    "people",
    [
      TableColumn("id", "工号", isRequired: true), TableColumn("echelon", "梯队"), TableColumn("from", "入职日期"),
      TableColumn("fraction", "工时比例"), TableColumn("result", "检测结果", isPrivate: true),
    ])

  private func read(_ text: String) -> (table: CSVTable?, problems: ProblemList) {
    let problems = ProblemList()
    let table = CSVDocument.read(SourceText(file: "people.csv", text: text), problems: problems)
      .flatMap { CSVTable.read($0, as: schema, problems: problems) }
    return (table, problems)
  }

  private func lines(_ problems: ProblemList) -> [String] { problems.all.map { $0.line(in: .english) } }

  @Test("knows its columns by English and Chinese headings, whatever their case and spacing")
  func headings() throws {
    let outcome = read("梯队, ID ,From\nE1,007,2026-03-01\n")
    let row = try #require(outcome.table?.rows.first)
    #expect(row.text("id")?.value == "007")
    #expect(row.text("echelon")?.origin.description == "people.csv:2 (A2, 梯队)")
    #expect(row.required("from", as: .date)?.value.isoText == "2026-03-01")
    #expect(!outcome.problems.hasErrors)
  }

  @Test("lists columns it does not know once, as a warning")
  func unknownColumns() {
    let outcome = read("id,照片,remark\n1,x,y\n2,x,y\n")
    #expect(lines(outcome.problems) == ["people.csv:1: warning: columns not used: 照片, remark"])
  }

  @Test("asks about a heading one edit away from a column that is not there")
  func misspelt() {
    #expect(
      lines(read("id,echelom\n1,E1\n").problems)
        == ["people.csv:1 (B1): unknown column \"echelom\"; did you mean echelon?"])
    #expect(
      lines(read("id,检测结杲\n1,E1\n").problems) == [
        "people.csv:1 (B1): unknown column \"检测结杲\"; did you mean 检测结果?"
      ])
  }

  @Test("does not ask where the column is there, or where the names are too short to tell")
  func notMisspelt() {
    #expect(
      read("id,from,form\n1,2026-03-01,x\n").problems.all.map(\.kind) == [.unknownColumns(names: ["form"])])
    #expect(read("id,军队\n1,x\n").problems.all.map(\.kind) == [.unknownColumns(names: ["军队"])])
  }

  @Test("misses required columns, and does not repeat that for each row")
  func missingColumn() throws {
    let outcome = read("echelon\nE1\nE2\n")
    let table = try #require(outcome.table)
    for row in table.rows { #expect(row.text("id") == nil) }
    #expect(
      lines(outcome.problems)
        == ["people.csv:1: the column \"id\" is required and is not there; it may also be called 工号"])
  }

  @Test("refuses a heading twice, in one language or in two, and names the first")
  func duplicateHeading() {
    #expect(
      lines(read("id,echelon,梯队\n1,a,b\n").problems)
        == ["people.csv:1 (C1): the column \"梯队\" is there twice, first in B1"])
    #expect(read("id,x,x\n1,a,b\n").problems.all.map(\.code) == [.duplicateHeader, .unknownColumns])
  }

  @Test("refuses a column with values and no heading, and ignores an empty one, which it says")
  func emptyHeading() {
    #expect(
      lines(read("id,\n1,\n2,x\n").problems) == ["people.csv:1 (B1): the column has values and no heading"])
    #expect(
      lines(read("id,\n1,\n2,\n").problems)
        == ["people.csv:1 (B1): warning: the column has neither heading nor values, ignored"])
  }

  @Test("skips a title above the heading, and says so")
  func titles() {
    let titled = read("三病区人员\n,\n2026年3月,\nid,echelon\n1,E1\n")
    #expect(titled.table?.rows.compactMap { $0.text("id")?.value } == ["1"])
    #expect(lines(titled.problems) == ["people.csv: warning: skipped 2 title rows"])
    // Without a heading below, the first line is the one that is wrong.
    #expect(read("人员,\n1,E1\n").problems.all.first?.origin.line == 1)
  }

  @Test("refuses each row with too few or too many cells and leaves it out")
  func fieldCounts() {
    let outcome = read("id,echelon\n1\n2,E1\n3,E1,x\n\n,\n4,E2\n")
    #expect(
      lines(outcome.problems) == [
        "people.csv:2 (B2): the row has 1 cell and the heading has 2",
        "people.csv:4 (C4): the row has 3 cells and the heading has 2",
      ])
    #expect(outcome.table?.rows.compactMap { $0.text("id")?.value } == ["2", "4"])
  }

  @Test("refuses formulas, and takes off the apostrophe that keeps text from being one")
  func formulas() throws {
    let outcome = read("id,echelon,unused\n'=1,E1,=3\n=1+1,＝2,x\n")
    #expect(outcome.problems.all.map(\.code) == [.unknownColumns, .formulaCell, .formulaCell])
    #expect(outcome.problems.all.map(\.origin.cell?.description) == [nil, "A3", "B3"])
    #expect(outcome.table?.rows.first?.text("id")?.value == "=1")
  }

  @Test("says that a table has no rows")
  func noRows() {
    #expect(lines(read("id\n").problems) == ["people.csv: warning: the table has a heading and no rows"])
  }

  @Test("reads a long value of a required cell, and reports an empty one at its cell")
  func missingValue() throws {
    let outcome = read("id,echelon\n,E1\n")
    let row = try #require(outcome.table?.rows.first)
    #expect(row.text("id") == nil)
    #expect(row.optionalText("fraction") == nil)
    #expect(row.optionalText("id") == nil)
    #expect(lines(outcome.problems) == ["people.csv:2 (A2, id): the value is required and is empty"])
  }

  @Test("says what it assumed about dates once, with a count")
  func assumedDates() throws {
    let outcome = read("id,from\n1,2026/3/1\n2,2026/3/2\n3,2026-03-03\n")
    let dates = outcome.table?.rows.compactMap { $0.required("from", as: .date)?.value.isoText }
    #expect(dates == ["2026-03-01", "2026-03-02", "2026-03-03"])
    #expect(
      lines(outcome.problems)
        == [
          "people.csv:2 (B2, from): warning: dates read as year, month, day (2026/3/1) (2 times, here first)"
        ])
  }

  @Test("names a private cell and does not quote it")
  func privateCell() throws {
    let outcome = read("id,result\n1,CANARY\n")
    let row = try #require(outcome.table?.rows.first)
    #expect(row.optional("result", as: .integer) == nil)
    #expect(
      lines(outcome.problems)
        == [
          "people.csv:2 (B2, result): (value not shown) is not a number; write digits, with a point before decimals"
        ])
  }
}
