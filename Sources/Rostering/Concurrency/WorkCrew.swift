// SPDX-License-Identifier: GPL-3.0-or-later
import Dispatch
import Foundation

/// Runs independent pieces of work on a fixed number of threads.
package struct WorkCrew: Sendable {
  package let threads: Int

  package init(threads: Int) { self.threads = max(1, threads) }

  /// Does the work of every worker at once and returns when all are done; worker w takes the items w, w + threads and so on.
  package func run(_ body: @Sendable (_ worker: Int) -> Void) {
    if threads == 1 { return body(0) }
    DispatchQueue.concurrentPerform(iterations: threads, execute: body)
  }

  /// What each of `count` independent pieces of work gives, in order, whichever thread did it.
  package func map<Value>(_ count: Int, _ body: @Sendable (_ item: Int, _ worker: Int) -> Value) -> [Value] {
    Array(unsafeUninitializedCapacity: count) { buffer, initialized in
      // Each place is written by the one worker that has its item.
      nonisolated(unsafe) let places = buffer
      run { worker in
        for item in stride(from: worker, to: count, by: threads) {
          places.initializeElement(at: item, to: body(item, worker))
        }
      }
      initialized = count
    }
  }

  /// Does two independent things at once, or one after the other where there is one thread; returns when both are done.
  package func both(_ first: @Sendable () -> Void, _ second: @Sendable () -> Void) {
    if threads == 1 {
      first()
      return second()
    }
    DispatchQueue.concurrentPerform(iterations: 2) { item in item == 0 ? first() : second() }
  }

  /// As many threads as the machine has cores.
  package static var machine: WorkCrew { WorkCrew(threads: ProcessInfo.processInfo.activeProcessorCount) }

  /// What each block of some items gives, in the order of the blocks.
  ///
  /// Blocks are small enough to keep every thread busy and large enough to be worth a turn.
  package func mapBlocks<Value: Sendable>(
    of count: Int, size: Int, _ body: @Sendable (_ items: Range<Int>) -> Value
  ) -> [Value] {
    map((count + size - 1) / size) { block, _ in body(block * size..<min(count, (block + 1) * size)) }
  }

  /// Makes some pieces on all threads and hands them over in order, so that only a few are there at a time.
  ///
  /// - Parameter take: gets one piece at a time, while the next ones are being made.
  package func stream<Piece: Sendable>(
    _ count: Int, making make: @Sendable (_ item: Int) -> Piece, taking take: (_ piece: Piece) -> Void
  ) {
    let width = 8 * threads
    withoutActuallyEscaping(take) { take in
      // One thread at a time takes.
      nonisolated(unsafe) let take = take
      var made: [Piece] = []
      for start in stride(from: 0, to: count + width, by: width) {
        let (ready, making) = (made, max(0, min(width, count - start)))
        made = Array(unsafeUninitializedCapacity: making) { buffer, initialized in
          // Each place is written by the one thread that makes its piece.
          nonisolated(unsafe) let places = buffer
          DispatchQueue.concurrentPerform(iterations: making + 1) { turn in
            if turn == 0 {
              for piece in ready { take(piece) }
            } else {
              places.initializeElement(at: turn - 1, to: make(start + turn - 1))
            }
          }
          initialized = making
        }
      }
    }
  }
}
