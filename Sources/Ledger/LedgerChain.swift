// SPDX-License-Identifier: GPL-3.0-or-later
import Interchange
import Rostering

/// The digests that chain entries together.
enum LedgerChain {
  /// What the first entry follows.
  static let origin = String(repeating: "0", count: 64)

  /// Over lines in order, in blocks, so that a large draft needs little memory.
  struct Lines {
    private(set) var count = 0
    private var block: [UInt8] = []
    private var blocks: [UInt8] = []

    mutating func add(_ fields: [String]) {
      for field in fields {
        block.append(contentsOf: field.utf8)
        block.append(0x1F)
      }
      block.append(0x1E)
      count += 1
      if count.isMultiple(of: 512) { finishBlock() }
    }

    private mutating func finishBlock() {
      blocks.append(contentsOf: SHA256.hexadecimal(block).utf8)
      block.removeAll(keepingCapacity: true)
    }

    mutating func digest() -> String {
      if !block.isEmpty { finishBlock() }
      return SHA256.hexadecimal(blocks)
    }
  }

  static func digest(
    after previous: String, number: Int, body: String, by: String, on: String, period: String,
    lineCount: Int, linesDigest: String
  ) -> String {
    let parts = [previous, String(number), body, by, on, period, String(lineCount), linesDigest]
    return SHA256.hexadecimal(Array(parts.joined(separator: "\u{1F}").utf8))
  }

  static func linesDigest(_ lines: [LedgerLine]) -> String {
    var digest = Lines()
    for line in lines { digest.add(line.fields) }
    return digest.digest()
  }
}
