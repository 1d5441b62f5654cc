// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Testing

@Suite struct RosterTests {
  private let week = TinyWard.monday...TinyWard.monday.advanced(by: 6)

  @Test("Everybody is off until a plan is set, and only that day of that person changes")
  func plans() {
    var roster = Roster(horizon: week, staff: ["A", "B"])
    roster["B", week.lowerBound] = TinyWard.plan("N")
    #expect(roster["B", week.lowerBound] == TinyWard.plan("N"))
    #expect(roster["A", week.upperBound].isOff)
    #expect(roster["B", week.lowerBound.advanced(by: 1)].isOff)
  }

  @Test("People and days it does not have are off and stay so")
  func outside() {
    var roster = Roster(horizon: week, staff: ["A"])
    let empty = roster
    roster["B", week.lowerBound] = TinyWard.plan("D")
    roster["A", week.upperBound.advanced(by: 1)] = TinyWard.plan("D")
    roster["A", week.lowerBound.advanced(by: -1)] = TinyWard.plan("D")
    #expect(roster == empty)
    #expect(roster["B", week.lowerBound].isOff)
  }
}
