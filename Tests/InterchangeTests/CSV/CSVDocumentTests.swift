// SPDX-License-Identifier: GPL-3.0-or-later
import Interchange
import Testing

@Suite("A table of a file")
struct CSVDocumentTests {
  private func read(_ text: String) -> (rows: [[String]], problems: [Problem]) {
    let problems = ProblemList()
    guard let document = CSVDocument.read(SourceText(file: "t.csv", text: text), problems: problems) else {
      return ([], problems.all)
    }
    let rows = (0..<document.recordCount).map { record in
      (0..<document.fieldCount(ofRecord: record)).map { document.rawText(record: record, column: $0) }
    }
    return (rows, problems.all)
  }

  @Test(
    "has the same fields whatever the line ends and the delimiter",
    arguments: ["\n", "\r\n", "\r"], [",", ";", "\t"])
  func forms(lineEnd: String, delimiter: String) {
    let text = [["id", "name"], ["1", "王"], ["2", ""]].map { $0.joined(separator: delimiter) }.joined(
      separator: lineEnd)
    for ending in ["", lineEnd] {
      let outcome = read(text + ending)
      #expect(outcome.rows == [["id", "name"], ["1", "王"], ["2", ""]])
      #expect(outcome.problems.isEmpty)
    }
  }

  @Test("takes delimiters, line breaks and doubled quotation marks within quoted fields as text")
  func quoted() {
    let outcome = read("id,note\n1,\"a,b\"\n2,\"two\r\nlines\"\n3,\"say \"\"hi\"\"\"\n4,\"\"\n")
    #expect(
      outcome.rows == [
        ["id", "note"], ["1", "a,b"], ["2", "two\r\nlines"], ["3", "say \"hi\""], ["4", ""],
      ])
    #expect(outcome.problems.isEmpty)
  }

  @Test("keeps an empty last field at the end of a file without a line end")
  func lastField() {
    #expect(read("a,b\n1,").rows == [["a", "b"], ["1", ""]])
    #expect(read("a,b\n1,\"\"").rows == [["a", "b"], ["1", ""]])
  }

  @Test("counts blank lines as rows, as a spreadsheet does")
  func blankLines() throws {
    let outcome = read("a,b\n\n\n1,2\n\n")
    #expect(outcome.rows == [["a", "b"], [], [], ["1", "2"], []])
  }

  @Test("knows line and cell of every field, also below line breaks within fields")
  func places() throws {
    let problems = ProblemList()
    let source = SourceText(file: "t.csv", text: "a,b,c\r\n\"x\r\ny\nz\",\"p\rq\",r\r\n1,2,3")
    let document = try #require(CSVDocument.read(source, problems: problems))
    #expect(document.origin(record: 1, column: 0).description == "t.csv:2 (A2)")
    #expect(document.origin(record: 1, column: 1).description == "t.csv:4 (B2)")
    #expect(document.origin(record: 1, column: 2).description == "t.csv:5 (C2)")
    #expect(document.origin(record: 2, column: 2).description == "t.csv:6 (C3)")
  }

  @Test("reports every fault of form with its place, and reads on")
  func faults() {
    let outcome = read("a,b\n\"x\"y,1\np\"q,2\nn\0m,3\n4,\"open\n5,6\n")
    #expect(
      outcome.problems.map(\.kind)
        == [.strayTextAfterQuote(openedInLine: 2), .quoteInUnquotedField, .nulByte, .unterminatedQuote])
    #expect(
      outcome.problems.map(\.origin.description)
        == ["t.csv:2 (A2)", "t.csv:3 (A3)", "t.csv:4 (A4)", "t.csv:5 (B5)"])
    #expect(
      outcome.rows == [["a", "b"], ["x", "1"], ["p\"q", "2"], ["n\0m", "3"], ["4", "open"], ["5", "6"]])
  }

  @Test("counts the NUL bytes of a file that is no text instead of listing them")
  func binary() {
    let outcome = read("a,b\n\0\0,\0\n1,\0\n")
    #expect(outcome.problems.map(\.kind) == [.nulByte])
    #expect(outcome.problems.map(\.count) == [4])
    #expect(outcome.problems.map(\.origin.description) == ["t.csv:2 (A2)"])
  }

  @Test("says where a quotation mark was opened when the text after its closing one is lines below")
  func farClosing() {
    let outcome = read("a,b\n\"x,1\ny\"z,2\n")
    #expect(outcome.problems.map(\.kind) == [.strayTextAfterQuote(openedInLine: 2)])
    #expect(outcome.problems.map(\.origin.description) == ["t.csv:3 (A2)"])
  }

  @Test("finds the delimiter in the first line that has one, outside quotation marks")
  func detection() {
    #expect(read("Roster of March\nid;name;unit\n1;a,b;c\n").rows[1] == ["id", "name", "unit"])
    #expect(read("\"a,b,c\";d\n").rows == [["a,b,c", "d"]])
    #expect(read("alone\n").rows == [["alone"]])
  }

  @Test("folds cells and says so once, with counts and the first place of each")
  func folding() throws {
    let problems = ProblemList()
    let source = SourceText(file: "t.csv", text: "id,name\nＡ１,王 \nＢ２,\u{3000}李\n3,赵\n")
    let document = try #require(CSVDocument.read(source, problems: problems))
    #expect(document.text(record: 1, column: 0) == "A1")
    #expect(document.text(record: 1, column: 1) == "王")
    #expect(document.text(record: 2, column: 1) == "李")
    #expect(document.rawText(record: 1, column: 0) == "Ａ１")
    #expect(problems.all.map(\.kind) == [.fullWidthFolded(cells: 2), .spacesFolded(cells: 2)])
    #expect(problems.all.map(\.origin.description) == ["t.csv:2 (A2)", "t.csv:2 (B2)"])
  }

  @Test("is nothing if the file is empty or all space", arguments: ["", "\n\n", "  \r\n\t"])
  func empty(text: String) {
    let outcome = read(text)
    #expect(outcome.rows.isEmpty)
    #expect(outcome.problems.map(\.kind) == [.fileEmpty])
  }

  @Test(
    "never crashes on random bytes, and loses none of the plain ones", arguments: 0..<300 as Range<UInt64>)
  func fuzz(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let alphabet = Array("\",;\t\r\n'=a １\u{3000}王\0".utf8) + [0xFF, 0x80]
    let bytes = (0..<Int.random(in: 0...80, using: &random)).map { _ in
      alphabet.randomElement(using: &random) ?? 0
    }
    let problems = ProblemList()
    guard let source = SourceText.decode(bytes, file: "f.csv", problems: problems),
      let document = CSVDocument.read(source, problems: problems)
    else {
      #expect(problems.hasErrors)
      return
    }
    var text = ""
    for record in 0..<document.recordCount {
      for column in 0..<document.fieldCount(ofRecord: record) {
        text += document.rawText(record: record, column: column)
        _ = document.cell(record: record, column: column)
      }
    }
    // Only faults that were reported may cost text.
    if !problems.hasErrors {
      #expect(text.filter { $0 == "a" }.count == source.text.filter { $0 == "a" }.count)
      #expect(
        text.unicodeScalars.filter { $0 == "王" }.count
          == source.text.unicodeScalars.filter { $0 == "王" }.count)
    }
  }
}
