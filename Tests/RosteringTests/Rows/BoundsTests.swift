// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Testing

@Suite struct BoundsTests {
  private let subject = TinyWard("-").subject

  @Test(
    "A count pays for each bound it misses",
    arguments: [(0, 230), (1, 115), (2, 10), (3, 0), (4, 0), (5, 1), (7, 3)])
  func cost(count: Int, points: Int64) {
    let bounds = Bounds(
      minimum: 2, target: 3, maximum: 4, belowMinimum: .priced(.table([Cost(95), Cost(200)])),
      belowTarget: .linear(Cost(10)), aboveMaximum: .priced(.linear(Cost(1))))
    #expect(subject.cost(of: count, against: bounds) == Cost(points))
  }

  @Test(
    "A required unit costs ten times more with every priority",
    arguments: [(1, 1), (2, 10), (3, 100), (0, 1)])
  func priorities(priority: Int, factor: Int64) {
    var subject = subject
    subject.requiredPrice = Cost(1000)
    #expect(subject.cost(of: 1, under: .required(priority: priority)) == Cost(1000 * factor))
    #expect(subject.cost(of: 3, under: .required(priority: priority)) == Cost(3000 * factor))
    #expect(subject.cost(of: 0, under: .required(priority: priority)) == .zero)
    #expect(subject.cost(of: -2, under: .required(priority: priority)) == .zero)
  }
}
