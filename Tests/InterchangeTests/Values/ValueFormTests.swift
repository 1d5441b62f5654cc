// SPDX-License-Identifier: GPL-3.0-or-later
import Interchange
import Testing

@Suite("A form of values")
struct ValueFormTests {
  /// Reads one cell in a form and returns its value or what is wrong with it.
  private func read<Value>(_ text: String, as form: ValueForm<Value>) -> (value: Value?, kinds: [ProblemKind])
  {
    let problems = ProblemList()
    let schema = TableSchema("t", [TableColumn("x")])
    let table = CSVDocument.read(SourceText(file: "t.csv", text: "x\n\(text)\n"), problems: problems)
      .flatMap { CSVTable.read($0, as: schema, problems: problems) }
    return (table?.rows.first?.required("x", as: form)?.value, problems.all.map(\.kind))
  }

  @Test("holds whole numbers to their range, both ends included")
  func range() {
    let form = ValueForm<Int>.integer(in: 1...10)
    #expect(read("1", as: form).value == 1)
    #expect(read("10", as: form).value == 10)
    #expect(read("0", as: form).kinds == [.outOfRange(value: "0", low: "1", high: "10")])
    #expect(read("11", as: form).kinds == [.outOfRange(value: "11", low: "1", high: "10")])
    #expect(read("-1", as: form).kinds == [.negativeNumber(value: "-1")])
    #expect(read("2.5", as: form).kinds == [.notWhole(value: "2.5")])
    #expect(read("two", as: form).kinds == [.badNumber(value: "two")])
  }

  @Test("does not let a number beyond 64 bits pass or crash")
  func overflow() {
    let text = "99999999999999999999"
    #expect(read(text, as: .integer).kinds == [.outOfRange(value: text, low: nil, high: nil)])
  }

  @Test("takes amounts that are not negative, exact")
  func amounts() {
    #expect(read("300.50", as: .amount).value?.scaled(toPlaces: 2) == 30_050)
    #expect(read("-1", as: .amount).kinds == [.negativeNumber(value: "-1")])
    #expect(read("-1", as: .decimal).value?.description == "-1")
  }

  @Test("keeps identifiers as written, and refuses scientific notation")
  func identifiers() {
    #expect(read("00123", as: .identifier).value == "00123")
    #expect(read("3.21E+17", as: .identifier).kinds == [.scientificIdentifier(id: "3.21E+17")])
  }

  @Test("says which date form was assumed, unless it is the canonical one")
  func dates() {
    #expect(read("2026-03-01", as: .date).kinds.isEmpty)
    #expect(read("20260301", as: .date).kinds == [.dateFormAssumed(.compact)])
    #expect(read("2026-02-30", as: .date).kinds == [.impossibleDate(value: "2026-02-30")])
  }
}
