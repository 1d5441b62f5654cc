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

  @Test("What a rule counts over the horizon comes to the burden", arguments: Burden.allCases)
  func counting(burden: Burden) throws {
    // From Monday to Sunday, with a holiday on Wednesday.
    var ward = TinyWard("NcCDN-D")
    ward.subject.calendar = WorkCalendar(entries: [ward.day(2): .init(type: .statutory)])
    let (measure, of) = burden.counting(in: ward.subject)
    let duties = ward.subject.days.map { ward.subject.duty(ward.roster["A", $0], on: $0) }
    let counted = duties.reduce(0) { $0 + (of.matches($1) ? measure.value(of: $1) : 0) }
    #expect(counted == duties.reduce(0) { $0 + burden.count(of: $1, in: ward.subject) })
    #expect(counted == [.nights: 2, .weekends: 1, .statutory: 1, .exposure: 2, .frontLine: 2][burden])
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
