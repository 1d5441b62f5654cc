// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Rostering
import Testing

@Suite struct CivilDayTests {
  @Test("Every month from 1900 to 2100 begins on the day and weekday that Foundation says")
  func monthStarts() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
    for year in 1900...2100 {
      for month in 1...12 {
        let date = try #require(calendar.date(from: DateComponents(year: year, month: month, day: 1)))
        let day = try #require(CivilDay(year: year, month: month, day: 1))
        #expect(Int(day.daysSinceEpoch) == Int(date.timeIntervalSince1970 / 86_400))
        #expect(day.weekday.rawValue == (calendar.component(.weekday, from: date) + 5) % 7)
        #expect(day.components == (year, month, 1))
        #expect(day.advanced(by: -1).advanced(by: 1) == day)
        let length = try #require(calendar.range(of: .day, in: .month, for: date)).count
        #expect(CivilDay(year: year, month: month, day: length) != nil)
        #expect(CivilDay(year: year, month: month, day: length + 1) == nil)
      }
    }
  }

  @Test(
    "A written date is read and written back",
    arguments: ["1900-01-01", "2024-02-29", "2026-03-01", "9999-12-31"])
  func text(date: String) {
    #expect(CivilDay(date)?.description == date)
  }

  @Test(
    "Anything else is no date",
    arguments: [
      "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-3-1", "2026/03/01", "20260301", "",
      "2026-03-01 ", "+026-03-01", "２０２６-03-01", "2026-03--1",
    ])
  func noDate(text: String) {
    #expect(CivilDay(text) == nil)
  }

  @Test("The week begins on Monday, over the turn of a year and before 1970")
  func monday() throws {
    #expect(CivilDay("2026-03-01")?.monday == CivilDay("2026-02-23"))
    #expect(CivilDay("2027-01-01")?.monday == CivilDay("2026-12-28"))
    #expect(CivilDay("1969-12-31")?.weekday == .wednesday)
    #expect(CivilDay("1969-12-31")?.monday == CivilDay("1969-12-29"))
  }

  @Test("Days are counted over leap days")
  func distance() throws {
    let first = try #require(CivilDay("2024-02-28"))
    let last = try #require(CivilDay("2024-03-01"))
    #expect(first.distance(to: last) == 2)
    #expect((first...last).count == 3)
    #expect(first < last)
    #expect(last.month == CivilMonth(year: 2024, month: 3))
    #expect(last.month.description == "2024-03")
    #expect(first.month < last.month)
  }
}
