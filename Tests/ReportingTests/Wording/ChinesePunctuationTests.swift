// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Reporting
import Testing

/// Chinese text has marks of its own; those of ASCII between two characters look like a fault of the program.
@Suite("In Chinese text commas, colons, semicolons and brackets are full-width")
struct ChinesePunctuationTests {
  /// A mark of ASCII between two Chinese characters, with or without a blank at its sides.
  ///
  /// A value that is put into a text counts as Chinese, since it may be.
  static func faults(in text: String) -> [String] {
    let characters = text.filter { $0 != " " }.map(String.init)
    func isChinese(_ index: Int) -> Bool {
      characters.indices.contains(index)
        && characters[index].unicodeScalars.contains { (0x3400...0x9FFF).contains($0.value) }
    }
    func isValue(_ index: Int) -> Bool {
      characters.indices.contains(index) && characters[index] == SwiftText.value
    }
    return characters.indices.compactMap { index in
      let (before, after) = (index - 1, index + 1)
      guard ",:;()".contains(characters[index]), isChinese(before) || isChinese(after),
        isChinese(before) || isValue(before), isChinese(after) || isValue(after)
      else { return nil }
      return characters[max(0, index - 8)...min(characters.count - 1, index + 8)].joined()
    }
  }

  @Test("in every message and word of the sources")
  func sources() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Sources")
    let files = try #require(FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil))
      .compactMap { $0 as? URL }
    var literals = 0
    for file in files where file.pathExtension == "swift" {
      for literal in SwiftText.literals(in: try String(contentsOf: file, encoding: .utf8)) {
        literals += 1
        #expect(Self.faults(in: literal) == [], "\(file.lastPathComponent)")
      }
    }
    #expect(literals > 3000)
    for file in files where file.pathExtension == "yaml" {
      // The keys of a mapping on one line stand between its values.
      for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      where !line.hasPrefix("#") && !line.contains("{") {
        #expect(Self.faults(in: String(line)) == [], "\(file.lastPathComponent)")
      }
    }
  }

  @Test("on the page, in what is read aloud too")
  func page() {
    let page = ReportPage(SampleWard.publication(.chinese)).text
    for text in page.split(whereSeparator: "<>\"".contains) {
      #expect(Self.faults(in: String(text)) == [])
    }
  }

  @Test("which this finds, and finds nothing else")
  func findsThem() {
    #expect(Self.faults(in: "总代价: 下界") == ["总代价:下界"])
    #expect(Self.faults(in: "人员\(SwiftText.value), 日期") == ["人员\(SwiftText.value),日期"])
    for text in ["总代价：下界", "staff.csv:2 (J2, 入职日期): 提示", "比例为2:1", "cost, bound", "不要:"] {
      #expect(Self.faults(in: text) == [])
    }
    #expect(SwiftText.literals(in: #"f("a\(g("b"))c") // "d""#) == ["b", "a\(SwiftText.value)c"])
  }
}

/// The string literals of a source, in the order in which they end.
private enum SwiftText {
  /// What stands for a value in a literal.
  static let value = "\u{FFFC}"

  private enum Place {
    case code(brackets: Int)
    case literal(String, end: String)
  }

  static func literals(in source: String) -> [String] {
    let text = Array(source)
    var (found, places, index): ([String], [Place], Int) = ([], [.code(brackets: 0)], 0)
    func comes(_ word: String) -> Bool {
      index + word.count <= text.count && String(text[index..<index + word.count]) == word
    }
    while index < text.count, let place = places.popLast() {
      switch place {
      case .code(let brackets):
        if comes("//") {
          index = text[index...].firstIndex(where: \.isNewline) ?? text.count
          places.append(place)
        } else if text[index] == "\"" {
          let end = comes("\"\"\"") ? "\"\"\"" : "\""
          index += end.count
          places += [place, .literal("", end: end)]
        } else if text[index] == ")", brackets == 0, case .literal(let before, let end)? = places.popLast() {
          places.append(.literal(before + value, end: end))
          index += 1
        } else {
          let change = text[index] == "(" ? 1 : text[index] == ")" ? -1 : 0
          places.append(.code(brackets: brackets + change))
          index += 1
        }
      case .literal(let before, let end):
        if comes("\\(") {
          places += [place, .code(brackets: 0)]
          index += 2
        } else if text[index] == "\\" {
          places.append(place)
          index += 2
        } else if comes(end) {
          found.append(before)
          index += end.count
        } else {
          places.append(.literal(before + String(text[index]), end: end))
          index += 1
        }
      }
    }
    return found
  }
}
