// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Testing

@Suite struct FreePeriodTests {
  private func rule(_ hours: Int, _ window: Window = .week, edges: Edges = Edges()) -> PersonalRule {
    .freePeriod(FreePeriod(head: .hard, window: window, minimum: .hours(hours), edges: edges))
  }

  @Test("The longest stretch between two duties of a window counts, at exactly the threshold")
  func threshold() {
    // From 16:00 on Wednesday to 08:00 on Friday are 40 hours.
    #expect(TinyWard("DDD-DDD").found(rule(40)).isEmpty)
    #expect(TinyWard("DDD-DDD").found(rule(41)) == [.days(0...6, 1)])
    #expect(TinyWard("DDD-DDD").violations(of: rule(41)).map(\.actual) == [40 * 60])
  }

  @Test("A night takes its morning from the day off that follows")
  func afterNight() {
    // From 07:00 on Thursday to 08:00 on Friday.
    #expect(TinyWard("NNN-DDD").found(rule(25)).isEmpty)
    #expect(TinyWard("NNN-DDD").found(rule(26)) == [.days(0...6, 1)])
  }

  @Test("A stretch lies inside its window, into which a night before it may reach")
  func ends() {
    #expect(TinyWard("-DDDDDD").found(rule(32)).isEmpty)
    #expect(TinyWard("-DDDDDD").found(rule(33)) == [.days(0...6, 1)])
    #expect(TinyWard("-DDDDDD", history: "N").found(rule(25)).isEmpty)
    #expect(TinyWard("-DDDDDD", history: "N").found(rule(26)) == [.days(0...6, 1)])
    #expect(TinyWard("DDDDDD-").found(rule(32)).isEmpty)
    #expect(TinyWard("DDDDDD-").found(rule(33)) == [.days(0...6, 1)])
  }

  @Test("A standby at home is no work")
  func standby() {
    #expect(TinyWard("DDDBDDD").found(rule(40)).isEmpty)
  }

  @Test("Windows that cross the edges are judged as the edges say")
  func edges() {
    let rolling = Window.rolling(days: 3)
    #expect(TinyWard("D", history: "DD").found(rule(24, rolling)) == [.days(-2...0, 1)])
    #expect(TinyWard("DD", history: "DD").found(rule(24, rolling)) == [.days(-2...0, 1), .days(-1...1, 1)])
    // From 16:00 of the day before to the end of the first day are 32 hours; more is impossible.
    #expect(TinyWard("D", history: "DD").found(rule(32, rolling)) == [.days(-2...0, 1)])
    #expect(TinyWard("D", history: "DD").found(rule(33, rolling)).isEmpty)
    #expect(TinyWard("DD", history: "D").found(rule(24, rolling)) == [.days(-1...1, 1)])
    #expect(TinyWard("DD").found(rule(24, rolling)).isEmpty)
    #expect(TinyWard("DDD").found(rule(24, .week)).isEmpty)
    let closed = Edges(before: .nothing, after: .closed)
    #expect(TinyWard("DDD").found(rule(104, .week, edges: closed)).isEmpty)
    #expect(TinyWard("DDD").found(rule(105, .week, edges: closed)) == [.days(0...6, 1)])
  }
}
