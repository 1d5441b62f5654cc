// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Testing

@Suite struct TourStartTests {
  private func tour(starts: [Int] = [0, 2], in ward: TinyWard) -> SharedDecision {
    .tour(
      TourStart(
        id: "tour", team: "blue", starts: starts.map(ward.day), length: 2, observation: 1, rest: 1,
        duties: .unit(TinyWard.clinic)))
  }

  private func found(_ codes: String, value: Int?, starts: [Int] = [0, 2]) -> [Finding] {
    var ward = TinyWard(codes)
    ward.subject.staff[0].team = "blue"
    return ward.findings(ward.violations(of: tour(starts: starts, in: ward), value: value))
  }

  @Test("Duties of the tour lie on its days only")
  func days() {
    #expect(found("CC----", value: 0).isEmpty)
    #expect(found("--CC--", value: 1).isEmpty)
    #expect(found("-CCC--", value: 1) == [.day(1, 1)])
  }

  @Test("Observation and rest are days off")
  func afterwards() {
    #expect(found("CCD-D-", value: 0) == [.day(2, 1)])
    #expect(found("CC-DD-", value: 0) == [.day(3, 1)])
    #expect(found("CC--DD", value: 0).isEmpty)
    #expect(found("CCC---", value: 0) == [.day(2, 1)])
  }

  @Test("Other duties are free before and on the tour")
  func otherDuties() {
    #expect(found("DDCD--", value: 1).isEmpty)
  }

  @Test("It is hard, costs nothing, and binds its team alone")
  func team() {
    let ward = TinyWard("C--")
    #expect(ward.violations(of: tour(in: ward), value: 1).isEmpty)
    var member = ward
    member.subject.staff[0].team = "blue"
    #expect(member.violations(of: tour(in: ward), value: 1).map(\.isHard) == [true])
    #expect(member.violations(of: tour(in: ward), value: 1).map(\.cost) == [.zero])
  }

  @Test("Membership is judged on each day")
  func membership() {
    var ward = TinyWard("CCCC")
    ward.subject.staffChanges = [StaffChange(staff: "A", from: ward.day(1), field: .team("blue"))]
    #expect(ward.findings(ward.violations(of: tour(in: ward), value: 1)) == [.day(1, 1)])
  }

  @Test("A roster that names no start is given the one that breaks least")
  func noValue() {
    #expect(found("--CC--", value: nil).isEmpty)
    #expect(found("C-CC--", value: nil) == [.day(0, 1)])
    #expect(found("CC--C-", value: nil) == [.day(4, 1)])
  }

  @Test("A team that may stay has one value more, under which it is never on tour")
  func staying() {
    var ward = TinyWard("DD-C")
    ward.subject.staff[0].team = "blue"
    let stays = SharedDecision.tour(
      TourStart(
        id: "tour", team: "blue", starts: [ward.day(0)], length: 1, duties: .unit(TinyWard.clinic),
        mayStay: true))
    #expect(stays.values == 0...1)
    #expect(ward.findings(ward.violations(of: stays, value: 1)) == [.day(3, 1)])
  }

  @Test("A start that there is not is a broken decision, and a tour without starts is never on")
  func outOfRange() {
    #expect(found("--CC--", value: 2) == [.days(0...5, 1)])
    #expect(found("-C", value: nil, starts: []) == [.day(1, 1)])
  }
}
