// SPDX-License-Identifier: GPL-3.0-or-later
import Testing

@testable import RosterSolver

@Suite("Column generation")
struct ColumnGenerationTests {
  @Test("is stuck where five rounds change little, not while most people still bring rosters in")
  func stuck() {
    func isStuck(_ objectives: [Double], restless: Int) -> Bool {
      var course = ColumnGeneration.Course()
      return objectives.map { course.isStuck(at: $0, restless: restless, of: 40) }.contains(true)
    }
    #expect(isStuck([1000, 999.5, 999.4, 999.3, 999.2], restless: 20))
    #expect(!isStuck([1000, 999.5, 999.4, 999.3, 999.2], restless: 21))
    #expect(!isStuck([1000, 999.5, 999.4, 999.3], restless: 2))
    #expect(!isStuck([1000, 999.5, 999.4, 999.3, 990], restless: 2))
  }
}
