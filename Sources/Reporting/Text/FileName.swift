// SPDX-License-Identifier: GPL-3.0-or-later

/// File names from ids, which may hold anything.
enum FileName {
  /// Letters, digits, `-` and `_` stay; every other byte becomes `%` and two hexadecimal digits, so that two ids never share a name
  /// and none leaves its folder.
  static func safe(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { name, scalar in
      if scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "-" || scalar == "_" {
        name.unicodeScalars.append(scalar)
      } else {
        for byte in String(scalar).utf8 {
          name += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }
      }
    }
  }
}
