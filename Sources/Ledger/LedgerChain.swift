// SPDX-License-Identifier: GPL-3.0-or-later
import Interchange
import Rostering

/// The digests that chain entries together.
enum LedgerChain {
  /// What the first entry follows.
  static let origin = String(repeating: "0", count: 64)
  /// Unit separator and record separator of ASCII.
  static let fieldEnd: UInt8 = 0x1F
  static let lineEnd: UInt8 = 0x1E
  /// Lines that one digest covers; the digest of an entry's lines is that of these digests.
  static let blockSize = 512

  static func digest(
    after previous: String, number: Int, body: String, by: String, on: String, period: String,
    lineCount: Int, linesDigest: String
  ) -> String {
    let parts = [previous, String(number), body, by, on, period, String(lineCount), linesDigest]
    return SHA256.hexadecimal(Array(parts.joined(separator: "\u{1F}").utf8))
  }

  /// The digest of the lines of an entry, from those of its blocks.
  static func linesDigest(ofBlocks digests: [String]) -> String {
    SHA256.hexadecimal(digests.map { Array($0.utf8) })
  }
}
