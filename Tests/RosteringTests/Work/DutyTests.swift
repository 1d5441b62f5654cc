// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Testing

@Suite struct DutyTests {
  private let monday = TinyWard.monday

  private func duty(_ code: Character) -> Duty { TinyWard("-").subject.duty(TinyWard.plan(code), on: monday) }

  private func hours(_ moment: Moment?) -> Double? {
    moment.map { Double(CivilClock.utc.midnight(monday).until($0).count) / 60 }
  }

  @Test("A standby over a day shift works as long as the day shift")
  func standbyOverDay() {
    let duty = duty("b")
    #expect(hours(duty.working?.start) == 8)
    #expect(hours(duty.working?.end) == 16)
    #expect(duty.credited == .hours(8))
    #expect(duty.parts.map(\.shift.code) == ["D", "B"])
    #expect(duty.plan == TinyWard.plan("b"))
  }

  @Test("A standby alone works at no time")
  func standby() {
    #expect(duty("B").working == nil)
    #expect(!duty("B").isOff)
  }

  @Test("A 24 h duty ends at its own start on the next day")
  func wholeDay() {
    let duty = duty("X")
    #expect(hours(duty.working?.end) == 32)
    #expect(duty.credited == .hours(24))
    #expect(duty.parts.map(\.creditedOnDate) == [.hours(16)])
    #expect(duty.nights == 1)
  }

  @Test("A split duty works from its first stint to its last and counts both")
  func splitDuty() {
    let duty = duty("m")
    #expect(hours(duty.working?.start) == 7)
    #expect(hours(duty.working?.end) == 31)
    #expect(duty.credited == .hours(17))
    #expect(duty.nights == 1)
  }

  @Test("Two units in a day have each their own zone and contact")
  func twoUnits() {
    #expect(duty("c").parts.map(\.zone) == [.clean, .contaminated])
    #expect(duty("c").parts.map(\.contact) == [.none, .direct])
  }

  @Test("A post's own zone and contact go before its unit's")
  func postZone() {
    var subject = TinyWard("-").subject
    func part(_ post: Post) -> Duty.Part? {
      subject.posts = [post]
      return subject.duty(TinyWard.plan("C"), on: monday).parts.first
    }
    #expect(part(Post(id: TinyWard.nurse, name: "", zone: .buffer))?.zone == .buffer)
    #expect(part(Post(id: TinyWard.nurse, name: "", zone: .buffer))?.contact == .indirect)
    #expect(part(Post(id: TinyWard.nurse, name: "", contact: Contact.none))?.contact == Contact.none)
    #expect(part(Post(id: "other", name: ""))?.zone == .contaminated)
  }

  @Test(
    "A break is not credited, a fixed credit goes before the clock, and both are split at midnight in proportion"
  )
  func credit() throws {
    var subject = TinyWard("-").subject
    let start = try #require(ColumnTime("20:00"))
    let end = try #require(ColumnTime("08:00"))
    func part(breakLength: Minutes, creditedTime: Minutes?) -> Duty.Part? {
      subject.shifts = [
        Shift(
          code: "N", name: "", start: start, end: end, breakLength: breakLength, kind: .night,
          creditedTime: creditedTime)
      ]
      return subject.duty(TinyWard.plan("N"), on: monday).parts.first
    }
    #expect(part(breakLength: .hours(1), creditedTime: nil)?.credited == .hours(11))
    #expect(part(breakLength: .hours(1), creditedTime: nil)?.creditedOnDate == Minutes(220))
    #expect(part(breakLength: .hours(1), creditedTime: .hours(9))?.credited == .hours(9))
    #expect(part(breakLength: .hours(1), creditedTime: .hours(9))?.creditedOnDate == .hours(3))
  }

  @Test("A shift that starts on the next day counts there")
  func nextDay() throws {
    var subject = TinyWard("-").subject
    subject.shifts = [
      Shift(
        code: "N", name: "", start: try #require(ColumnTime("+1 00:00")),
        end: try #require(ColumnTime("+1 08:00")))
    ]
    let part = try #require(subject.duty(TinyWard.plan("N"), on: monday).parts.first)
    #expect(part.credited == .hours(8))
    #expect(part.creditedOnDate == .zero)
  }

  @Test("Stints whose shift or unit nobody knows are left out")
  func unknown() {
    let subject = TinyWard("-").subject
    let plan = DayPlan([TinyWard.stint("?"), TinyWard.stint("D", "moon"), TinyWard.stint("E")])
    #expect(subject.duty(plan, on: monday).parts.map(\.shift.code) == ["E"])
  }
}
