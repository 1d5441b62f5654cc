// SPDX-License-Identifier: GPL-3.0-or-later

/// The encodings in which files come and go.
public enum TextEncoding: String, Hashable, Sendable, CaseIterable {
  case utf8 = "utf-8"
  /// UTF-8 with the three bytes in front by which a spreadsheet recognises it.
  case utf8WithMark = "utf-8-bom"
  /// The Chinese national standard, a superset of GBK and GB 2312, which Chinese spreadsheets write.
  case gb18030

  /// The name by which people know it, the same in every language.
  public var name: String {
    switch self {
    case .utf8, .utf8WithMark: "UTF-8"
    case .gb18030: "GB18030"
    }
  }

  static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The bytes of a file that holds `text`.
  ///
  /// - Throws: `.encodingUnavailable` where the C library cannot write GB18030.
  public func encode(_ text: String) throws(ProblemKind) -> [UInt8] {
    try encode(utf8: Array(text.utf8))
  }

  /// The bytes of a file that holds the text given in UTF-8.
  ///
  /// - Throws: `.encodingUnavailable` where the C library cannot write GB18030.
  public func encode(utf8 bytes: [UInt8]) throws(ProblemKind) -> [UInt8] {
    switch self {
    case .utf8: return bytes
    case .utf8WithMark: return Self.mark + bytes
    case .gb18030:
      guard case .converted(let converted) = CharacterConversion(from: "UTF-8", to: "GB18030").convert(bytes)
      else {
        throw .encodingUnavailable(encoding: .gb18030)
      }
      return converted
    }
  }
}
