// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Testing

@Suite struct SecondmentTests {
  private func rule(_ days: Int, before: Edges.Before = .history) -> PersonalRule {
    .secondment(Secondment(head: .hard, minimum: days, before: before))
  }

  @Test("A stay away from home lasts at least its days, at exactly the threshold")
  func threshold() {
    #expect(TinyWard("DCCCD").found(rule(3)).isEmpty)
    #expect(TinyWard("DCCCD").found(rule(4)) == [.days(1...3, 1)])
  }

  @Test("Days off belong to the stay until the return")
  func daysOff() {
    #expect(TinyWard("DC--D").found(rule(3)).isEmpty)
    #expect(TinyWard("DC-CD").found(rule(3)).isEmpty)
    #expect(TinyWard("DC-CD").found(rule(5)) == [.days(1...3, 2)])
  }

  @Test("Work at home is no stay, and one that goes on is not charged")
  func open() {
    #expect(TinyWard("CDDC").found(rule(5, before: .nothing)) == [.day(0, 4)])
    #expect(TinyWard("DDCC").found(rule(5)).isEmpty)
  }

  @Test("A stay that may have begun before anything is known is not charged")
  func unknownBeginning() {
    #expect(TinyWard("CD").found(rule(5)).isEmpty)
    #expect(TinyWard("CD", history: "D").found(rule(5)) == [.day(0, 4)])
    #expect(TinyWard("D", history: "DC").found(rule(5)) == [.day(-1, 4)])
  }
}
