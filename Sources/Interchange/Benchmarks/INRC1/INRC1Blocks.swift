// SPDX-License-Identifier: GPL-3.0-or-later

/// The blocks of a text instance: a heading between two lines of slashes, then records that end with a semicolon.
struct INRC1Blocks {
  private var records: [String: [BenchmarkLine]] = [:]

  init(_ text: String) {
    var heading: String?
    var isHeading = false
    var record = ""
    for line in BenchmarkText.lines(of: text) {
      let content = line.cells[0]
      if content.count >= 10, content.allSatisfy({ $0 == "/" }) {
        isHeading = !isHeading
        record = ""
      } else if isHeading {
        let name = String(content.prefix { $0.isLetter || $0 == "_" })
        records[name] = []
        heading = name
      } else if let heading {
        let pieces = (record + " " + content).split(separator: ";", omittingEmptySubsequences: false)
        for piece in pieces.dropLast() {
          let cells = piece.split(separator: ",", omittingEmptySubsequences: false).map(Self.trimmed)
          if cells != [""] { records[heading]?.append(BenchmarkLine(number: line.number, cells: cells)) }
        }
        record = String(pieces.last ?? "")
      }
    }
  }

  private static func trimmed(_ text: Substring) -> String {
    let text = text.drop(while: \.isWhitespace)
    return text.lastIndex { !$0.isWhitespace }.map { String(text[...$0]) } ?? ""
  }

  /// The records of a block.
  ///
  /// - Throws: ``BenchmarkFormatError`` when there is no such block.
  subscript(heading: String) -> [BenchmarkLine] {
    get throws {
      guard let found = records[heading] else { throw BenchmarkFormatError(.missingSection(heading)) }
      return found
    }
  }
}
