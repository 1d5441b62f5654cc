// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Testing

@Suite struct PatternTests {
  private func nightOffNight(
    startsOn: Set<Weekday> = Set(Weekday.allCases), before: Edges.Before = .history
  ) -> PersonalRule {
    .pattern(Pattern(head: .hard, steps: [.night, .off, .night], startsOn: startsOn, before: before))
  }

  @Test("The sequence is one violation on its last day, and overlapping ones are all counted")
  func occurrences() {
    #expect(TinyWard("N-N-").found(nightOffNight()) == [.day(2, 1)])
    #expect(TinyWard("N-N-N").found(nightOffNight()) == [.day(2, 1), .day(4, 1)])
  }

  @Test("Anything else is none", arguments: ["N--N", "NNN", "-N-", "N-D", "N-"])
  func others(codes: String) {
    #expect(TinyWard(codes).found(nightOffNight()).isEmpty)
  }

  @Test("It may be limited to the weekdays it starts on")
  func weekdays() {
    #expect(TinyWard("N-N-N").found(nightOffNight(startsOn: [.wednesday])) == [.day(4, 1)])
    #expect(TinyWard("N-N-N").found(nightOffNight(startsOn: [.friday])).isEmpty)
  }

  @Test("It may begin in the history only where the history counts")
  func edges() {
    let ward = TinyWard("N", history: "N-")
    #expect(ward.found(nightOffNight(before: .history)) == [.day(0, 1)])
    #expect(ward.found(nightOffNight(before: .nothing)).isEmpty)
    #expect(ward.found(nightOffNight(before: .free)).isEmpty)
  }

  @Test("Days before the history begins match nothing, and a sequence in the history is past")
  func history() {
    #expect(TinyWard("N", history: "-").found(nightOffNight()).isEmpty)
    #expect(TinyWard("-", history: "N-N").found(nightOffNight()).isEmpty)
  }

  @Test("A sequence without steps never occurs")
  func empty() {
    #expect(TinyWard("N-N").found(.pattern(Pattern(head: .hard, steps: []))).isEmpty)
  }
}
