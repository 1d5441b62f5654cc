// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Testing

@Suite struct UnitLimitTests {
  private func rule(_ window: Window, maximum: Int = 1, before: Edges.Before = .history) -> PersonalRule {
    .unitLimit(UnitLimit(head: .hard, window: window, maximum: maximum, before: before))
  }

  @Test("One unit through the week: a second one is an amount of one, however often it is worked in")
  func week() {
    #expect(TinyWard("DDDD---").found(rule(.week)).isEmpty)
    #expect(TinyWard("DDCC---").found(rule(.week)) == [.days(0...6, 1)])
    #expect(TinyWard("DDCC---").found(rule(.week, maximum: 2)).isEmpty)
  }

  @Test("Another week may be in another unit")
  func weeks() {
    #expect(TinyWard("D------C------").found(rule(.week)).isEmpty)
  }

  @Test("Both units of one day count")
  func combination() {
    #expect(TinyWard("c------").found(rule(.week)) == [.days(0...6, 1)])
  }

  @Test("What the history has is not charged again")
  func history() {
    let wednesday = TinyWard.monday.advanced(by: 2)
    #expect(TinyWard("D", history: "DC", from: wednesday).found(rule(.week)).isEmpty)
    #expect(TinyWard("C", history: "DD", from: wednesday).found(rule(.week)) == [.days(-2...4, 1)])
    #expect(TinyWard("C", history: "DD", from: wednesday).found(rule(.week, before: .nothing)).isEmpty)
  }
}
