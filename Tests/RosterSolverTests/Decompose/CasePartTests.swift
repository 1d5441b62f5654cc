// SPDX-License-Identifier: GPL-3.0-or-later
import RosterSolver
import Rostering
import Testing

@Suite struct CasePartTests {
  /// Two wards that share nothing: the first two people work in one, the others in the other.
  private func twoWards() -> Case {
    var subject = SmallWard(people: 4, days: 3, rules: [SmallWard.rest]).subject
    subject.units.append(Unit(id: "V", name: "Other ward"))
    subject.rows = ["W", "V"].map { unit in
      LinkingRow.posts(
        PostDemand(
          id: RowID("posts-\(unit)"), unit: UnitID(unit), shift: "E", post: "nurse",
          requires: .unit(UnitID(unit)),
          bounds: Bounds(minimum: 1, maximum: 1)))
    }
    for index in 2..<4 { subject.staff[index].unit = "V" }
    return subject
  }

  @Test func peopleWhomNoRowLinksFallIntoPartsOfTheirOwn() {
    let parts = CasePart.parts(of: CaseCompiler.compile(twoWards()))
    #expect(parts.map(\.people) == [[0, 1], [2, 3]])
    #expect(parts.map(\.sources) == [[0], [1]])
  }

  @Test func aRowThatCountsEverybodyLinksAllOfThem() {
    var subject = twoWards()
    subject.quantities = [Quantity(id: "work", definition: .sum(.days, .work))]
    subject.rows.append(
      .quantity(
        QuantityLimit(id: "all", quantity: "work", period: .horizon, bounds: Bounds(maximum: 5))))
    let parts = CasePart.parts(of: CaseCompiler.compile(subject))
    #expect(parts.map(\.people) == [[0, 1, 2, 3]])
  }

  @Test func aRowThatConcernsNobodyIsPaidOnce() throws {
    var subject = twoWards()
    subject.rows.append(
      .posts(
        PostDemand(
          id: "nobody", unit: "W", shift: "N", post: "nurse", requires: .profession("doctor"),
          bounds: Bounds(minimum: 1, belowMinimum: .priced(.linear(Cost(7)))))))
    let options = SolveOptions(seed: 1, threads: 2, steps: 20, time: nil)
    let solution = try RosterSolver(subject, options: options).solve()
    #expect(solution.report.cost == Cost(21))
    #expect(solution.report.status == .optimal)
  }
}
