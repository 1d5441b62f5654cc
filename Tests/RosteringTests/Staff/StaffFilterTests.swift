// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Testing

@Suite struct StaffFilterTests {
  private let day = TinyWard.monday

  private var member: StaffMember {
    StaffMember(
      id: "A", name: "An", unit: "ward", profession: "nurse", engagement: .lent, level: "N2", echelon: "E1",
      team: "blue",
      skills: [DatedSkill(skill: "ventilator", from: day, to: day.advanced(by: 1))])
  }

  @Test(
    "Each predicate asks for its own attribute",
    arguments: [
      (.everyone, true), (.ids(["A"]), true), (.ids(["B"]), false), (.unit("ward"), true),
      (.unit("icu"), false),
      (.profession("nurse"), true), (.profession("doctor"), false), (.level(["N1", "N2"]), true),
      (.level(["N3"]), false),
      (.echelon("E1"), true), (.echelon("E2"), false), (.team("blue"), true), (.team("red"), false),
      (.engagement(.lent), true), (.engagement(.contract), false), (.skill("ventilator"), true),
      (.skill("dialysis"), false), (.fractionBelow(.full), false),
      (.fractionBelow(ContractFraction(thousandths: 1001)), true), (.restriction(.protected), false),
    ] as [(StaffFilter, Bool)])
  func predicates(filter: StaffFilter, matches: Bool) {
    #expect(filter.matches(member, on: day) == matches)
  }

  @Test(
    "Predicates combine",
    arguments: [
      (.all([.unit("ward"), .team("blue")]), true), (.all([.unit("ward"), .team("red")]), false),
      (.any([.unit("icu"), .team("blue")]), true), (.any([.unit("icu"), .team("red")]), false),
      (.not(.unit("icu")), true), (.not(.everyone), false), (.all([]), true), (.any([]), false),
    ] as [(StaffFilter, Bool)])
  func combinations(filter: StaffFilter, matches: Bool) {
    #expect(filter.matches(member, on: day) == matches)
  }

  @Test(
    "A skill is held from its first to its last day",
    arguments: [(-1, false), (0, true), (1, true), (2, false)])
  func datedSkill(offset: Int, holds: Bool) {
    #expect(StaffFilter.skill("ventilator").matches(member, on: day.advanced(by: offset)) == holds)
  }

  @Test("A restriction is one of the person on its days")
  func restriction() {
    var subject = TinyWard("---").subject
    subject.restrictions = [Restriction(staff: "A", days: day...day.advanced(by: 1), kind: .protected)]
    let matches = (-1...2).map { offset in
      let on = day.advanced(by: offset)
      return StaffFilter.restriction(.protected).matches(subject.member(subject.staff[0], on: on), on: on)
    }
    #expect(matches == [false, true, true, false])
    #expect(!StaffFilter.restriction(.noNight).matches(subject.member(subject.staff[0], on: day), on: day))
  }

  @Test("Who has no level, echelon or team matches none")
  func missing() {
    let plain = StaffMember(id: "B", name: "Bo", unit: "ward", profession: "nurse")
    #expect(!StaffFilter.level(["N2"]).matches(plain, on: day))
    #expect(!StaffFilter.echelon("E1").matches(plain, on: day))
    #expect(!StaffFilter.team("blue").matches(plain, on: day))
  }
}
