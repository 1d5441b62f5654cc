// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Testing

@Suite struct CaseChoiceTests {
  private var ward = TinyWard("---")

  private func obstacles(_ code: Character, on offset: Int = 0) -> [Obstacle] {
    obstacles(TinyWard.plan(code), on: offset)
  }

  private func obstacles(_ plan: DayPlan, on offset: Int = 0) -> [Obstacle] {
    ward.subject.obstacles(to: plan, for: ward.subject.staff[0], on: ward.day(offset))
  }

  @Test("A plan that a line asks for has no obstacle, nor has a day off", arguments: Array("-EDLNBXCbmc"))
  func none(code: Character) {
    #expect(obstacles(code).isEmpty)
  }

  @Test("Not before employment, nor after")
  mutating func notEmployed() {
    ward.subject.staff[0].from = ward.day(1)
    ward.subject.staff[0].to = ward.day(1)
    #expect([0, 1, 2].map { obstacles("D", on: $0) } == [[.notEmployed], [], [.notEmployed]])
    #expect(obstacles("-").isEmpty)
  }

  @Test("A pin allows itself, whatever else stands in its way, and nothing else")
  mutating func pinned() {
    ward.subject.pins = ["A": [ward.day(0): TinyWard.plan("D"), ward.day(1): .off]]
    ward.subject.staff[0].from = ward.day(2)
    #expect(obstacles("D").isEmpty)
    #expect(obstacles("E") == [.pinnedOtherwise])
    #expect(obstacles("-") == [.pinnedOtherwise])
    #expect(obstacles("-", on: 1).isEmpty)
    #expect(obstacles("D", on: 1) == [.pinnedOtherwise])
  }

  @Test(
    "Not in observation or unfit, but on watch",
    arguments: [
      (.fit, []), (.watch, []), (.observation, [.unavailable]), (.unfit, [.unavailable]),
    ] as [(Fitness, [Obstacle])])
  mutating func health(fitness: Fitness, expected: [Obstacle]) {
    ward.subject.fitness = ["A": [ward.day(0): fitness]]
    #expect(obstacles("D") == expected)
    #expect(obstacles("D", on: 1).isEmpty)
  }

  @Test("Not on a whole day of approved leave; a night that ends on its morning is allowed")
  mutating func leave() {
    ward.subject.leave = [Leave(staff: "A", days: ward.day(1)...ward.day(1), kind: "annual")]
    #expect(obstacles("D", on: 1) == [.unavailable])
    #expect(obstacles("N", on: 0).isEmpty)
    #expect(obstacles("D", on: 2).isEmpty)
  }

  @Test("Pending leave and the leave of others forbid nothing")
  mutating func otherLeave() {
    ward.subject.leave = [
      Leave(staff: "A", days: ward.day(0)...ward.day(0), kind: "annual", status: .pending),
      Leave(staff: "B", days: ward.day(0)...ward.day(0), kind: "annual"),
    ]
    #expect(obstacles("D").isEmpty)
  }

  private mutating func absent(_ from: String, _ to: String, on offset: Int) throws {
    let part = try #require(ColumnTime(from))...(try #require(ColumnTime(to)))
    ward.subject.leave = [
      Leave(staff: "A", days: ward.day(offset)...ward.day(offset), kind: "meeting", part: part)
    ]
  }

  @Test("A part of a day forbids the duties that overlap it, and touching is no overlap")
  mutating func partOfDay() throws {
    try absent("15:00", "16:00", on: 0)
    #expect(obstacles("E").isEmpty)
    #expect(obstacles("D") == [.unavailable])
    #expect(obstacles("L") == [.unavailable])
    #expect(obstacles("N").isEmpty)
    #expect(obstacles("c") == [.unavailable])
    #expect(obstacles("D", on: 1).isEmpty)
  }

  @Test("A part of a day forbids the night that runs into it from the day before")
  mutating func partAfterNight() throws {
    try absent("06:00", "08:00", on: 1)
    #expect(obstacles("N", on: 0) == [.unavailable])
    #expect(obstacles("D", on: 1).isEmpty)
    #expect(obstacles("E", on: 1) == [.unavailable])
  }

  @Test("A part that reaches past midnight forbids the next day's duties that overlap it")
  mutating func partPastMidnight() throws {
    try absent("20:00", "+1 07:30", on: 0)
    #expect(obstacles("E", on: 1) == [.unavailable])
    #expect(obstacles("D", on: 1).isEmpty)
  }

  @Test(
    "Each restriction forbids its duties on its days",
    arguments: [
      (.noNight, "NXm"), (.noContaminatedZone, "Cc"), (.dayOnly, "LNBbmc"),
      (.maximumLength(.hours(9)), "Xmc"), (.notAlone, ""),
    ] as [(Restriction.Kind, String)])
  mutating func restrictions(kind: Restriction.Kind, forbidden: String) {
    ward.subject.restrictions = [
      Restriction(staff: "A", days: ward.day(1)...ward.day(2), kind: kind),
      Restriction(staff: "B", days: ward.day(0)...ward.day(0), kind: kind),
    ]
    #expect("EDLNBXCbmc".filter { obstacles($0, on: 1) == [.unavailable] } == forbidden)
    #expect("EDLNBXCbmc".filter { !obstacles($0, on: 0).isEmpty } == "")
  }

