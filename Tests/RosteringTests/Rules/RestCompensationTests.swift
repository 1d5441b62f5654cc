// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Testing

@Suite struct RestCompensationTests {
  /// A rest below 11 hours calls for one of so many hours within so many days.
  private func rule(_ hours: Int, within: Int, before: Edges.Before = .history) -> PersonalRule {
    .restCompensation(
      RestCompensation(
        head: .hard, full: .hours(11), compensation: .hours(hours), within: within, before: before))
  }

  @Test("A shortened rest is given back by a longer one, at exactly the threshold")
  func threshold() {
    // 22:00 to 07:00 are 9 hours; then 15:00 to 07:00 are 16.
    #expect(TinyWard("LEEEE").found(rule(16, within: 2)).isEmpty)
    #expect(TinyWard("LEEEE").found(rule(17, within: 2)) == [.days(1...3, 1)])
    #expect(TinyWard("LE-EE").found(rule(40, within: 2)).isEmpty)
    #expect(TinyWard("LE-EE").found(rule(41, within: 2)) == [.days(1...3, 1)])
  }

  @Test("It must come within its days")
  func within() {
    #expect(TinyWard("LEEE-E").found(rule(40, within: 3)) == [.days(1...4, 1)])
    #expect(TinyWard("LEEE-E").found(rule(40, within: 4)).isEmpty)
  }

  @Test("A full rest calls for nothing")
  func full() {
    #expect(TinyWard("DDDD").found(rule(40, within: 2)).isEmpty)
  }

  @Test("One long rest gives back all shortened before it")
  func several() {
    #expect(TinyWard("LELE-E").found(rule(40, within: 4)).isEmpty)
    #expect(TinyWard("LELEEEE").found(rule(40, within: 3)) == [.days(1...4, 1), .days(3...6, 1)])
  }

  @Test("It is not judged before its days are over, and with the history where that counts")
  func edges() {
    #expect(TinyWard("LEE").found(rule(40, within: 2)).isEmpty)
    #expect(TinyWard("EE", history: "LE").found(rule(40, within: 2)) == [.days(-1...1, 1)])
    #expect(TinyWard("EE", history: "LE").found(rule(40, within: 2, before: .nothing)).isEmpty)
    #expect(TinyWard("E-", history: "LEE").found(rule(60, within: 2)).isEmpty)
  }
}
