// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import GLPK
import GLPKTrap
import Synchronization
import Testing

@Suite("A cancellation token")
struct CancellationTokenTests {
  @Test("that is cancelled before the start ends every kind of solve at once")
  func before() throws {
    let token = CancellationToken()
    token.cancel()
    let program = LimitsTests.transport(size: 5)
    #expect(try program.solve(.linear(cancellation: token)).stop == .cancelled)
    #expect(try program.solve(.linear(presolve: true, cancellation: token)).stop == .cancelled)
    #expect(try program.solve(.integer(cancellation: token)).stop == .cancelled)
  }

  @Test("ends a linear program between two slices")
  func linear() throws {
    let token = CancellationToken()
    var options = LinearOptions()
    options.limits.cancellation = token
    var iterations: [Int] = []
    options.progress = {
      iterations.append($0.iterations)
      token.cancel()
    }
    let outcome = try LimitsTests.transport(size: 250).solve(.linear(options))
    #expect(outcome.stop == .cancelled)
    #expect(iterations == [1_000])
  }

  @Test("gives way to an abandonment, which leaves the method at once and gives up the session")
  func abandonment() throws {
    // The method asks while it writes its log, which begins with its first iteration.
    gt_set_log({ _, _ in }, nil)
    defer { gt_set_log(nil, nil) }
    let asked = Mutex(0)
    let limits = Limits(isAbandoned: {
      asked.withLock {
        $0 += 1; return $0 > 1
      }
    })
    try LimitsTests.transport(size: 40).withSession { session in
      let result = try session.solve(limits: limits)
      #expect(result.stop == .cancelled)
      #expect(throws: GLPKError.sessionLost) { try session.basis }
      #expect(throws: GLPKError.sessionLost) { try session.solve() }
    }
    #expect(asked.withLock { $0 } == 2)
    // Nothing of it is left for the next session of the thread.
    let whole = try LimitsTests.transport(size: 40).withSession { try $0.solve().stop }
    #expect(whole == .optimal)
  }

  @Test("ends a search from inside and keeps the incumbent")
  func search() throws {
    let token = CancellationToken()
    var options = IntegerOptions()
    options.limits.cancellation = token
    options.onIncumbent = { _ in token.cancel() }
    let outcome = try LimitsTests.hard().solve(.integer(options))
    #expect(outcome.stop == .cancelled)
    #expect(outcome.has(.solution))
    #expect(try outcome.bound <= outcome.objective)
  }

  @Test("ends a search from another thread")
  func otherThread() throws {
    let token = CancellationToken()
    var options = IntegerOptions()
    options.limits.cancellation = token
    let started = DispatchSemaphore(value: 0)
    let cancelled = DispatchSemaphore(value: 0)
    DispatchQueue.global().async {
      started.wait()
      token.cancel()
      cancelled.signal()
    }
    var isFirst = true
    options.onIncumbent = { _ in
      guard isFirst else { return }
      isFirst = false
      started.signal()
      cancelled.wait()
    }
    let outcome = try LimitsTests.hard().solve(.integer(options))
    #expect(outcome.stop == .cancelled)
    #expect(outcome.has(.solution))
  }
}
