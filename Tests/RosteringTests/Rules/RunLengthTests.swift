// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Testing

@Suite struct RunLengthTests {
  private func run(
    _ filter: DutyFilter = .work, minimum: Int? = nil, maximum: Int? = nil, before: Edges.Before = .history,
    after: Edges.After = .open
  ) -> PersonalRule {
    .runLength(
      RunLength(
        head: .hard, of: filter, minimum: minimum, maximum: maximum,
        edges: Edges(before: before, after: after)))
  }

  @Test("A run is too long by the days above its maximum")
  func maximum() {
    #expect(TinyWard("DD-").found(run(maximum: 3)).isEmpty)
    #expect(TinyWard("DDD-").found(run(maximum: 3)).isEmpty)
    #expect(TinyWard("DDDD-").found(run(maximum: 3)) == [.days(0...3, 1)])
    #expect(TinyWard("-DEDND").found(run(maximum: 3)) == [.days(1...5, 2)])
  }

  @Test("A run is too short by the days below its minimum")
  func minimum() {
    #expect(TinyWard("-D-").found(run(minimum: 3)) == [.day(1, 2)])
    #expect(TinyWard("-DD-").found(run(minimum: 3)) == [.days(1...2, 1)])
    #expect(TinyWard("-DDD-").found(run(minimum: 3)).isEmpty)
    #expect(TinyWard("-DDDD-").found(run(minimum: 3)).isEmpty)
  }

  @Test("A run of days off is a run too")
  func daysOff() {
    #expect(TinyWard("D-DD--D").found(run(.off, minimum: 2)) == [.day(1, 1)])
  }

  @Test("What the history already had in excess is not charged again")
  func excessFromHistory() {
    #expect(TinyWard("DD-", history: "DD").found(run(maximum: 3)) == [.days(-2...1, 1)])
    #expect(TinyWard("D--", history: "DDDDD").found(run(maximum: 3)) == [.days(-5...0, 1)])
    #expect(TinyWard("---", history: "DDDDD").found(run(maximum: 3)).isEmpty)
  }

  @Test("Without the history a run that starts on the first day is as long as it looks")
  func maximumWithoutHistory() {
    let ward = TinyWard("DD-", history: "DD")
    #expect(ward.found(run(maximum: 3, before: .nothing)).isEmpty)
    #expect(ward.found(run(maximum: 3, before: .free)).isEmpty)
    #expect(ward.found(run(maximum: 1, before: .nothing)) == [.days(0...1, 1)])
    #expect(ward.found(run(maximum: 1, before: .free)) == [.days(0...1, 1)])
  }

  @Test("A short run on the last day owes its minimum only when nothing follows")
  func lastDay() {
    #expect(TinyWard("-DD").found(run(minimum: 3, after: .open)).isEmpty)
    #expect(TinyWard("-DD").found(run(minimum: 3, after: .closed)) == [.days(1...2, 1)])
  }

  @Test("A short run on the first day owes its minimum when nothing or a known day off came before")
  func firstDay() {
    #expect(TinyWard("DD-").found(run(minimum: 3, before: .nothing)) == [.days(0...1, 1)])
    #expect(TinyWard("DD-").found(run(minimum: 3, before: .free)).isEmpty)
    #expect(TinyWard("DD-").found(run(minimum: 3, before: .history)).isEmpty)
    #expect(TinyWard("DD-", history: "-").found(run(minimum: 3)) == [.days(0...1, 1)])
  }

  @Test("A run that began in the history counts whole, and owes nothing when its beginning is unknown")
  func minimumOverHistory() {
    #expect(TinyWard("DD-", history: "-D").found(run(minimum: 3)).isEmpty)
    #expect(TinyWard("DD-", history: "-D").found(run(minimum: 4)) == [.days(-1...1, 1)])
    #expect(TinyWard("DD-", history: "D").found(run(minimum: 4)).isEmpty)
    #expect(TinyWard("DD-", history: "-D").found(run(minimum: 3, before: .nothing)) == [.days(0...1, 1)])
  }

  @Test("A run of the history is charged when the first day cuts it short, and only then")
  func cutShort() {
    #expect(TinyWard("-", history: "-DD").found(run(minimum: 3)) == [.days(-2 ... -1, 1)])
    #expect(TinyWard("-", history: "-DD-").found(run(minimum: 3)).isEmpty)
    #expect(TinyWard("-", history: "DD").found(run(minimum: 3)).isEmpty)
    #expect(TinyWard("-", history: "-DD").found(run(minimum: 3, before: .nothing)).isEmpty)
  }
}
