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
}
