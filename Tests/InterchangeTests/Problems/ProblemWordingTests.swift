// SPDX-License-Identifier: GPL-3.0-or-later
import Interchange
import Rostering
import Testing

@Suite("The wording of problems")
struct ProblemWordingTests {
  private let cell = Origin(
    file: "staff.csv", line: 17, cell: CellReference(row: 17, column: 3), field: "echelon")

  @Test("has a sample of every code, so that the tests below see all of them")
  func samplesAreComplete() {
    #expect(Set(SampleProblems.all.map(\.code)) == Set(ProblemCode.allCases))
    #expect(SampleProblems.all.count == ProblemCode.allCases.count)
  }

  @Test("is complete in both languages", arguments: SampleProblems.all)
  func bothLanguages(kind: ProblemKind) {
    let problem = Problem(kind, at: cell)
    let english = problem.message(in: .english)
    let chinese = problem.message(in: .chinese)
    #expect(english.contains { $0.isASCII && $0.isLetter })
    #expect(chinese.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
    #expect(english != chinese)
  }

  @Test("never quotes the value of a private cell", arguments: SampleProblems.all, Language.allCases)
  func privateCells(kind: ProblemKind, language: Language) {
    var origin = cell
    origin.isPrivate = true
    let problem = Problem(kind, at: origin)
    #expect(!problem.line(in: language).contains("CANAR"))
    #expect(!String(describing: problem).contains("CANAR"))
    #expect(!String(reflecting: problem).contains("CANAR"))
    #expect(problem.line(in: language).contains("staff.csv:17 (D17, echelon)"))
  }

  @Test("names line, cell, column, value and what is known")
  func unknownEchelon() {
    let kind = ProblemKind.unknownValue(.echelon, value: "E4", known: ["E1", "E2", "E3"])
    #expect(
      Problem(kind, at: cell).line(in: .english)
        == "staff.csv:17 (D17, echelon): unknown echelon \"E4\"; known are E1, E2, E3")
    #expect(
      Problem(kind, at: cell).line(in: .chinese)
        == "staff.csv:17 (D17, echelon): 不认识的梯队“E4”；已知：E1、E2、E3")
  }

  @Test("asks whether the one nearest name was meant")
  func nearest() {
    let kind = ProblemKind.unknownValue(.echelon, value: "secnd", known: ["first", "second", "reserve"])
    #expect(Problem(kind, at: cell).message(in: .english).hasSuffix("; did you mean second?"))
    #expect(Problem(kind, at: cell).message(in: .chinese).hasSuffix("；是否应为“second”？"))
  }

  @Test("marks warnings, and counts what was met more than once")
  func warningsAndCounts() {
    let problem = Problem(.dateFormAssumed(.compact), at: Origin(file: "leave.csv", line: 2), count: 3)
    #expect(
      problem.line(in: .english)
        == "leave.csv:2: warning: dates read as year, month, day without separators (20260301) (3 times, here first)"
    )
    #expect(problem.line(in: .chinese) == "leave.csv:2: 提示：日期按无分隔的年月日（20260301）读取（共3处，此处为第一处）")
  }

  @Test("cuts long lists and shows control characters instead of sending them to a terminal")
  func hostileValues() {
    let known = (1...30).map { "K\($0)" }
    let kind = ProblemKind.unknownValue(.code, value: "a\u{1B}[2J\nb", known: known)
    let message = Problem(kind, at: cell).message(in: .english)
    #expect(message.contains("a\\u{1b}[2J\\u{a}b"))
    #expect(message.contains("K12 and 18 more"))
  }

  @Test("knows every term in both languages", arguments: Term.allCases)
  func terms(term: Term) {
    #expect(!term.wording(in: .english).isEmpty)
    #expect(term.wording(in: .chinese).unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
  }
}
