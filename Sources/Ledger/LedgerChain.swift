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

  /// Over lines in order, in blocks, so that a large draft needs little memory.
  struct Lines {
    private(set) var count = 0
    private var block: [UInt8] = []
    private var blocks: [UInt8] = []

    mutating func add(_ fields: [String]) {
      for field in fields {
        block.append(contentsOf: field.utf8)
        block.append(LedgerChain.fieldEnd)
      }
      block.append(LedgerChain.lineEnd)
      count += 1
      if count.isMultiple(of: LedgerChain.blockSize) { finishBlock() }
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
    let lines = LedgerLines(lines)
    // Each block has a digest of its own, so that all cores can take part.
    let digests = WorkCrew.machine.mapBlocks(of: lines.count, size: blockSize) {
      LedgerBlock(lines[$0]).digest
    }
    return SHA256.hexadecimal(digests.map { Array($0.utf8) })
  }
}
