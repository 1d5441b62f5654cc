// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Testing

@Suite struct SolveHistoryTests {
  @Test("A point carries on what was known, and the last word of a step counts")
  func record() {
    var history = SolveHistory()
    history.record(step: 0, bound: Cost(3))
    history.record(step: 2, cost: Cost(9))
    history.record(step: 2, cost: Cost(8))
    history.record(step: 5, bound: Cost(4))
    #expect(
      history.points == [
        .init(step: 0, cost: nil, bound: Cost(3)), .init(step: 2, cost: Cost(8), bound: Cost(3)),
        .init(step: 5, cost: Cost(8), bound: Cost(4)),
      ])
  }
}
