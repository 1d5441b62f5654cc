// SPDX-License-Identifier: GPL-3.0-or-later
import Interchange
import Subsidies
import Testing

@Suite("A table that is written")
struct CSVWriterTests {
  private func written(_ rows: [[CSVWriter.Value]], columns: [String]) throws -> String {
    var writer = try CSVWriter(file: "t.csv", columns: columns)
    for row in rows { try writer.add(row) }
    return String(decoding: try writer.encoded(as: .utf8), as: UTF8.self)
  }

  @Test("quotes only what needs it, and ends lines as spreadsheets do")
  func quoting() throws {
    let text = try written(
      [[.text("a,b"), .text("say \"hi\"")], [.text("王"), .empty]], columns: ["x", "y"])
    #expect(text == "x,y\r\n\"a,b\",\"say \"\"hi\"\"\"\r\n王,\r\n")
  }

  @Test("begins with the mark by which a spreadsheet knows UTF-8, unless told otherwise")
  func mark() throws {
    let writer = try CSVWriter(file: "t.csv", columns: ["工号"])
    #expect(try writer.encoded().starts(with: [0xEF, 0xBB, 0xBF]))
    #expect(try writer.encoded(as: .gb18030) == [0xB9, 0xA4, 0xBA, 0xC5, 0x0D, 0x0A])
  }

  @Test(
    "keeps a spreadsheet from running text, in files for people",
    arguments: ["=1+1", "+1", "-2", "@a", "\tx", "\rx", "\nx", "＝1", "＋1", "－1", "＠a"])
  func neutralised(text: String) throws {
    #expect(try written([[.text(text), .empty]], columns: ["a", "b"]).contains("'" + text))
  }

  @Test("never puts anything before a number")
  func numbers() throws {
    let decimal = try #require(PlainDecimal("-12.50"))
    #expect(try written([[.integer(-3), .decimal(decimal)]], columns: ["a", "b"]) == "a,b\r\n-3,-12.5\r\n")
  }

  @Test("refuses such text in files for machines, naming the cell and not the value")
  func machines() throws {
    var writer = try CSVWriter(file: "bank.csv", columns: ["id", "account_name"], audience: .machines)
    try writer.add([.text("1"), .text("王")])
    let problem = #expect(throws: Problem.self) { try writer.add([.text("2"), .text("=CANARY")]) }
    #expect(problem?.kind == .formulaForMachine)
    #expect(problem?.origin.description == "bank.csv:3 (B3, account_name)")
    #expect(problem?.description.contains("CANARY") == false)
    #expect(String(decoding: try writer.encoded(as: .utf8), as: UTF8.self) == "id,account_name\r\n1,王\r\n")
  }

  @Test("refuses NUL bytes and rows of another length")
  func refused() throws {
    var writer = try CSVWriter(file: "t.csv", columns: ["a", "b"])
    #expect(throws: Problem.self) { try writer.add([.text("x\0"), .empty]) }
    let problem = #expect(throws: Problem.self) { try writer.add([.empty]) }
    #expect(problem?.kind == .wrongFieldCount(expected: 2, found: 1))
  }

  @Test("writes a value that the row above has like any other, also after a row that was refused")
  func repeated() throws {
    var writer = try CSVWriter(file: "t.csv", columns: ["a", "b"], quoting: .always)
    try writer.add([.text("x"), .fixed(-5, places: 2)])
    try writer.add([.text("x"), .fixed(-5, places: 2)])
    #expect(throws: Problem.self) { try writer.add([.text("y"), .text("z\0")]) }
    try writer.add([.text("y"), .fixed(-5, places: 2)])
    try writer.add([.empty, .exact(ExactDecimal(2))])
    let text = String(decoding: try writer.encoded(as: .utf8), as: UTF8.self)
    #expect(
      text.split(separator: "\r\n").dropFirst() == [
        "\"x\",\"-0.05\"", "\"x\",\"-0.05\"", "\"y\",\"-0.05\"", "\"\",\"2\"",
      ])
  }

  @Test("reads back as it was written", arguments: 0..<300 as Range<UInt64>)
  func roundTrip(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let pieces = [
      "\"", ",", ";", "\t", "\r", "\n", "\r\n", "'", "=", "-", "@", "＝", "王", "x", "1", "é", "e\u{301}", "𠀀",
    ]
    func text() -> String {
      // An x at both ends of some keeps inner spaces; others begin with what a spreadsheet would run.
      (0..<Int.random(in: 0...5, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
        .joined()
    }
    let columns = (0..<Int.random(in: 1...4, using: &random)).map { "h\($0)" }
    let rows = (0..<Int.random(in: 0...6, using: &random)).map { _ in columns.map { _ in text() } }
    let delimiter = CSVDelimiter.allCases.randomElement(using: &random) ?? .comma
    let encoding = TextEncoding.allCases.randomElement(using: &random) ?? .utf8
    var writer = try CSVWriter(file: "t.csv", columns: columns, delimiter: delimiter)
    for row in rows { try writer.add(row.map(CSVWriter.Value.text)) }

    let problems = ProblemList()
    let source = try #require(
      SourceText.decode(try writer.encoded(as: encoding), file: "t.csv", problems: problems))
    let document = try #require(CSVDocument.read(source, problems: problems))
    let read = (0..<document.recordCount).map { record in
      (0..<document.fieldCount(ofRecord: record)).map { document.text(record: record, column: $0) }
    }
    // Compared byte for byte, since Swift holds composed and decomposed letters equal.
    #expect(read.map { $0.map { Array($0.utf8) } } == ([columns] + rows).map { $0.map { Array($0.utf8) } })
    #expect(!problems.hasErrors)
  }
}
