// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Testing

@Suite struct CostTests {
  @Test(
    "A linear price is paid for every started unit",
    arguments: [
      (-5, 0), (0, 0), (1, 7), (59, 7), (60, 7), (61, 14), (120, 14),
    ])
  func linear(amount: Int, points: Int64) {
    #expect(Price.linear(Cost(7), per: 60).cost(of: amount) == Cost(points))
  }

  @Test("A table goes on with its last step", arguments: [(0, 0), (1, 1), (2, 4), (3, 9), (4, 14), (6, 24)])
  func table(amount: Int, points: Int64) {
    #expect(Price.table([Cost(1), Cost(4), Cost(9)]).cost(of: amount) == Cost(points))
  }

  @Test("A table of one entry is a price for each, an empty one costs nothing")
  func shortTables() {
    #expect(Price.table([Cost(5)]).cost(of: 3) == Cost(15))
    #expect(Price.table([]).cost(of: 3) == .zero)
  }

  @Test(
    "A price is convex when no further unit is cheaper than the one before",
    arguments: [
      (.linear(Cost(3)), true), (.linear(Cost(3), per: 2), false), (.linear(Cost(-1)), false),
      (.table([Cost(1), Cost(4), Cost(9)]), true), (.table([Cost(4), Cost(5)]), false),
      (.table([Cost(-1)]), false),
      (.table([]), true),
    ] as [(Price, Bool)])
  func convex(price: Price, isConvex: Bool) {
    #expect(price.isConvex == isConvex)
  }
}
