// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Testing

@Suite struct CasePlansTests {
  private func codes(_ plans: [DayPlan]) -> [String] { plans.map(\.code) }

  @Test("The day off comes first, then the lines' stints, then the combinations they make possible")
  func plans() {
    let subject = TinyWard("-").subject
    let plans = subject.plans(on: subject.horizon.lowerBound)
    #expect(codes(Array(plans.prefix(7))) == ["", "E", "D", "L", "N", "B", "X"])
    #expect(plans.filter { $0.code == "D+B" }.count == 2)
    #expect(plans.filter { $0.code == "E+L" }.count == 4)
    #expect(Set(plans).count == plans.count)
    #expect(plans.count == 1 + 12 + 2 + 2 + 4)
  }

  @Test("A person may have those without an obstacle, or the pinned one alone")
  func plansOfPerson() {
    var ward = TinyWard("--")
    ward.subject.restrictions = [Restriction(staff: "A", days: ward.day(0)...ward.day(1), kind: .dayOnly)]
    ward.subject.pins = ["A": [ward.day(1): TinyWard.plan("N")]]
    let member = ward.subject.staff[0]
    #expect(codes(ward.subject.plans(for: member, on: ward.day(0))) == ["", "E", "D", "X", "E", "D", "X"])
    #expect(codes(ward.subject.plans(for: member, on: ward.day(1))) == ["N"])
  }

  @Test("A line asks only on its days")
  func days() {
    var ward = TinyWard("--")
    ward.subject.rows = [
      .posts(
        PostDemand(
          id: "mondays", unit: TinyWard.ward, shift: "D", post: TinyWard.nurse, days: .weekdays([.monday]),
          requires: .everyone, bounds: Bounds()))
    ]
    #expect(codes(ward.subject.plans(on: ward.day(0))) == ["", "D"])
    #expect(codes(ward.subject.plans(on: ward.day(1))) == [""])
  }
}