  @Test("Not in a unit before it opens, nor after it closes")
  mutating func closedUnit() {
    ward.subject.units[1] = Unit(
      id: TinyWard.clinic, name: "", zone: .contaminated, opens: ward.day(1), closes: ward.day(1))
    #expect(
      [0, 1, 2].map { obstacles("C", on: $0) } == [[.unitClosed("clinic")], [], [.unitClosed("clinic")]])
    #expect(obstacles("D").isEmpty)
  }

  @Test("Not with a shift or a unit that nobody knows")
  func unknown() {
    let shift = TinyWard.stint("?")
    #expect(obstacles(DayPlan([shift])) == [.unknownShift("?"), .notInDemand(shift)])
    #expect(obstacles(DayPlan([TinyWard.stint("D", "moon")])) == [.unknownUnit("moon")])
  }

  @Test("Several stints only as a declared combination, in its order and within its units")
  func combinations() {
    func found(_ stints: Stint...) -> [Obstacle] { obstacles(DayPlan(stints)) }
    let clinic = TinyWard.clinic
    #expect(found(TinyWard.stint("B"), TinyWard.stint("D")) == [.undeclaredCombination])
    #expect(found(TinyWard.stint("E"), TinyWard.stint("B")) == [.undeclaredCombination])
    #expect(found(TinyWard.stint("D"), TinyWard.stint("B", clinic)) == [.undeclaredCombination])
    #expect(found(TinyWard.stint("E"), TinyWard.stint("L", clinic)).isEmpty)
  }

  @Test("Stints that interrupt rest may touch but not overlap, in whatever order they are declared")
  mutating func overlap() {
    let declared: [[ShiftCode]] = [
      ["E", "D"], ["D", "E"], ["N", "E"], ["X", "N"], ["D", "N", "L"], ["E", "L"],
    ]
    ward.subject.combinations = declared.map { Combination(code: "", shifts: $0) }
    func found(_ shifts: ShiftCode...) -> [Obstacle] { obstacles(DayPlan(shifts.map { TinyWard.stint($0) })) }
    #expect(found("E", "D") == [.overlappingStints])
    #expect(found("D", "E") == [.overlappingStints])
    #expect(found("D", "N", "L") == [.overlappingStints])
    #expect(found("X", "N") == [.overlappingStints])
    #expect(found("E", "L").isEmpty)
    #expect(found("N", "E").isEmpty)
  }

  @Test("Only stints that some line asks for on the day")
  mutating func notInDemand() {
    ward.subject.rows = [
      .posts(
        PostDemand(
          id: "mondays", unit: TinyWard.ward, shift: "D", post: TinyWard.nurse, days: .weekdays([.monday]),
          requires: .everyone, bounds: Bounds()))
    ]
    #expect(obstacles("D", on: 0).isEmpty)
    #expect(obstacles("D", on: 1) == [.notInDemand(TinyWard.stint("D"))])
    #expect(obstacles("C", on: 0) == [.notInDemand(TinyWard.stint("D", TinyWard.clinic))])
  }

  @Test("Only by people the line asks for, or its substitutes")
  mutating func notQualified() {
    func line(_ substitutes: [PostDemand.Substitute] = []) -> [LinkingRow] {
      [
        .posts(
          PostDemand(
            id: "posts", unit: TinyWard.ward, shift: "D", post: TinyWard.nurse,
            requires: .skill("ventilator"),
            substitutes: substitutes, bounds: Bounds()))
      ]
    }
    ward.subject.rows = line()
    #expect(obstacles("D") == [.notQualified(TinyWard.stint("D"))])
    ward.subject.rows = line([PostDemand.Substitute(who: .everyone, price: Cost(1))])
    #expect(obstacles("D").isEmpty)
    ward.subject.rows = line()
    ward.subject.staff[0].skills = [DatedSkill(skill: "ventilator", from: ward.day(1))]
    #expect(obstacles("D", on: 0) == [.notQualified(TinyWard.stint("D"))])
    #expect(obstacles("D", on: 1).isEmpty)
  }

  @Test("A line by the clock with a post offers its shifts; without a post it only counts")
  mutating func clockDemand() throws {
    let (start, end) = (try #require(ColumnTime("08:00")), try #require(ColumnTime("16:00")))
    func line(_ post: PostID?) -> [LinkingRow] {
      [
        .clock(
          ClockDemand(
            id: "clock", unit: TinyWard.ward, post: post, shifts: ["D"], from: start, to: end,
            counts: .unit(TinyWard.ward), bounds: Bounds()))
      ]
    }
    ward.subject.rows = line(TinyWard.nurse)
    #expect(obstacles("D").isEmpty)
    #expect(obstacles("E") == [.notInDemand(TinyWard.stint("E"))])
    ward.subject.staff[0].unit = "elsewhere"
    #expect(obstacles("D") == [.notQualified(TinyWard.stint("D"))])
    ward.subject.rows = line(nil)
    #expect(obstacles("D") == [.notInDemand(TinyWard.stint("D"))])
  }

  @Test("All obstacles are named at once, in a stable order")
  mutating func several() {
    ward.subject.staff[0].from = ward.day(1)
    ward.subject.fitness = ["A": [ward.day(0): .unfit]]
    let plan = DayPlan([TinyWard.stint("B"), TinyWard.stint("D")])
    #expect(obstacles(plan) == [.notEmployed, .undeclaredCombination, .unavailable])
  }
}
