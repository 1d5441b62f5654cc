// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Testing

@Suite struct WorkCrewTests {
  @Test("Blocks cover every item once and in order, whatever the number of threads", arguments: [1, 2, 5])
  func blocks(threads: Int) {
    for count in [0, 1, 7, 8, 9, 100] {
      let blocks = WorkCrew(threads: threads).mapBlocks(of: count, size: 8) { Array($0) }
      #expect(blocks.flatMap { $0 } == Array(0..<count))
      #expect(blocks.allSatisfy { $0.count <= 8 && !$0.isEmpty })
    }
  }
}
