// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import GLPK
import GLPKTrap
import Synchronization
import Testing

@Suite("Two threads")
struct ThreadTests {
  /// Linear and integer answers of a list of programs, one after the other.
  private static func answers() throws -> [[Double]] {
    var generator = SeededGenerator(seed: 21)
    var result = [try LimitsTests.transport(size: 25).solve(.linear()).duals]
    for _ in 0..<40 {
      let outcome = try RandomBinaryProgram(columns: 12, rows: 5, using: &generator).program().solve(
        .integer())
      result.append(outcome.has(.solution) ? try outcome.values : [])
    }
    return result
  }

  /// Runs the same work on two new threads, which wait for each other before they begin.
  private static func onTwoThreads<Answer: Sendable>(_ work: @escaping @Sendable () -> Answer) -> [Answer] {
    let answers = Mutex<[Answer]>([])
    let done = DispatchGroup()
    let gate = DispatchSemaphore(value: 0)
    for _ in 0..<2 {
      done.enter()
      Thread {
        gate.wait()
        let answer = work()
        answers.withLock { $0.append(answer) }
        done.leave()
      }.start()
    }
    gate.signal()
    gate.signal()
    done.wait()
    return answers.withLock { $0 }
  }

  @Test("that solve at once get the answers of one, to the last bit")
  func sameAnswers() throws {
    let serial = try Self.answers()
    let parallel = Self.onTwoThreads { try? Self.answers() }
    #expect(parallel.count == 2)
    #expect(parallel.allSatisfy { $0 == serial })
  }

  @Test("each have sessions of their own, and one that fails does not harm the other")
  func separateFailures() throws {
    let outcomes = Self.onTwoThreads { () -> Bool in
      do {
        return try LimitsTests.transport(size: 5).withSession { session in
          try session.solve()
          // An error of GLPK on this thread only.
          var broken: OpaquePointer?
          guard gt_open(&broken) == GT_OK, gt_set_cost(broken, 99, 1) == GT_TRAPPED else { return false }
          gt_close(broken)
          do {
            try session.solve()
            return false
          } catch GLPKError.sessionLost {
            return true
          }
        }
      } catch {
        return false
      }
    }
    #expect(outcomes == [true, true])
    #expect(try LimitsTests.transport(size: 5).solve(.linear()).stop == .optimal)
  }

  @Test("cannot share a problem")
  func wrongThread() throws {
    var opened: OpaquePointer?
    #expect(gt_open(&opened) == GT_OK)
    defer { gt_close(opened) }
    let address = Int(bitPattern: opened)
    let codes = Self.onTwoThreads { gt_set_maximize(OpaquePointer(bitPattern: address), 1) }
    #expect(codes == [GT_WRONG_THREAD, GT_WRONG_THREAD])
    #expect(gt_set_maximize(opened, 1) == GT_OK)
  }
}
