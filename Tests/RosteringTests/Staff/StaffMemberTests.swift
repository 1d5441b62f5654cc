// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Testing

@Suite struct StaffMemberTests {
  private let monday = TinyWard.monday

  @Test(
    "A person is employed from the first to the last day",
    arguments: [(-1, false), (0, true), (2, true), (3, false)])
  func employment(offset: Int, isEmployed: Bool) {
    let member = StaffMember(
      id: "A", name: "An", unit: "ward", profession: "nurse", from: monday, to: monday.advanced(by: 2))
    #expect(member.isEmployed(on: monday.advanced(by: offset)) == isEmployed)
  }

  @Test("Every attribute may change on a day")
  func changes() {
    var ward = TinyWard("---")
    let fields: [StaffChange.Field] = [
      .unit("icu"), .profession("doctor"), .engagement(.lent), .level("N3"), .echelon("E2"), .team("red"),
      .fraction(ContractFraction(thousandths: 500)),
    ]
    ward.subject.staffChanges = fields.map { StaffChange(staff: "A", from: ward.day(1), field: $0) }
    let member = ward.subject.staff[0]
    #expect(ward.subject.member(member, on: ward.day(0)) == member)
    let changed = ward.subject.member(member, on: ward.day(1))
    #expect(changed.unit == "icu")
    #expect(changed.profession == "doctor")
    #expect(changed.engagement == .lent)
    #expect(changed.level == "N3")
    #expect(changed.echelon == "E2")
    #expect(changed.team == "red")
    #expect(changed.fraction == ContractFraction(thousandths: 500))
  }

  @Test("Changes apply in the order of their days, however they are listed, and to their person only")
  func order() {
    var ward = TinyWard(["A": "---", "B": "---"])
    ward.subject.staffChanges = [
      StaffChange(staff: "A", from: ward.day(2), field: .team("late")),
      StaffChange(staff: "A", from: ward.day(1), field: .team("early")),
    ]
    func team(_ index: Int, _ day: Int) -> TeamID? {
      ward.subject.member(ward.subject.staff[index], on: ward.day(day)).team
    }
    #expect([0, 1, 2].map { team(0, $0) } == [nil, "early", "late"])
    #expect(team(1, 2) == nil)
  }

  @Test(
    "A fraction of a length is rounded half up to the minute",
    arguments: [
      (1000, 480, 480), (800, 480, 384), (500, 481, 241), (333, 480, 160), (0, 480, 0),
    ])
  func fraction(thousandths: Int, length: Int, part: Int) {
    #expect(ContractFraction(thousandths: thousandths).of(Minutes(length)) == Minutes(part))
  }
}
