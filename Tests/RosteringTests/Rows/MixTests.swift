// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Testing

@Suite struct MixTests {
  private func mix(
    _ terms: [Mix.Term], unit: UnitID? = TinyWard.ward, shifts: [ShiftCode] = ["D"],
    days: DaySelector = .every,
    bounds: Bounds
  ) -> LinkingRow {
    .mix(Mix(id: "mix", unit: unit, shifts: shifts, days: days, terms: terms, bounds: bounds))
  }

  private func ids(_ ids: StaffID..., coefficient: Int = 1) -> Mix.Term {
    Mix.Term(coefficient: coefficient, who: .ids(Set(ids)))
  }

  @Test("At least one senior on every shift")
  func senior() {
    let ward = TinyWard(["S": "D-E", "J": "-DD"])
    let violations = ward.violations(of: mix([ids("S")], shifts: ["D", "E"], bounds: Bounds(minimum: 1)))
    #expect(ward.findings(violations) == [.day(0, 1), .day(1, 1), .day(1, 1), .day(2, 1)])
    #expect(violations.map(\.place) == ["E", "D", "E", "D"])
    #expect(violations.map(\.isRequired) == [true, true, true, true])
  }

  @Test("Trainees no more than seniors")
  func trainees() {
    let terms = [ids("T", "U"), ids("S", coefficient: -1)]
    let ward = TinyWard(["S": "DD-", "T": "DDD", "U": "-D-"])
    let violations = ward.violations(of: mix(terms, bounds: Bounds(maximum: 0)))
    #expect(ward.findings(violations) == [.day(1, 1), .day(2, 1)])
    #expect(violations.map(\.actual) == [1, 1])
  }

  @Test("Two people who must not meet")
  func apart() {
    let ward = TinyWard(["A": "DED", "B": "DD-"])
    #expect(
      ward.findings(ward.violations(of: mix([ids("A", "B")], bounds: Bounds(maximum: 1)))) == [.day(0, 1)])
  }

  @Test("A person with two stints of a shift is one person")
  func onePerson() {
    var ward = TinyWard("-")
    ward.roster["A", ward.day(0)] = DayPlan([TinyWard.stint("D"), TinyWard.stint("D", TinyWard.clinic)])
    let row = mix([ids("A")], unit: nil, bounds: Bounds(minimum: 2))
    #expect(ward.violations(of: row).map(\.actual) == [1])
  }

  @Test("A stint of a combination counts for its own shift and unit")
  func combination() {
    let ward = TinyWard("c")
    func actual(_ unit: UnitID?, _ shift: ShiftCode) -> [Int] {
      ward.violations(of: mix([ids("A")], unit: unit, shifts: [shift], bounds: Bounds(minimum: 2))).map(
        \.actual)
    }
    #expect(actual(TinyWard.ward, "E") == [1])
    #expect(actual(TinyWard.ward, "L") == [0])
    #expect(actual(TinyWard.clinic, "L") == [1])
    #expect(actual(nil, "L") == [1])
  }

  @Test("Without shifts, those are judged that a line of the unit asks for on the day")
  func demandedShifts() throws {
    var ward = TinyWard("--")
    func line(_ shift: ShiftCode, _ unit: UnitID, _ days: DaySelector) -> LinkingRow {
      .posts(
        PostDemand(
          id: "line", unit: unit, shift: shift, post: TinyWard.nurse, days: days, requires: .everyone,
          bounds: Bounds()))
    }
    let clock = LinkingRow.clock(
      ClockDemand(
        id: "clock", unit: TinyWard.ward, shifts: ["L"], from: try #require(ColumnTime("14:00")),
        to: try #require(ColumnTime("15:00")), bounds: Bounds()))
    ward.subject.rows = [
      line("N", TinyWard.ward, .weekdays([.monday])), line("D", TinyWard.clinic, .every), clock,
    ]
    let row = mix([], shifts: [], bounds: Bounds(minimum: 1))
    #expect(ward.violations(of: row).map(\.place) == ["L", "N", "L"])
    #expect(ward.findings(ward.violations(of: row)) == [.day(0, 1), .day(0, 1), .day(1, 1)])
    let anywhere = mix([], unit: nil, shifts: [], bounds: Bounds(minimum: 1))
    #expect(ward.violations(of: anywhere).map(\.place) == ["D", "L", "N", "D", "L"])
  }

  @Test("Days are selected and people judged on them")
  func dated() {
    var ward = TinyWard("DDD")
    ward.subject.staffChanges = [StaffChange(staff: "A", from: ward.day(1), field: .level("N3"))]
    let row = mix(
      [Mix.Term(who: .level(["N3"]))], days: .weekdays([.monday, .tuesday]), bounds: Bounds(minimum: 1))
    #expect(ward.findings(ward.violations(of: row)) == [.day(0, 1)])
  }
}
