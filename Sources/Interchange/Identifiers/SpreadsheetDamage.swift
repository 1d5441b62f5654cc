// SPDX-License-Identifier: GPL-3.0-or-later

/// Signs that a spreadsheet took identifiers for numbers before they were exported.
public enum SpreadsheetDamage {
  /// Whether the text is a number in scientific notation, such as `3.21E+17`.
  public static func isScientific(_ text: String) -> Bool {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "E" || $0 == "e" }
    guard parts.count == 2, let sign = parts[1].first, sign == "+" || sign == "-" else { return false }
    let exponent = parts[1].dropFirst()
    return PlainDecimal(parts[0]) != nil && !exponent.isEmpty
      && exponent.allSatisfy { $0.isASCII && $0.isNumber }
  }

  /// The positions of the identifiers of one column that were cut to 15 digits.
  ///
  /// A spreadsheet keeps 15 digits of a number and puts zeros in place of the rest. An identity number can
  /// end in zeros by itself, so identifiers count as cut only if every one of the column that is long enough
  /// ends so.
  public static func truncated(in identifiers: [String]) -> [Int] {
    let long = identifiers.indices.filter { index in
      let digits = identifiers[index].utf8
      return digits.count > 15 && digits.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
    let cut = long.filter { identifiers[$0].utf8.dropFirst(15).allSatisfy { $0 == UInt8(ascii: "0") } }
    return cut.count == long.count ? cut : []
  }
}
