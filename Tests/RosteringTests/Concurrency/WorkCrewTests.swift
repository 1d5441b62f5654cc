// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Synchronization
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

  @Test("Both of two things are done, whatever the number of threads", arguments: [1, 2, 5])
  func both(threads: Int) {
    let first = Mutex(0)
    let second = Mutex(0)
    WorkCrew(threads: threads).both {
      first.withLock { $0 += 1 }
    } _: {
      second.withLock { $0 += 1 }
    }
    #expect(first.withLock { $0 } == 1)
    #expect(second.withLock { $0 } == 1)
  }

  @Test("Pieces are handed over once and in order, and only a few are made ahead", arguments: [1, 2, 5])
  func stream(threads: Int) {
    for count in [0, 1, 7, 40, 41, 500] {
      var taken: [Int] = []
      let ahead = Mutex(0)
      var most = 0
      WorkCrew(threads: threads).stream(count) { item in
        ahead.withLock { $0 += 1 }
        return item * item
      } taking: { piece in
        most = max(most, ahead.withLock { $0 })
        ahead.withLock { $0 -= 1 }
        taken.append(piece)
      }
      #expect(taken == (0..<count).map { $0 * $0 })
      #expect(most <= 16 * threads)
    }
  }
}
