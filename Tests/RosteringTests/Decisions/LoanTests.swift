// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Testing

@Suite struct LoanTests {
  private func loan(in ward: TinyWard) -> SharedDecision {
    .loan(
      Loan(
        id: "loan", staff: "A", unit: TinyWard.clinic, starts: [ward.day(0), ward.day(2)], length: 2,
        cost: Cost(25)))
  }

  private func broken(_ codes: KeyValuePairs<StaffID, String>, value: Int?) -> [Finding] {
    let ward = TinyWard(codes)
    return ward.findings(ward.violations(of: loan(in: ward), value: value).filter(\.isHard))
  }

  @Test("The person works in the unit on the days of the loan only")
  func days() {
    #expect(broken(["A": "CC--"], value: 1).isEmpty)
    #expect(broken(["A": "CCC-"], value: 1) == [.day(2, 1)])
    #expect(broken(["A": "CCCC"], value: 2) == [.day(0, 1), .day(1, 1)])
    #expect(broken(["A": "C---"], value: 0) == [.day(0, 1)])
  }

  @Test("Stints elsewhere are free, one in the unit within a combination is not")
  func stints() {
    #expect(broken(["A": "DDDD"], value: 0).isEmpty)
    #expect(broken(["A": "Dc--"], value: 0) == [.day(1, 1)])
  }

  @Test("Other people are not bound")
  func others() {
    #expect(broken(["A": "----", "B": "CCCC"], value: 0).isEmpty)
  }

  @Test("A loan costs once")
  func cost() {
    let ward = TinyWard("CC--")
    #expect(ward.violations(of: loan(in: ward), value: 1).map(\.cost) == [Cost(25)])
    #expect(TinyWard("----").violations(of: loan(in: ward), value: 0).isEmpty)
  }

  @Test("A roster that says nothing lends when it breaks least")
  func noValue() {
    let ward = TinyWard("--C-")
    #expect(ward.violations(of: loan(in: ward), value: nil).map(\.actual) == [2])
    #expect(TinyWard("D---").violations(of: loan(in: ward), value: nil).isEmpty)
  }
}
