// SPDX-License-Identifier: GPL-3.0-or-later
import Interchange
import Rostering
import Testing

@Suite("Money in the objective of a case")
struct SubsidyCostReaderTests {
  private func files(_ settings: String) -> [String: String] {
    [
      "case.yaml": "title: Paid\nmonth: 2026-03\npolicies: [night-fee-template]\n\(settings)\n",
      "demand.csv": "unit,shift,profession,min\nW3,N,nurse,1\nW3,E,nurse,1\nW3,D,nurse,1\n",
    ]
  }

  private func units(_ staff: StaffID, _ shift: ShiftCode, in subject: Case) throws -> Int {
    let member = try #require(subject.staff.first { $0.id == staff })
    let plan = DayPlan([Stint(shift: shift, unit: "W3", post: "nurse")])
    return subject.dailyPay(of: member).reduce(0) {
      $0 + $1.table.count(of: plan, on: subject.horizon.lowerBound)
    }
  }

  @Test("counts what each person's night or evening is paid, in steps of money, and limits the sum")
  func priced() throws {
    let subject = try subject(files("subsidy_cost: {points: 2, per: \"10.00\", budget: \"505.00\"}"))
    #expect(try units("N001", "N", in: subject) == 10)
    #expect(try units("N002", "N", in: subject) == 8)
    #expect(try units("N002", "E", in: subject) == 5)
    #expect(try units("N002", "D", in: subject) == 0)
    #expect(subject.unpricedPay.isEmpty)
    guard case .quantity(let budget)? = subject.rows.last else { return #expect(Bool(false)) }
    #expect(budget.bounds.maximum == 50)
  }

  @Test("refuses a step that some amount is no multiple of, and names the greatest that fits")
  func misfit() throws {
    let lines = try CaseOnDisk.lines(files("subsidy_cost: {points: 1, per: \"20.00\"}"))
    #expect(lines.count == 1)
    #expect(lines.first?.contains("50.00, which is no multiple of 20.00") ?? false)
    #expect(lines.first?.contains("is 10.00") ?? false)
  }

  @Test("shares out the days that a policy pays, and no others")
  func fairness() throws {
    let subject = try subject(
      files("fairness: [{id: fair, burden: paid_days, who: {unit: W3}, price: 3}]"))
    guard case .windowLimit(let rule)? = subject.rules.last else { return #expect(Bool(false)) }
    #expect(
      rule.of
        == .stint([
          Stint(shift: "N", unit: "W3", post: "nurse"), Stint(shift: "E", unit: "W3", post: "nurse"),
        ]))
    // A night and an evening on each of 31 days, for two people.
    #expect(rule.opening == ["N001": -31, "N002": -31])
    #expect(subject.rules.count == 1)
  }
}
