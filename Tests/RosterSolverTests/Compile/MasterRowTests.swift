// SPDX-License-Identifier: GPL-3.0-or-later
import RosterSolver
import Rostering
import Testing

@Suite struct MasterRowTests {
  private let subject = SmallWard(people: 1, days: 1).subject

  private func row(_ pricing: MasterRow.Pricing, _ range: ClosedRange<Int>) -> MasterRow {
    MasterRow(
      id: "row", pricing: pricing, constant: 0, least: range.lowerBound, greatest: range.upperBound,
      in: subject)
  }

  @Test func theHullOfConvexBoundsIsExactEverywhere() {
    let bounds = Bounds(
      minimum: 2, target: 4, maximum: 5, belowMinimum: .priced(.linear(Cost(50))),
      belowTarget: .linear(Cost(10)),
      aboveMaximum: .priced(.linear(Cost(7))))
    let row = row(.bounds(bounds, weight: 2), 0...7)
    #expect(row.hull.map(\.activity) == [0, 2, 4, 5, 7])
    #expect(row.hull.map(\.cost) == [280, 40, 0, 0, 28])
  }

  @Test func theHullLiesNowhereAboveACostThatIsNotConvex() {
    let bounds = Bounds(maximum: 0, aboveMaximum: .priced(.table([Cost(10), Cost(11), Cost(12)])))
    let row = row(.bounds(bounds, weight: 1), 0...3)
    #expect(row.hull.map(\.activity) == [0, 3])
    #expect(row.cost(1) == 10)
  }

  @Test func anExcessIsPaidInWholeUnits() {
    let row = row(.excess(unit: 10), -20...20)
    #expect(row.cost(0) == 0)
    #expect(row.cost(1) == 100_000)
    #expect(row.cost(10) == 100_000)
    #expect(row.cost(11) == 200_000)
  }

  @Test func aHardRowAllowsNothingAboveZero() {
    let row = row(.hard, -2...2)
    #expect(row.cost(0) == 0)
    #expect(row.cost(1) == nil)
    #expect(row.hull.last?.activity == 0)
  }

  @Test func theLeastPricedActivityIsTheLeastOverAllOfThem() {
    let bounds = Bounds(minimum: 3, belowMinimum: .priced(.linear(Cost(5))))
    let row = row(.bounds(bounds, weight: 1), 0...6)
    for price in Int64(-8)...8 {
      let least = (0...6).compactMap { activity in
        row.cost(activity).map { $0 + price * Int64(activity) }
      }.min()
      #expect(row.leastPriced(scale: 1, price: price, base: row.constant) == least)
    }
  }

  @Test func aLimitedRowIsExactAtTheEndsOfItsRangeAndDearOutside() {
    let row = row(.excess(unit: 3), -6...4)
    for lower in -6...4 {
      for upper in lower...4 {
        let limited = row.limited(to: lower...upper)
        for activity in -6...4 {
          let least = limited.hullCost(at: Double(activity))
          if (lower...upper).contains(activity) {
            #expect(least <= Double(row.cost(activity) ?? 0) + 1e-9)
          } else {
            #expect(least > 200_000)
          }
        }
        #expect(limited.hullCost(at: Double(lower)) == Double(row.cost(lower) ?? -1))
        #expect(limited.hullCost(at: Double(upper)) == Double(row.cost(upper) ?? -1))
      }
    }
  }

  /// What lies outside a range is priced at more than the row ever costs, which must fit into the prices.
  @Test func onlyRowsThatStayWithinPricesCanBeLimited() {
    func dear(_ points: Int64) -> MasterRow {
      row(.bounds(Bounds(maximum: 0, aboveMaximum: .priced(.linear(Cost(points)))), weight: 1), 0...1000)
    }
    #expect(dear(1).canBeLimited)
    #expect(row(.hard, -2...2).canBeLimited)
    #expect(!dear(1 << 40).canBeLimited)
  }

  @Test func aHullSaysTooLittleWhereTheCostIsNotConvex() {
    let row = row(.excess(unit: 3), -6...4)
    #expect(row.underestimate(at: -2) == 0)
    #expect(abs(row.underestimate(at: 1) - 200_000 / 3) < 1)
    #expect(row.limited(to: 1...4).underestimate(at: 1) == 0)
    let convex = self.row(
      .bounds(Bounds(minimum: 2, belowMinimum: .priced(.linear(Cost(5)))), weight: 1), 0...4)
    for activity in [0, 0.5, 1, 1.7, 2, 3.3, 4] { #expect(abs(convex.underestimate(at: activity)) < 1e-9) }
  }
}
