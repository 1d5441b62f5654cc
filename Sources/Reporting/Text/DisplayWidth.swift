// SPDX-License-Identifier: GPL-3.0-or-later

/// How many columns of a terminal a text takes: two for East-Asian wide characters, none for combining ones.
///
/// The wide ranges are those of Unicode Standard Annex 11 (classes W and F), joined where nothing narrow lies between.
public enum DisplayWidth {
  public static func of(_ text: String) -> Int {
    text.reduce(0) { $0 + of($1) }
  }

  /// A character is as wide as its widest scalar, so that a letter with accents or an emoji sequence counts once.
  static func of(_ character: Character) -> Int {
    character.unicodeScalars.reduce(0) { max($0, of($1)) }
  }

  private static func of(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .control, .format: return 0
    default: return wide.contains { $0.contains(scalar.value) } ? 2 : 1
    }
  }

  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
    0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6,
    0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD,
  ]

  /// The text with spaces added up to a width, at the right, or at the left for numbers; never cut.
  public static func pad(_ text: String, to width: Int, atLeft: Bool = false) -> String {
    let spaces = String(repeating: " ", count: max(0, width - of(text)))
    return atLeft ? spaces + text : text + spaces
  }
}
