// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Testing

@Suite struct RunRestTests {
  private func rule(_ run: Int, _ hours: Int, before: Edges.Before = .history) -> PersonalRule {
    .runRest(RunRest(head: .hard, of: .night, run: run, minimum: .hours(hours), before: before))
  }

  @Test("Rest after a run is measured from its last end to the next start, at exactly the threshold")
  func threshold() {
    // The third night ends at 07:00 of the first day off, so the early begins 48 hours later.
    #expect(TinyWard("NNN--E").found(rule(3, 48)).isEmpty)
    #expect(TinyWard("NNN--E").found(rule(3, 49)) == [.days(2...5, 60)])
    #expect(TinyWard("NNN-E-").found(rule(3, 24)).isEmpty)
    #expect(TinyWard("NNN-D-").found(rule(3, 46)) == [.days(2...4, 21 * 60)])
  }

  @Test("A shorter run calls for nothing, a longer one does")
  func lengthOfRun() {
    #expect(TinyWard("NN-D").found(rule(3, 46)).isEmpty)
    #expect(TinyWard("NNNN-D").found(rule(3, 46)) == [.days(3...5, 21 * 60)])
  }

  @Test("While the run goes on nothing is owed")
  func goingOn() {
    #expect(TinyWard("NNNNN").found(rule(1, 46)).isEmpty)
    #expect(TinyWard("NN-N").found(rule(1, 46)) == [.days(1...3, 7 * 60)])
  }

  @Test("A run of the history calls for rest in the horizon only where the history counts")
  func history() {
    #expect(TinyWard("-D", history: "NNN").found(rule(3, 46)) == [.days(-1...1, 21 * 60)])
    #expect(TinyWard("-D", history: "NNN").found(rule(3, 46, before: .nothing)).isEmpty)
    #expect(TinyWard("N-D", history: "NN").found(rule(3, 46)) == [.days(0...2, 21 * 60)])
  }
}
