// SPDX-License-Identifier: GPL-3.0-or-later
import Interchange
import Testing

@Suite("The text of a file")
struct SourceTextTests {
  private func decode(_ bytes: [UInt8]) -> (
    text: String?, encoding: TextEncoding?, problems: [ProblemKind], line: Int?
  ) {
    let problems = ProblemList()
    let source = SourceText.decode(bytes, file: "staff.csv", problems: problems)
    return (source?.text, source?.encoding, problems.all.map(\.kind), problems.all.first?.origin.line)
  }

  @Test("is read as UTF-8 with and without a mark, and nothing is said")
  func utf8() {
    let plain = decode(Array("工号,姓名".utf8))
    #expect(plain.text == "工号,姓名")
    #expect(plain.encoding == .utf8)
    let marked = decode([0xEF, 0xBB, 0xBF] + Array("工号".utf8))
    #expect(marked.text == "工号")
    #expect(marked.encoding == .utf8WithMark)
    #expect(plain.problems.isEmpty && marked.problems.isEmpty)
  }

  @Test("is read as GB18030 where it is not UTF-8, and that is said")
  func gb18030() {
    // 工号,姓名 and the four-byte form of U+3400.
    let bytes: [UInt8] = [0xB9, 0xA4, 0xBA, 0xC5, 0x2C, 0xD0, 0xD5, 0xC3, 0xFB, 0x81, 0x39, 0xEE, 0x39]
    let outcome = decode(bytes)
    #expect(outcome.text == "工号,姓名\u{3400}")
    #expect(outcome.encoding == .gb18030)
    #expect(outcome.problems == [.encodingAssumed(encoding: .gb18030)])
  }

  @Test("is the same after writing and reading it, in each encoding", arguments: TextEncoding.allCases)
  func roundTrip(encoding: TextEncoding) throws {
    let text = String(repeating: "夜班，王小明 Ａ1 𠀀\r\n", count: 9_000)
    let outcome = decode(try encoding.encode(text))
    #expect(outcome.text == text)
    #expect(outcome.encoding == encoding)
  }

  @Test("is refused with the first bad byte and its line if it is of neither encoding")
  func neither() {
    let outcome = decode(Array("a\r\nb\n".utf8) + [0x41, 0xFF, 0xFF])
    #expect(outcome.text == nil)
    #expect(outcome.problems == [.undecodableBytes(encoding: .gb18030, offset: 6, count: 1)])
    #expect(outcome.line == 3)
  }

  @Test(
    "is refused by what it is where it is no text",
    arguments: [
      (Array("PK\u{3}\u{4}\u{14}".utf8) + [0xFF, 0xFF], FileFormat.workbook),
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1], .workbook), (Array("\u{FEFF}\r\n <HTML><body>".utf8), .webPage),
      (Array("<table border=1>".utf8), .webPage),
    ])
  func otherFormats(bytes: [UInt8], format: FileFormat) {
    let outcome = decode(bytes)
    #expect(outcome.text == nil)
    #expect(outcome.problems == [.otherFormat(format)])
  }

  @Test("is text where it only begins like something else", arguments: ["PK,name", "<3", "id,<table>"])
  func looksLikeAnother(text: String) {
    #expect(decode(Array(text.utf8)).text == text)
  }

  @Test("is not taken for GB18030 when it is UTF-8 with a few damaged bytes")
  func damaged() {
    let good = Array(String(repeating: "科室", count: 20).utf8)
    let outcome = decode(good + [UInt8(ascii: "\n"), 0xE7, 0xA7])
    #expect(outcome.text == nil)
    #expect(outcome.problems == [.undecodableBytes(encoding: .utf8, offset: 121, count: 2)])
    #expect(outcome.line == 2)
  }

  @Test("counts the mark in the position of a bad byte, for that is where an editor shows it")
  func markedAndDamaged() {
    let outcome = decode([0xEF, 0xBB, 0xBF, 0x41, 0x80])
    #expect(outcome.problems == [.undecodableBytes(encoding: .utf8, offset: 4, count: 1)])
  }

  @Test(
    "is strict about UTF-8: no overlong forms, surrogates or code points beyond the last",
    arguments: [
      [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF0, 0x80, 0x80, 0x80],
      [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0x80],
    ] as [[UInt8]])
  func strict(bytes: [UInt8]) {
    let outcome = decode([0xEF, 0xBB, 0xBF] + bytes)
    #expect(outcome.text == nil)
    #expect(outcome.problems == [.undecodableBytes(encoding: .utf8, offset: 3, count: bytes.count)])
  }

  @Test(
    "is refused as UTF-16 by its mark",
    arguments: [[0xFF, 0xFE, 0x41, 0], [0xFE, 0xFF, 0, 0x41]] as [[UInt8]])
  func utf16(bytes: [UInt8]) {
    #expect(decode(bytes).problems == [.utf16])
  }

  @Test("agrees with the standard library on what is UTF-8", arguments: 0..<400 as Range<UInt64>)
  func agreement(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let alphabet: [UInt8] = [
      0x41, 0x80, 0xBF, 0xC2, 0xE0, 0xA0, 0xE4, 0xED, 0x9F, 0xF0, 0x90, 0xF4, 0x8F, 0xFF,
    ]
    let bytes = (0..<Int.random(in: 0...6, using: &random)).map { _ in
      alphabet.randomElement(using: &random) ?? 0
    }
    let outcome = decode([0xEF, 0xBB, 0xBF] + bytes)
    #expect((outcome.text != nil) == (String(validating: bytes, as: UTF8.self) != nil), "\(bytes)")
  }
}
