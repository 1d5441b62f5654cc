// SPDX-License-Identifier: GPL-3.0-or-later
import Interchange
import Rostering

/// The digests that chain entries together.
enum LedgerChain {
  /// What the first entry follows.
  static let origin = String(repeating: "0", count: 64)

  /// Over lines in order, in blocks, so that a large draft needs little memory.
  struct Lines {
    /// Lines of one block.
    static let blockSize = 512
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
      if count.isMultiple(of: Self.blockSize) { finishBlock() }
    }

    private mutating func finishBlock() {
      blocks.append(contentsOf: SHA256.hexadecimal(block).utf8)
      block.removeAll(keepingCapacity: true)
    }

    mutating func digest() -> String { SHA256.hexadecimal(blockDigests()) }

    mutating func blockDigests() -> [UInt8] {
      if !block.isEmpty { finishBlock() }
      return blocks
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
    // Each block has a digest of its own, so that all cores can take part.
    let blocks = WorkCrew.machine.mapBlocks(of: lines.count, size: Lines.blockSize) { block in
      var digest = Lines()
      for line in lines[block] { digest.add(line.fields) }
      return digest.blockDigests()
    }
    return SHA256.hexadecimal(blocks)
  }
}
