// SPDX-License-Identifier: GPL-3.0-or-later
import Interchange
import Rostering
import Testing

@Suite("Fairness in a case")
struct FairnessReaderTests {
  @Test("is a price for each night above or below the share of each person, less what they carry in")
  func shares() throws {
    let subject = try subject([
      "case.yaml": "title: Fair\nfrom: 2026-03-02\nto: 2026-03-11\n"
        + "fairness:\n  - {id: nights, burden: nights, who: {unit: W3}, price: [1, 3, 6]}\n",
      "demand.csv": "unit,shift,profession,min\nW3,N,nurse,1\n",
      "balances.csv": "id,kind,as_of,value\nN002,nights,2026-03-01,2\n",
    ])
    guard case .windowLimit(let rule)? = subject.rules.last else { return #expect(Bool(false)) }
    #expect(rule.opening == ["N001": -5, "N002": -3])
    #expect(rule.head.severity == .soft(.table([Cost(1), Cost(3), Cost(6)])))
  }

  @Test(
    "counts each burden on the days and duties it means, demand under rows included",
    arguments: [("weekends", 2), ("statutory", 1), ("exposure", 10), ("front_line", 10)])
  func burdens(burden: String, demanded: Int) throws {
    let subject = try subject([
      "case.yaml": "title: Fair\nfrom: 2026-03-02\nto: 2026-03-11\n"
        + "fairness:\n  - {id: fair, burden: \(burden), who: {ids: N001}, price: 1}\n"
        + "rows:\n  - {id: icu, row: posts, unit: ICU, shift: D, post: nurse, minimum: 1, who: {ids: N001}}\n",
      "units.csv": "id,name,zone\nW3,Ward 3,clean\nICU,Intensive care,contaminated\nDISP,Dispatch,clean\n",
      "demand.csv": "unit,shift,profession,min\nW3,N,nurse,0\n",
      "calendar.csv": "date,type\n2026-03-04,statutory\n",
    ])
    guard case .windowLimit(let rule)? = subject.rules.last else { return #expect(Bool(false)) }
    #expect(rule.opening == ["N001": -demanded])
    // All the days in intensive care are just the share.
    var roster = Roster(horizon: subject.horizon, staff: subject.staff.map(\.id))
    for day in subject.horizon {
      roster["N001", day] = DayPlan([Stint(shift: "D", unit: "ICU", post: "nurse")])
    }
    func cost() -> Cost? { Audit(subject).report(on: roster).costByRule.first { $0.id == "fair" }?.cost }
    #expect(cost() == nil)
    for day in subject.horizon { roster["N001", day] = .off }
    #expect(cost() == Cost(Int64(demanded)))
  }
}
