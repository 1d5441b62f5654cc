// SPDX-License-Identifier: GPL-3.0-or-later

/// What a strict reading of bytes as UTF-8 finds: no overlong forms, no surrogates, nothing beyond U+10FFFF.
struct UTF8Check: Equatable {
  /// The first byte that belongs to no character, counted from 0; nothing if all do.
  private(set) var firstBadOffset: Int?
  /// How many bytes belong to no character.
  private(set) var badBytes = 0
  /// How many characters of more than one byte were whole.
  private(set) var longCharacters = 0

  init(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        if bytes[index] < 0x80 {
          index += 1
        } else if let length = Self.length(ofLongCharacterAt: index, in: bytes) {
          longCharacters += 1
          index += length
        } else {
          if firstBadOffset == nil { firstBadOffset = index }
          badBytes += 1
          index += 1
        }
      }
    }
  }

  var isValid: Bool { firstBadOffset == nil }

  /// Whether the bytes were meant as UTF-8 and are damaged in a few places.
  ///
  /// Text of another encoding is almost never UTF-8 by chance, so whole characters that outnumber the bad
  /// bytes by far tell.
  var isDamaged: Bool { !isValid && longCharacters > 10 * badBytes }

  private static func length(ofLongCharacterAt index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    let (length, second): (Int, ClosedRange<UInt8>) =
      switch bytes[index] {
      case 0xC2...0xDF: (2, 0x80...0xBF)
      case 0xE0: (3, 0xA0...0xBF)
      case 0xED: (3, 0x80...0x9F)
      case 0xE1...0xEF: (3, 0x80...0xBF)
      case 0xF0: (4, 0x90...0xBF)
      case 0xF1...0xF3: (4, 0x80...0xBF)
      case 0xF4: (4, 0x80...0x8F)
      default: (0, 0x80...0xBF)
      }
    guard length > 0, index + length <= bytes.count, second.contains(bytes[index + 1]) else { return nil }
    for offset in 2..<max(length, 2) where bytes[index + offset] & 0xC0 != 0x80 { return nil }
    return length
  }
}
