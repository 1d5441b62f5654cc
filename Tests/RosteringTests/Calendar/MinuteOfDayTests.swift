// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Testing

@Suite struct MinuteOfDayTests {
  @Test(
    "A time is read with one or two digits of hours",
    arguments: [
      ("00:00", 0), ("7:30", 450), ("07:30", 450), ("23:59", 1439),
    ])
  func read(text: String, minutes: Int) {
    #expect(MinuteOfDay(text)?.minutesAfterMidnight == minutes)
  }

  @Test(
    "Anything else is no time",
    arguments: ["24:00", "12:60", "1230", "12:3", "012:30", "", ":30", "-1:00", "+7:00", "12:30 "])
  func noTime(text: String) {
    #expect(MinuteOfDay(text) == nil)
  }

  @Test("It is written with two digits each")
  func description() {
    #expect(MinuteOfDay("7:05")?.description == "07:05")
    #expect(MinuteOfDay(minutesAfterMidnight: 1440) == nil)
    #expect(MinuteOfDay(minutesAfterMidnight: -1) == nil)
  }
}

@Suite struct ColumnTimeTests {
  @Test(
    "A time may lie on the next day",
    arguments: [
      ("20:00", 1200, "20:00"), ("+1 08:00", 1920, "+1 08:00"), ("+1 8:00", 1920, "+1 08:00"),
      ("24:00", 1440, "+1 00:00"),
    ])
  func read(text: String, minutes: Int, written: String) {
    #expect(ColumnTime(text)?.minutesAfterColumnMidnight == minutes)
    #expect(ColumnTime(text)?.description == written)
  }

  @Test(
    "Anything else is no time",
    arguments: ["+2 08:00", "-1 08:00", "1 08:00", "+1", "+1 24:00", "24:01", "", "+1 08:00 x"])
  func noTime(text: String) {
    #expect(ColumnTime(text) == nil)
  }

  @Test("The next day's morning is later than this day's evening")
  func order() throws {
    #expect(try #require(ColumnTime("20:00")) < (try #require(ColumnTime("+1 08:00"))))
  }
}
