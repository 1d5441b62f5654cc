// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Testing

@Suite struct RecoveryTests {
  private func recovery(
    run: Int = 2, days: Int = 2, rest: DutyFilter = .off, before: Edges.Before = .history
  ) -> PersonalRule {
    .recovery(Recovery(head: .hard, after: .night, run: run, days: days, rest: rest, before: before))
  }

  @Test("What is missing of the rest is charged on the day that ends it")
  func missing() {
    #expect(TinyWard("NN---D").found(recovery()).isEmpty)
    #expect(TinyWard("NN--D").found(recovery()).isEmpty)
    #expect(TinyWard("NN-D").found(recovery()) == [.day(3, 1)])
    #expect(TinyWard("NND").found(recovery()) == [.day(2, 2)])
    #expect(TinyWard("NNND").found(recovery()) == [.day(3, 2)])
  }

  @Test("A shorter run owes no rest")
  func shortRun() {
    #expect(TinyWard("ND").found(recovery()).isEmpty)
    #expect(TinyWard("ND").found(recovery(run: 1)) == [.day(1, 2)])
  }

  @Test("A rest that the horizon's end cuts is not charged")
  func horizonEnd() {
    #expect(TinyWard("NN-").found(recovery()).isEmpty)
    #expect(TinyWard("DNN").found(recovery()).isEmpty)
  }

  @Test("A run of the history owes its rest only where the history counts")
  func history() {
    let ward = TinyWard("D", history: "NN")
    #expect(ward.found(recovery(before: .history)) == [.day(0, 2)])
    #expect(ward.found(recovery(before: .nothing)).isEmpty)
    #expect(ward.found(recovery(before: .free)).isEmpty)
    #expect(TinyWard("D", history: "NN-").found(recovery()) == [.day(0, 1)])
    #expect(TinyWard("ND", history: "N").found(recovery()) == [.day(1, 2)])
    #expect(TinyWard("ND", history: "N").found(recovery(before: .nothing)).isEmpty)
  }

  @Test("A rest that was broken in the history is past")
  func brokenBefore() {
    #expect(TinyWard("-", history: "NND").found(recovery()).isEmpty)
  }

  @Test(
    "The run may be taken up again before the rest is over where the rule says so, and owes its own rest then"
  )
  func resumed() {
    let rule = PersonalRule.recovery(Recovery(head: .hard, after: .night, days: 3, mayResume: true))
    #expect(TinyWard("N-N---D").found(rule).isEmpty)
    #expect(TinyWard("N-N--D").found(rule) == [.day(5, 1)])
    #expect(TinyWard("N-D").found(rule) == [.day(2, 2)])
    #expect(TinyWard("--D", history: "N-N").found(rule) == [.day(2, 1)])
    #expect(TinyWard("N-N---D").found(recovery(run: 1, days: 3)) == [.day(2, 2)])
  }

  @Test("What counts as rest may be more than days off")
  func otherRest() {
    #expect(TinyWard("NNDD").found(recovery(rest: .not(.night))).isEmpty)
  }

  @Test("A day that is work and rest at once is work, and ends the rest")
  func both() {
    let rule = recovery(run: 1, days: 2, rest: .not(.shift(["D"])))
    #expect(TinyWard("N-ND").found(rule) == [.day(2, 1), .day(3, 2)])
  }
}
