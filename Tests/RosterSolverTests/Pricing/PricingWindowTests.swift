// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import RosterSolver

@Suite("Open days")
struct PricingWindowTests {
  @Test(
    "are one stretch or two, whichever comes first",
    arguments: [(0..<3, 5..<7), (5..<7, 0..<3), (0..<4, 4..<7), (0..<5, 2..<7), (0..<9, 2..<4)])
  func stretches(one: Range<Int>, other: Range<Int>) {
    let open = OpenDays(one, other)
    for day in -1..<10 { #expect(open.contains(day) == (one.contains(day) || other.contains(day))) }
    #expect(open.count == Set(Array(one) + Array(other)).count)
  }
}
