// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Testing

/// What each setting means, shown by rules that look over the ends of the horizon in their own ways.
@Suite("The edges of the horizon")
struct EdgesTests {
  @Test("are judged by the history and left open, unless a rule says otherwise")
  func defaults() {
    #expect(Edges() == Edges(before: .history, after: .open))
    #expect(Edges(after: .closed).before == .history)
    #expect(Edges(before: .free).after == .open)
  }

  private func atMost(_ days: Int, _ edges: Edges) -> PersonalRule {
    .runLength(RunLength(head: .hard, of: .work, maximum: days, edges: edges))
  }

  private func atLeast(_ days: Int, _ edges: Edges) -> PersonalRule {
    .runLength(RunLength(head: .hard, of: .work, minimum: days, edges: edges))
  }

  private func nights(atMost count: Int, _ edges: Edges) -> PersonalRule {
    .windowLimit(
      WindowLimit(head: .hard, measure: .nights, window: .rolling(days: 3), maximum: count, edges: edges))
  }

  @Test("before: a day worked before the first counts by the history only")
  func workBefore() {
    let ward = TinyWard("DD-", history: "-DD")
    #expect(!ward.found(atMost(3, Edges(before: .history))).isEmpty)
    #expect(ward.found(atMost(3, Edges(before: .nothing))).isEmpty)
    #expect(ward.found(atMost(3, Edges(before: .free))).isEmpty)
  }

  @Test("before: a run that begins on the first day is short unless what came before is unknown")
  func shortRun() {
    let off = TinyWard("D--", history: "--")
    #expect(!off.found(atLeast(2, Edges(before: .history))).isEmpty)
    #expect(!off.found(atLeast(2, Edges(before: .nothing))).isEmpty)
    #expect(off.found(atLeast(2, Edges(before: .free))).isEmpty)
    let worked = TinyWard("D--", history: "-D")
    #expect(worked.found(atLeast(2, Edges(before: .history))).isEmpty)
    #expect(!worked.found(atLeast(2, Edges(before: .nothing))).isEmpty)
    // Nobody knows what came before, so nobody is charged for it.
    #expect(TinyWard("D--").found(atLeast(2, Edges(before: .history))).isEmpty)
  }

  @Test("after: what touches the last day owes its minimum only where nothing follows")
  func after() {
    let ward = TinyWard("--D", history: "--")
    #expect(ward.found(atLeast(2, Edges(after: .open))).isEmpty)
    #expect(!ward.found(atLeast(2, Edges(after: .closed))).isEmpty)
    // A maximum is owed in any case.
    #expect(!TinyWard("-DD").found(atMost(1, Edges(after: .open))).isEmpty)
  }

  @Test("before: a window that reaches into the history counts it only where the history is what came before")
  func windows() {
    let ward = TinyWard("-N-", history: "--N")
    #expect(!ward.found(nights(atMost: 1, Edges(before: .history))).isEmpty)
    #expect(ward.found(nights(atMost: 1, Edges(before: .nothing))).isEmpty)
    #expect(ward.found(nights(atMost: 1, Edges(before: .free))).isEmpty)
  }
}
