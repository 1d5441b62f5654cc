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
}
