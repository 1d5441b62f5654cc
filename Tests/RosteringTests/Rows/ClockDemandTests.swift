// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Testing

@Suite struct ClockDemandTests {
  private func time(_ text: String) throws -> ColumnTime { try #require(ColumnTime(text)) }

  private func demand(
    _ from: String, _ to: String, slot: Minutes = .hours(1), post: PostID? = nil, days: DaySelector = .every,
    counts: StaffFilter = .everyone, bounds: Bounds
  ) throws -> ClockDemand {
    ClockDemand(
      id: "clock", unit: TinyWard.ward, post: post, shifts: [], days: days, from: try time(from),
      to: try time(to),
      slot: slot, counts: counts, bounds: bounds)
  }

  private func places(_ ward: TinyWard, _ demand: ClockDemand) -> [String] {
    ward.violations(of: .clock(demand)).map {
      "\(ward.subject.horizon.lowerBound.distance(to: $0.days.lowerBound)) \($0.place ?? "")"
    }
  }

  @Test("Overlapping shifts add up, slot by slot")
  func overlapping() throws {
    let ward = TinyWard(["A": "E", "B": "D"])
    #expect(places(ward, try demand("07:00", "16:00", bounds: Bounds(minimum: 1))).isEmpty)
    #expect(places(ward, try demand("07:00", "16:00", bounds: Bounds(minimum: 2))) == ["0 07:00", "0 15:00"])
    #expect(try places(ward, demand("06:00", "09:00", bounds: Bounds(maximum: 1))) == ["0 08:00"])
  }

  @Test("Each slot pays for its own people")
  func prices() throws {
    let bounds = Bounds(minimum: 3, belowMinimum: .priced(.linear(Cost(5))))
    let violations = TinyWard(["A": "E", "B": "D"]).violations(
      of: .clock(try demand("07:00", "09:00", bounds: bounds)))
    #expect(violations.map(\.cost) == [Cost(10), Cost(5)])
    #expect(violations.map(\.actual) == [1, 2])
    #expect(violations.map(\.amount) == [2, 1])
  }

  @Test("A stint counts only for slots it covers whole; the last slot may be shorter")
  func wholeSlots() throws {
    let row = try demand("07:00", "16:30", slot: .hours(2), bounds: Bounds(minimum: 1))
    #expect(places(TinyWard("D"), row) == ["0 07:00", "0 15:00"])
    #expect(
      try places(TinyWard("D"), demand("15:00", "16:00", slot: .hours(2), bounds: Bounds(minimum: 1))).isEmpty
    )
  }

  @Test("A night covers the morning of the next day, that of the eve included")
  func nightBefore() throws {
    let row = try demand("05:00", "08:00", bounds: Bounds(minimum: 1))
    #expect(places(TinyWard("N-"), row) == ["0 05:00", "0 06:00", "0 07:00", "1 07:00"])
    #expect(places(TinyWard("-", history: "N"), row) == ["0 07:00"])
  }

  @Test(
    "A time past midnight is covered by this day's night, the next day's early and nobody after the horizon")
  func pastMidnight() throws {
    let row = try demand("22:00", "09:00", slot: .hours(1), bounds: Bounds(minimum: 1))
    #expect(places(TinyWard("NE"), row).filter { $0.hasPrefix("0") }.isEmpty)
    #expect(places(TinyWard("N"), row) == ["0 +1 07:00", "0 +1 08:00"])
  }

  @Test("Only stints in the unit, with the post and by people who match count")
  func filters() throws {
    let ward = TinyWard(["A": "D", "B": "C"])
    func actual(_ row: ClockDemand) -> [Int] { ward.violations(of: .clock(row)).map(\.actual) }
    let two = Bounds(minimum: 2)
    #expect(actual(try demand("09:00", "10:00", bounds: two)) == [1])
    #expect(actual(try demand("09:00", "10:00", post: TinyWard.nurse, bounds: two)) == [1])
    #expect(actual(try demand("09:00", "10:00", post: "doctor", bounds: two)) == [0])
    #expect(actual(try demand("09:00", "10:00", counts: .ids(["B"]), bounds: two)) == [0])
  }

  @Test("People are judged on the day of the stint's column")
  func datedPeople() throws {
    var ward = TinyWard("NN-")
    ward.subject.staffChanges = [StaffChange(staff: "A", from: ward.day(1), field: .team("blue"))]
    let row = try demand("06:00", "07:00", counts: .team("blue"), bounds: Bounds(minimum: 1))
    #expect(places(ward, row) == ["0 06:00", "1 06:00"])
  }

  @Test("Only selected days are judged")
  func days() throws {
    let row = try demand("09:00", "10:00", days: .weekdays([.tuesday]), bounds: Bounds(minimum: 1))
    #expect(places(TinyWard("---"), row) == ["1 09:00"])
  }

  @Test(
    "A day of a clock change has an hour less or more",
    arguments: [("2026-03-29", 23), ("2026-10-25", 25), ("2026-03-28", 24)])
  func clockChange(date: String, hours: Int) throws {
    let day = try #require(CivilDay(date))
    let clock = try #require(CivilClock(zoneIdentifier: "Europe/Berlin", covering: day...day))
    #expect(try demand("00:00", "24:00", bounds: Bounds()).slots(on: day, clock: clock).count == hours)
  }

  @Test("On the day the clock is put forward, no slot begins in the hour that is skipped")
  func skippedHour() throws {
    var ward = TinyWard("-", from: try #require(CivilDay("2026-03-29")))
    ward.subject.clock = try #require(
      CivilClock(zoneIdentifier: "Europe/Berlin", covering: ward.subject.horizon))
    #expect(
      try places(ward, demand("01:00", "05:00", bounds: Bounds(minimum: 1))) == [
        "0 01:00", "0 03:00", "0 04:00",
      ])
  }

  @Test("Slots have at least a minute")
  func noSlot() throws {
    let row = try demand("09:00", "09:05", slot: .zero, bounds: Bounds())
    #expect(row.slots(on: TinyWard.monday, clock: .utc).count == 5)
  }
}
