// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Testing

@Suite struct WorkingDutyTests {
  private func units(_ code: Character) -> [UnitID]? {
    let ward = TinyWard("-")
    return ward.subject.duty(TinyWard.plan(code), on: ward.day(0)).workingUnits.map { [$0.first, $0.last] }
  }

  @Test("Work begins in the unit of the first stint and ends in that of the last")
  func units() {
    #expect(units("D") == [TinyWard.ward, TinyWard.ward])
    #expect(units("c") == [TinyWard.ward, TinyWard.clinic])
  }

  @Test("A day off and a standby at home are no work")
  func none() {
    #expect(units("-") == nil)
    #expect(units("B") == nil)
    #expect(units("b") == [TinyWard.ward, TinyWard.ward])
  }

  @Test(
    "The longest time without work may lie before, between or after duties",
    arguments: ["--D--D-", "D--D---", "D---D-D"])
  func longestRest(codes: String) {
    func rule(_ hours: Int) -> PersonalRule {
      .freePeriod(
        FreePeriod(head: .hard, window: .horizon, minimum: .hours(hours), edges: Edges(before: .nothing)))
    }
    let longest = ["--D--D-": 64, "D--D---": 80, "D---D-D": 88][codes] ?? 0
    #expect(TinyWard(codes).found(rule(longest)).isEmpty)
    #expect(TinyWard(codes).found(rule(longest + 1)).count == 1)
  }
}
