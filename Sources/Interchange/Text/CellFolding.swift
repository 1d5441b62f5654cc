// SPDX-License-Identifier: GPL-3.0-or-later

/// Makes the characters of a cell ordinary: full-width letters and digits become ASCII, non-breaking and
/// ideographic spaces become plain ones, and spaces at the ends go.
///
/// In a cell of nothing but digits and the marks of dates and times, full-width marks become ASCII too; anywhere else
/// they may be meant. What was done is counted, to be said once for each file.
public enum CellFolding {
  /// What a folding changed.
  public struct Changes: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8

    public init(rawValue: UInt8) { self.rawValue = rawValue }

    public static let fullWidth = Changes(rawValue: 1)
    public static let spaces = Changes(rawValue: 2)
  }

  /// The folded text, and what was changed in it.
  public static func fold(_ text: String) -> (text: String, changes: Changes) {
    var changes: Changes = []
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let (folded, change) = fold(scalar)
      scalars.append(folded)
      changes.formUnion(change)
    }
    var slice = scalars[...]
    while slice.first == " " { slice.removeFirst() }
    while slice.last == " " { slice.removeLast() }
    if slice.count != scalars.count { changes.insert(.spaces) }
    if let plain = plainDateOrTime(slice) { return (plain, changes.union(.fullWidth)) }
    return (String(slice), changes)
  }

  /// A date or time such as `2026／3／9` or `08：00` with ASCII marks; nil for anything else, and where there is nothing to change.
  private static func plainDateOrTime(_ text: Substring.UnicodeScalarView.SubSequence) -> String? {
    var plain = ""
    var (hasDigit, isChanged) = (false, false)
    for scalar in text {
      switch scalar.value {
      case 0x30...0x39: hasDigit = true
      // A blank, +, -, ., / and :.
      case 0x20, 0x2B, 0x2D, 0x2E, 0x2F, 0x3A: break
      case 0xFF0B, 0xFF0D, 0xFF0E, 0xFF0F, 0xFF1A:
        plain.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value - 0xFEE0)))
        isChanged = true
        continue
      default: return nil
      }
      plain.unicodeScalars.append(scalar)
    }
    return hasDigit && isChanged ? plain : nil
  }

  private static func fold(_ scalar: Unicode.Scalar) -> (Unicode.Scalar, Changes) {
    switch scalar.value {
    case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A:
      // The full-width forms stand in the order of ASCII, so a fixed step leads from one to the other.
      (Unicode.Scalar(UInt8(scalar.value - 0xFEE0)), .fullWidth)
    case 0x00A0, 0x202F, 0x3000: (" ", .spaces)
    default: (scalar, [])
    }
  }
}
