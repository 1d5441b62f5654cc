// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Testing

@Suite struct WorkCalendarTests {
  private let monday = TinyWard.monday

  @Test("Dates that are not entered are work from Monday to Friday and rest otherwise")
  func ordinary() {
    let calendar = WorkCalendar()
    #expect(
      (0..<7).map { calendar.type(of: monday.advanced(by: $0)) } == [
        .work, .work, .work, .work, .work, .rest, .rest,
      ])
  }

  @Test("An entry makes a holiday of a working day, and a working day of a weekend")
  func entries() {
    let calendar = WorkCalendar(entries: [
      monday: .init(type: .statutory, name: "holiday", document: "notice 1"),
      monday.advanced(by: 5): .init(type: .work),
    ])
    #expect(calendar.type(of: monday) == .statutory)
    #expect(calendar.type(of: monday.advanced(by: 5)) == .work)
    #expect(calendar.type(of: monday.advanced(by: 6)) == .rest)
  }

  @Test("Days are selected by weekday, type, range and their combinations")
  func selectors() {
    let calendar = WorkCalendar(entries: [monday.advanced(by: 2): .init(type: .statutory)])
    func days(_ selector: DaySelector) -> [Int] {
      (0..<7).filter { selector.contains(monday.advanced(by: $0), in: calendar) }
    }
    let range = DaySelector.range(monday.advanced(by: 1)...monday.advanced(by: 3))
    #expect(days(.every) == [0, 1, 2, 3, 4, 5, 6])
    #expect(days(.weekdays([.monday, .friday])) == [0, 4])
    #expect(days(.type(.statutory)) == [2])
    #expect(days(.type(.rest)) == [5, 6])
    #expect(days(range) == [1, 2, 3])
    #expect(days(.anyOf([range, .type(.rest)])) == [1, 2, 3, 5, 6])
    #expect(days(.allOf([range, .type(.work)])) == [1, 3])
    #expect(days(.anyOf([])) == [])
    #expect(days(.allOf([])) == [0, 1, 2, 3, 4, 5, 6])
  }
}
