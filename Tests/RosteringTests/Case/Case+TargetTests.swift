// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Testing

/// Monday to Sunday, so that full time is five days of eight hours.
@Suite struct CaseTargetTests {
  private var ward = TinyWard("-------")

  private var target: Int { ward.subject.target(of: ward.subject.staff[0]).count }

  private func leave(
    _ days: ClosedRange<Int>, kind: LeaveKindID = "annual", part: ClosedRange<ColumnTime>? = nil
  ) -> Leave {
    Leave(staff: "A", days: ward.day(days.lowerBound)...ward.day(days.upperBound), kind: kind, part: part)
  }

  @Test("Working days times daily hours")
  mutating func plain() {
    #expect(target == 2400)
    ward.subject.weeklyHours = .hours(35)
    #expect(target == 2100)
    ward.subject.staff[0].weeklyHours = .hours(30)
    #expect(target == 1800)
  }

  @Test("Holidays take a day away, swapped weekends add one")
  mutating func calendar() {
    ward.subject.calendar = WorkCalendar(entries: [ward.day(0): .init(type: .statutory)])
    #expect(target == 1920)
    ward.subject.calendar = WorkCalendar(entries: [ward.day(5): .init(type: .work)])
    #expect(target == 2880)
  }

  @Test("Only days of employment count")
  mutating func employment() {
    ward.subject.staff[0].from = ward.day(1)
    ward.subject.staff[0].to = ward.day(3)
    #expect(target == 1440)
  }

  @Test("The fraction is that of each day")
  mutating func fraction() {
    ward.subject.staff[0].fraction = ContractFraction(thousandths: 800)
    #expect(target == 1920)
    let half = ContractFraction(thousandths: 500)
    ward.subject.staffChanges = [StaffChange(staff: "A", from: ward.day(3), field: .fraction(half))]
    #expect(target == 3 * 384 + 2 * 240)
  }

  @Test("Leave credits its work days with the day's own hours")
  mutating func leaveCredit() {
    ward.subject.leave = [leave(3...6)]
    #expect(target == 2400 - 2 * 480)
    ward.subject.staff[0].fraction = ContractFraction(thousandths: 500)
    #expect(target == 3 * 240)
  }

  @Test("Pending leave and others' leave credit nothing, and a day is credited once")
  mutating func leaveOnce() {
    let day = ward.day(0)...ward.day(0)
    ward.subject.leave = [
      Leave(staff: "A", days: day, kind: "annual", status: .pending),
      Leave(staff: "B", days: day, kind: "annual"),
    ]
    #expect(target == 2400)
    ward.subject.leave = [leave(0...0), leave(0...1)]
    #expect(target == 2400 - 2 * 480)
  }

  @Test("A kind may credit an amount of its own, at most the day's hours, for part time in proportion")
  mutating func kindCredit() {
    func credit(_ minutes: Int) -> [LeaveKind] {
      [LeaveKind(id: "course", name: "Course", creditPerWorkDay: Minutes(minutes))]
    }
    ward.subject.leave = [leave(0...0, kind: "course")]
    ward.subject.leaveKinds = credit(300)
    #expect(target == 2100)
    ward.subject.leaveKinds = credit(0)
    #expect(target == 2400)
    ward.subject.leaveKinds = credit(600)
    #expect(target == 1920)
    ward.subject.leaveKinds = credit(300)
    ward.subject.staff[0].fraction = ContractFraction(thousandths: 500)
    #expect(target == 5 * 240 - 150)
  }

  @Test("A part of a day credits in proportion to eight hours, at most whole, and on work days only")
  mutating func partOfDay() throws {
    func part(_ from: String, _ to: String) throws -> ClosedRange<ColumnTime> {
      try #require(ColumnTime(from))...(try #require(ColumnTime(to)))
    }
    ward.subject.leave = [leave(0...0, part: try part("08:00", "10:00"))]
    #expect(target == 2280)
    ward.subject.leave = [leave(0...0, part: try part("06:00", "18:00"))]
    #expect(target == 1920)
    let halves = [try part("08:00", "14:00"), try part("14:00", "18:00")]
    ward.subject.leave = halves.map { leave(0...0, part: $0) }
    #expect(target == 1920)
    ward.subject.leave = [leave(5...5, part: try part("08:00", "10:00"))]
    #expect(target == 2400)
  }
}
