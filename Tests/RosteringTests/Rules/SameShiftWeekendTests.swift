// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Testing

@Suite struct SameShiftWeekendTests {
  private func same(before: Edges.Before = .history) -> PersonalRule {
    .sameShiftWeekend(SameShiftWeekend(head: .hard, before: before))
  }

  @Test("Two different shifts in one weekend are one violation")
  func different() {
    #expect(TinyWard("-----DE").found(same()) == [.days(5...6, 1)])
    #expect(TinyWard("-----DD").found(same()).isEmpty)
    #expect(TinyWard("-----D-").found(same()).isEmpty)
    #expect(TinyWard("DE-----").found(same()).isEmpty)
  }

  @Test("A combination is a shift of its own")
  func combination() {
    #expect(TinyWard("-----Db").found(same()) == [.days(5...6, 1)])
    #expect(TinyWard("-----bb").found(same()).isEmpty)
  }

  @Test("The place does not matter")
  func place() {
    #expect(TinyWard("-----DC").found(same()).isEmpty)
  }

  @Test("A long weekend with three different shifts is still one violation")
  func longWeekend() {
    let friday = WeekendDays(first: .friday, length: 3)
    let rule = PersonalRule.sameShiftWeekend(SameShiftWeekend(head: .hard, weekend: friday))
    #expect(TinyWard("----DEL").found(rule) == [.days(4...6, 1)])
  }

  @Test("A Saturday of the history counts only where the history does")
  func edges() {
    let ward = TinyWard("E", history: "D", from: TinyWard.monday.advanced(by: -1))
    #expect(ward.found(same(before: .history)) == [.days(-1...0, 1)])
    #expect(ward.found(same(before: .nothing)).isEmpty)
    #expect(ward.found(same(before: .free)).isEmpty)
    #expect(TinyWard("-----D").found(same()).isEmpty)
  }
}
