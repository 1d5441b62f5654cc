// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Testing

@Suite struct SolveReportTests {
  @Test(
    "The gap is the distance to the bound in millionths of the cost, rounded up",
    arguments: [
      (100, 100, 0), (100, 99, 10_000), (3, 2, 333_334), (0, 0, 0), (0, -2, 2_000_000), (-4, -5, 250_000),
    ] as [(Int64, Int64, Int64)])
  func gap(cost: Int64, bound: Int64, millionths: Int64) {
    let report = SolveReport(
      status: .feasible, cost: Cost(cost), bound: Cost(bound), seed: 1, steps: 1, threads: 1)
    #expect(report.gapMillionths == millionths)
  }
}
