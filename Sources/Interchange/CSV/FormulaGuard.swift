// SPDX-License-Identifier: GPL-3.0-or-later

/// Keeps a spreadsheet from running the text of a cell: an apostrophe in front makes it plain text.
///
/// The characters are those that OWASP lists for CSV injection (line feed since 2025), and the full-width
/// forms of the signs, which some spreadsheets fold.
public enum FormulaGuard {
  /// Whether a spreadsheet may run the text.
  public static func isNeeded(for text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    switch first {
    case "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": return true
    default: return false
    }
  }

  /// The text with an apostrophe in front if it needs one.
  ///
  /// Text that has apostrophes before such a character already gets one more, so that removing one always
  /// gives the text back.
  public static func added(to text: String) -> String {
    // Most text begins with a letter or a digit, which no spreadsheet runs.
    if let first = text.utf8.first, first < 0x80, first > 0x40 || (0x30...0x39).contains(first) {
      return text
    }
    return isNeeded(for: String(text.unicodeScalars.drop { $0 == "'" })) ? "'" + text : text
  }

  /// The text without the apostrophe that `added(to:)` put in front.
  public static func removed(from text: String) -> String {
    guard text.utf8.first == UInt8(ascii: "'") else { return text }
    let rest = text.unicodeScalars.dropFirst()
    return isNeeded(for: String(rest.drop { $0 == "'" })) ? String(rest) : text
  }
}
