// SPDX-License-Identifier: GPL-3.0-or-later
import Yams

/// What a scalar of a YAML file is by its looks alone.
///
/// The rules of YAML 1.1, under which `010` is eight, `1:30` is ninety and `no` is false, are not applied.
enum YAMLScalarForm {
  /// What the scalar is: text if it is quoted; else nothing, true or false, a plain decimal number, or text.
  static func shape(of scalar: Node.Scalar) -> ValueShape {
    guard isPlain(scalar) else { return .text }
    switch scalar.string {
    case "", "~", "null": return .nothing
    case "true", "false": return .boolean
    default:
      guard !isMisleadingNumber(scalar.string), let number = PlainDecimal(scalar.string) else { return .text }
      return number.isWhole && !scalar.string.contains(".") ? .integer : .decimal
    }
  }

  static func isPlain(_ scalar: Node.Scalar) -> Bool {
    scalar.style == .plain || scalar.style == .any
  }

  /// Whether YAML readers may take the text for different numbers: leading zeros, a plus, prefixes for other
  /// bases, underscores, colons between digits, exponents.
  static func isMisleadingNumber(_ text: String) -> Bool {
    var body = text[...]
    let isSigned = body.first == "-" || body.first == "+"
    if isSigned { body = body.dropFirst() }
    guard let first = body.utf8.first, isDigit(first) || first == UInt8(ascii: ".") else { return false }
    if PlainDecimal(body) != nil {
      let hasLeadingZero = body.hasPrefix("0") && body.utf8.dropFirst().first.map(isDigit) ?? false
      return hasLeadingZero || text.hasPrefix("+")
    }
    return body.utf8.contains(where: isDigit)
      && body.unicodeScalars.allSatisfy { "0123456789abcdefABCDEFxXoO_:.+-".unicodeScalars.contains($0) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
