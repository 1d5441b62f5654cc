// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Testing

@Suite struct WishTests {
  private func wish(_ want: DutyFilter, on days: DaySelector, head: RuleHead = .priced) -> PersonalRule {
    .wish(Wish(head: head, days: days, want: want))
  }

  private let tuesdayAndWednesday = DaySelector.range(
    TinyWard.monday.advanced(by: 1)...TinyWard.monday.advanced(by: 2))

  @Test("Every selected day that is not as wished is one violation")
  func days() {
    #expect(TinyWard("DD-D").found(wish(.off, on: tuesdayAndWednesday)) == [.day(1, 1)])
    #expect(TinyWard("D--D").found(wish(.off, on: tuesdayAndWednesday)).isEmpty)
    #expect(TinyWard("-D-D").found(wish(.work, on: .every)) == [.day(0, 1), .day(2, 1)])
  }

  @Test("A restriction is a hard wish")
  func restriction() {
    let rule = wish(.not(.night), on: tuesdayAndWednesday, head: .hard)
    #expect(TinyWard("NDN").violations(of: rule).map(\.isHard) == [true])
    #expect(TinyWard("NDN").found(rule) == [.day(2, 1)])
  }

  @Test("Days outside the horizon are not judged")
  func horizon() {
    #expect(TinyWard("-", history: "D").found(wish(.off, on: .every)).isEmpty)
  }

  @Test("Days are selected by the case's calendar")
  func calendar() {
    var ward = TinyWard("DD")
    ward.subject.calendar = WorkCalendar(entries: [ward.day(1): WorkCalendar.Entry(type: .statutory)])
    #expect(ward.found(wish(.off, on: .type(.statutory))) == [.day(1, 1)])
  }

  @Test("A wish for people with a licence ends and begins with the licence, day by day")
  func dated() {
    var ward = TinyWard("DDDD")
    ward.subject.staff[0].skills = [DatedSkill(skill: "licence", from: ward.day(1), to: ward.day(2))]
    let rule = PersonalRule.wish(Wish(head: .hard, want: .off, while: .not(.skill("licence"))))
    #expect(ward.found(rule) == [.day(0, 1), .day(3, 1)])
  }

  @Test("Each day costs its price")
  func price() {
    #expect(TinyWard("DD").violations(of: wish(.off, on: .every)).map(\.cost) == [Cost(7), Cost(7)])
  }
}
