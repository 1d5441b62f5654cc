// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Testing

@Suite struct SuccessionTests {
  private func noEarlyAfterNight(before: Edges.Before = .history, head: RuleHead = .hard) -> PersonalRule {
    .succession(Succession(head: head, first: .night, next: .shift(["E"]), before: before))
  }

  @Test("Each early after a night is one violation, on the early")
  func everyPair() {
    #expect(TinyWard("NE-NE").found(noEarlyAfterNight()) == [.day(1, 1), .day(4, 1)])
  }

  @Test(
    "A day between the two, another shift or the other order is no violation", arguments: ["N-E", "NL", "EN"])
  func allowed(codes: String) {
    #expect(TinyWard(codes).found(noEarlyAfterNight()).isEmpty)
  }

  @Test("A night on the eve counts only where the history does")
  func eve() {
    let ward = TinyWard("E-", history: "N")
    #expect(ward.found(noEarlyAfterNight(before: .history)) == [.day(0, 1)])
    #expect(ward.found(noEarlyAfterNight(before: .nothing)).isEmpty)
    #expect(ward.found(noEarlyAfterNight(before: .free)).isEmpty)
  }

  @Test("An unknown eve forbids nothing, and a pair within the history is past")
  func history() {
    #expect(TinyWard("E-").found(noEarlyAfterNight()).isEmpty)
    #expect(TinyWard("--", history: "NE").found(noEarlyAfterNight()).isEmpty)
  }

  @Test("The night of a split duty counts")
  func splitDuty() {
    #expect(TinyWard("mE").found(noEarlyAfterNight()) == [.day(1, 1)])
  }

  @Test("Broken hard it costs nothing and is hard; broken soft it costs its price")
  func severity() {
    let ward = TinyWard("NE")
    #expect(ward.violations(of: noEarlyAfterNight()).map(\.isHard) == [true])
    #expect(ward.violations(of: noEarlyAfterNight()).map(\.cost) == [.zero])
    #expect(ward.violations(of: noEarlyAfterNight(head: .priced)).map(\.isHard) == [false])
    #expect(ward.violations(of: noEarlyAfterNight(head: .priced)).map(\.cost) == [Cost(7)])
  }
}
