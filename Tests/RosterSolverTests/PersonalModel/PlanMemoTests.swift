// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import RosterSolver

@Suite("A memo of plans")
struct PlanMemoTests {
  @Test("asks once a plan")
  func asksOnce() {
    var memo = PlanMemo()
    var asked = 0
    for plan in [Int32(3), 0, 3, 0, 3] {
      let value = memo.value(of: plan) {
        asked += 1
        return Int(plan) * 10
      }
      #expect(value == Int(plan) * 10)
    }
    #expect(asked == 2)
  }
}
