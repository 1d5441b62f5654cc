// SPDX-License-Identifier: GPL-3.0-or-later

/// The lines of a file of a public format.
enum BenchmarkText {
  /// All lines that are not blank, each as one field, without a byte-order mark and without spaces at either end.
  static func lines(of text: String) -> [BenchmarkLine] {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated().compactMap {
      let line = $1.trimmingPrefix("\u{FEFF}").drop(while: \.isWhitespace)
      guard let last = line.lastIndex(where: { !$0.isWhitespace }) else { return nil }
      return BenchmarkLine(number: $0 + 1, cells: [String(line[...last])])
    }
  }
}
