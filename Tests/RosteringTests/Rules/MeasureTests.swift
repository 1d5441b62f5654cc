// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Testing

@Suite struct MeasureTests {
  private let monday = TinyWard.monday

  private func value(_ measure: Measure, _ code: Character) -> Int {
    measure.value(of: TinyWard("-").subject.duty(TinyWard.plan(code), on: monday))
  }

  @Test("A duty has one day, its credited minutes, its nights and its stints")
  func duties() {
    #expect(Measure.allCases.map { value($0, "N") } == [1, 540, 1, 1, 0])
    #expect(Measure.allCases.map { value($0, "b") } == [1, 480, 0, 2, 0])
    #expect(Measure.allCases.map { value($0, "m") } == [1, 480 + 540, 1, 2, 0])
    #expect(Measure.allCases.map { value($0, "X") } == [1, 1440, 1, 1, 0])
  }

  @Test("Work in the contaminated zone is in protective equipment, for as long as the post says")
  func protection() {
    #expect(value(.protection, "C") == 480)
    #expect(value(.protection, "c") == 420)
    var ward = TinyWard("C")
    func protected(_ post: Minutes?, in zone: Zone?) -> Int {
      ward.subject.posts = [Post(id: TinyWard.nurse, name: "Nurse", zone: zone, protection: post)]
      return ward.subject.duty(TinyWard.plan("C"), on: TinyWard.monday).protected.count
    }
    #expect(protected(.hours(4), in: nil) == 240)
    #expect(protected(.hours(10), in: nil) == 480)
    #expect(protected(nil, in: .buffer) == 0)
    #expect(protected(.hours(1), in: .clean) == 60)
  }

  @Test("A day off is a day, and nothing else")
  func off() {
    #expect(Measure.allCases.map { value($0, "-") } == [1, 0, 0, 0, 0])
  }

  private func offsets(_ window: Window, from first: Int, through last: Int) -> [ClosedRange<Int>] {
    window.instances(in: monday.advanced(by: first)...monday.advanced(by: last)).map {
      monday.distance(to: $0.lowerBound)...monday.distance(to: $0.upperBound)
    }
  }

  @Test("Rolling windows end on every day of the horizon")
  func rolling() {
    #expect(offsets(.rolling(days: 3), from: 0, through: 1) == [-2...0, -1...1])
  }

  @Test("Weeks are those from Monday to Sunday with a day in the horizon")
  func weeks() {
    #expect(offsets(.week, from: 0, through: 6) == [0...6])
    #expect(offsets(.week, from: 6, through: 7) == [0...6, 7...13])
    #expect(offsets(.week, from: -1, through: 0) == [-7 ... -1, 0...6])
  }

  @Test("Fixed windows go on from their anchor in both directions")
  func fixed() {
    #expect(offsets(.fixed(days: 3, anchor: monday.advanced(by: 1)), from: 0, through: 3) == [-2...0, 1...3])
    #expect(offsets(.fixed(days: 3, anchor: monday.advanced(by: 30)), from: 0, through: 2) == [0...2])
    #expect(
      offsets(.fixed(days: 3, anchor: monday.advanced(by: -30)), from: 0, through: 3) == [0...2, 3...5])
  }

  @Test("Months are whole, leap days and new years included")
  func months() throws {
    let first = try #require(CivilDay("2027-12-31"))
    let last = try #require(CivilDay("2028-03-01"))
    let months = Window.month.instances(in: first...last)
    #expect(months.map(\.count) == [31, 31, 29, 31])
    #expect(months.map(\.lowerBound.description) == ["2027-12-01", "2028-01-01", "2028-02-01", "2028-03-01"])
  }

  @Test("Quarters begin with January, April, July and October, and are whole")
  func quarters() throws {
    let first = try #require(CivilDay("2027-12-31"))
    let last = try #require(CivilDay("2028-04-01"))
    let quarters = Window.quarter.instances(in: first...last)
    #expect(quarters.map(\.lowerBound.description) == ["2027-10-01", "2028-01-01", "2028-04-01"])
    #expect(quarters.map(\.upperBound.description) == ["2027-12-31", "2028-03-31", "2028-06-30"])
    #expect(Window.quarter.instances(in: last...last).count == 1)
  }

  @Test("The horizon is one window")
  func horizon() {
    #expect(offsets(.horizon, from: 2, through: 9) == [2...9])
  }
}
