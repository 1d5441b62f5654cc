// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Testing

@Suite struct PlanTableTests {
  private let day = TinyWard.monday

  @Test("Gives the count of a plan on its day, and nothing for what is not entered")
  func counts() {
    let table = PlanTable([day: [TinyWard.plan("D"): 3]])
    #expect(table.count(of: TinyWard.plan("D"), on: day) == 3)
    #expect(table.count(of: TinyWard.plan("N"), on: day) == 0)
    #expect(table.count(of: TinyWard.plan("D"), on: day.advanced(by: 1)) == 0)
    #expect(table.counting(on: day) == [TinyWard.plan("D"): 3])
    #expect(!table.isEmpty)
  }

  @Test("Does not keep counts of zero")
  func zeros() {
    let table = PlanTable([day: [TinyWard.plan("D"): 0]])
    #expect(table.isEmpty)
    #expect(table == PlanTable([:]))
    #expect(table.counting(on: day).isEmpty)
  }
}
