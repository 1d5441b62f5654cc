// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Interchange
import Testing

@Suite("The day numbers of spreadsheets")
struct SpreadsheetSerialTests {
  @Test(
    "mean what a spreadsheet shows for them",
    arguments: [
      (1, "1900-01-01"), (31, "1900-01-31"), (32, "1900-02-01"), (59, "1900-02-28"), (61, "1900-03-01"),
      (366, "1900-12-31"), (367, "1901-01-01"), (36_526, "2000-01-01"), (36_585, "2000-02-29"),
      (43_890, "2020-02-29"),
      (46_082, "2026-03-01"), (2_958_465, "9999-12-31"),
    ])
  func examples(serial: Int, date: String) {
    #expect(SpreadsheetSerial.date(ofDay: serial)?.isoText == date)
  }

  @Test(
    "have a day 60 that the calendar does not have, and nothing outside 1900 to 9999",
    arguments: [60, 0, -1, 2_958_466])
  func outside(serial: Int) {
    #expect(SpreadsheetSerial.date(ofDay: serial) == nil)
  }

  @Test("follow the calendar day by day from March 1900 on")
  func agreesWithFoundation() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
    // Day 25,569 is 1 January 1970. Every seventh day meets every day of the month.
    for serial in stride(from: 61, through: 110_000, by: 7) {
      let date = try #require(SpreadsheetSerial.date(ofDay: serial))
      let moment = Date(timeIntervalSince1970: Double(serial - 25_569) * 86_400)
      let parts = calendar.dateComponents([.year, .month, .day], from: moment)
      #expect([date.year, date.month, date.day] == [parts.year, parts.month, parts.day])
    }
  }
}
