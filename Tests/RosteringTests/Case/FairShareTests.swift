// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Testing

@Suite struct FairShareTests {
  @Test("A share follows the fraction of full time and the days on which a person could work")
  func shares() {
    var ward = TinyWard(["A": "----", "B": "----", "C": "----"])
    ward.subject.staff[1].fraction = ContractFraction(thousandths: 500)
    ward.subject.fitness = ["C": [ward.day(0): .unfit, ward.day(1): .unfit]]
    #expect(ward.subject.staff.map { ward.subject.burdenWeight(of: $0) } == [4000, 2000, 2000])
    #expect(ward.subject.shares(of: 8, among: ward.subject.staff) == ["A": 4, "B": 2, "C": 2])
  }

  @Test("What the lines ask for is counted for the people who may take it")
  func demanded() {
    var ward = TinyWard("--")
    ward.subject.rows = [
      .posts(
        PostDemand(
          id: "n", unit: TinyWard.ward, shift: "N", post: TinyWard.nurse, requires: .profession("nurse"),
          bounds: Bounds(minimum: 1, target: 2))),
      .posts(
        PostDemand(
          id: "x", unit: TinyWard.ward, shift: "X", post: TinyWard.nurse, requires: .profession("doctor"),
          bounds: Bounds(minimum: 5))),
    ]
    #expect(ward.subject.demanded(.nights, of: .work, from: .everyone) == 4)
    #expect(ward.subject.demanded(.days, of: .zone(.contaminated), from: .everyone) == 0)
  }
}
