// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// The last row of a certificate of days: a mark, and the digest of everything above it.
enum CertificateSeal {
  static func mark(in language: Language) -> String {
    switch language {
    case .english: "digest of the rows above"
    case .chinese: "以上各行摘要"
    }
  }

  /// The digest of a certificate so far, as ``CSVWriter`` encodes it.
  static func digest(of bytes: [UInt8]) -> String { SHA256.hexadecimal(bytes) }

  /// A certificate without its seal, and whether the seal fits it; nil for a file that has none.
  static func opened(_ source: SourceText) -> (content: SourceText, isIntact: Bool)? {
    let lineEnds: [UInt8] = [0x0A, 0x0D]
    guard let last = source.bytes.lastIndex(where: { !lineEnds.contains($0) }) else { return nil }
    let start = source.bytes[..<last].lastIndex(where: lineEnds.contains).map { $0 + 1 } ?? 0
    let cells = String(decoding: source.bytes[start...last], as: UTF8.self)
      .split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard cells.count > 1, Language.allCases.map(mark).contains(cells[0]) else { return nil }
    let above = Array(source.bytes[..<start])
    return (source.replacing(bytes: above), digest(of: TextEncoding.mark + above) == cells[1])
  }
}
