// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Testing

@Suite struct CivilClockTests {
  private func clock(_ zone: String) throws -> CivilClock {
    let days = try #require(CivilDay("2026-01-01"))...(try #require(CivilDay("2026-12-31")))
    return try #require(CivilClock(zoneIdentifier: zone, covering: days))
  }

  /// The moment of a local time, as hours and minutes of UTC.
  private func utc(_ zone: String, _ date: String, _ time: String) throws -> String {
    let day = try #require(CivilDay(date))
    let moment = try clock(zone).moment(day, try #require(ColumnTime(time)))
    let (utcDay, reading) = CivilClock.utc.reading(at: moment)
    return "\(utcDay) \(reading)"
  }

  @Test(
    "Berlin: winter time, the skipped hour as if not yet changed, and summer time",
    arguments: [
      ("2026-03-28", "12:00", "2026-03-28 11:00"), ("2026-03-29", "01:59", "2026-03-29 00:59"),
      ("2026-03-29", "02:00", "2026-03-29 01:00"), ("2026-03-29", "02:30", "2026-03-29 01:30"),
      ("2026-03-29", "03:00", "2026-03-29 01:00"), ("2026-03-29", "12:00", "2026-03-29 10:00"),
      ("2026-07-01", "00:00", "2026-06-30 22:00"),
    ])
  func spring(date: String, time: String, expected: String) throws {
    #expect(try utc("Europe/Berlin", date, time) == expected)
  }

  @Test(
    "Berlin: the repeated hour is its first occurrence",
    arguments: [
      ("2026-10-25", "01:59", "2026-10-24 23:59"), ("2026-10-25", "02:00", "2026-10-25 00:00"),
      ("2026-10-25", "02:59", "2026-10-25 00:59"), ("2026-10-25", "03:00", "2026-10-25 02:00"),
      ("2026-10-24", "+1 03:00", "2026-10-25 02:00"), ("2026-12-01", "12:00", "2026-12-01 11:00"),
    ])
  func autumn(date: String, time: String, expected: String) throws {
    #expect(try utc("Europe/Berlin", date, time) == expected)
  }

  @Test(
    "A night over a clock change is an hour shorter in spring and longer in autumn",
    arguments: [
      ("2026-03-28", 480), ("2026-10-24", 600), ("2026-06-15", 540),
    ])
  func night(date: String, minutes: Int) throws {
    var ward = TinyWard("N", from: try #require(CivilDay(date)))
    ward.subject.clock = try clock("Europe/Berlin")
    let duty = ward.subject.duty(TinyWard.plan("N"), on: ward.day(0))
    #expect(duty.credited == Minutes(minutes))
    #expect(duty.parts.map(\.creditedOnDate) == [Minutes(120)])
  }

  @Test("Shanghai is eight hours ahead all year", arguments: ["2026-01-15", "2026-07-15"])
  func shanghai(date: String) throws {
    #expect(try utc("Asia/Shanghai", date, "08:00") == "\(date) 00:00")
  }

  @Test("What the clock shows at a moment is what the moment was made from")
  func reading() throws {
    let clock = try clock("Europe/Berlin")
    for date in ["2026-01-10", "2026-03-29", "2026-07-01", "2026-10-25"] {
      let day = try #require(CivilDay(date))
      for text in ["00:00", "01:30", "03:00", "23:59"] {
        let time = try #require(MinuteOfDay(text))
        let reading = clock.reading(at: clock.moment(day, ColumnTime(time)))
        #expect(reading.day == day)
        #expect(reading.time == time)
      }
    }
    let skipped = clock.moment(try #require(CivilDay("2026-03-29")), try #require(ColumnTime("02:30")))
    #expect(clock.reading(at: skipped).time.description == "03:30")
  }

  @Test("A zone that nobody knows gives no clock")
  func unknown() {
    #expect(CivilClock(zoneIdentifier: "Mars/Olympus", covering: TinyWard.monday...TinyWard.monday) == nil)
  }
}
