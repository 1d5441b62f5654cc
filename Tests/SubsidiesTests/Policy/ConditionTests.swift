// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Subsidies
import Testing

@Suite("A condition")
struct ConditionTests {
  /// Whether an allowance with the condition pays a record of one nurse.
  func pays(_ condition: Condition, _ change: (inout Case) -> Void = { _ in }) throws -> Bool {
    var hospital = Month.hospital
    change(&hospital)
    let record = WorkRecord(
      staff: "N1", date: Month.day(10), extent: .days(.one), shift: "D", kind: .day, unit: "fever",
      post: "ward",
      zone: .contaminated, contact: .direct, place: "hubei", evidence: .recorded,
      source: WorkRecord.Source(file: "attendance.csv", row: 2))
    let allowance = Entitlement(
      id: "test", title: Title("Test"), clause: "1", when: condition, basis: .duty(DutyBasis()),
      amount: Dated([Month.day(1): .one]))
    let policy = Policy(
      id: "test", title: Title("Test"), authority: Authority(document: "test", evidence: .own),
      inForce: InForce(from: Month.day(1), to: .day(Month.day(29))), entitlements: [allowance],
      due: .daysAfterPeriod(0), rounding: try #require(Rounding(step: .one, mode: .down)))
    let payroll = try Payroll(
      Month.rules([policy]), work: ActualWork(attendance: [record]), in: hospital)
    return payroll.total == 100
  }

  @Test(
    "on a fact holds where the fact has one of its values",
    arguments: [
      (Condition.contact([.direct]), true), (.contact([.indirect, .none]), false),
      (.zone([.contaminated]), true),
      (.zone([.clean]), false), (.unit(["fever", "office"]), true), (.unit(["office"]), false),
      (.post(["ward"]), true),
      (.post(["triage"]), false), (.shift(["D"]), true), (.shift(["N"]), false), (.dutyKind([.day]), true),
      (.dutyKind([.night]), false), (.profession(["nurse"]), true), (.profession(["doctor"]), false),
      (.level(["N2"]), true), (.level(["N3"]), false), (.engagement([.contract]), true),
      (.engagement([.lent]), false),
      (.place(["hubei"]), true), (.place(["beijing"]), false), (.echelon(["E1"]), false),
      (.team(["A"]), false),
      (.employer(["Second Hospital"]), false), (.weekday([.monday]), true), (.weekday([.sunday]), false),
      (.dayType([.work]), true), (.dayType([.statutory]), false), (.state([.worked]), true),
      (.state([.rest]), false),
    ] as [(Condition, Bool)])
  func facts(condition: Condition, expected: Bool) throws {
    #expect(try pays(condition) == expected)
  }

  @Test("combines with all, any and not")
  func combinations() throws {
    let (yes, no) = (Condition.contact([.direct]), Condition.contact([.none]))
    #expect(try pays(.all([yes, .always])) && !pays(.all([yes, no])))
    #expect(try pays(.any([no, yes])) && !pays(.any([no, no])) && !pays(.any([])))
    #expect(try pays(.not(no)) && !pays(.not(yes)))
  }

  @Test("judges people as they are on the day")
  func dated() throws {
    func change(_ from: Int) -> (inout Case) -> Void {
      { $0.staffChanges = [StaffChange(staff: "N1", from: Month.day(from), field: .level("N4"))] }
    }
    #expect(try pays(.level(["N4"]), change(10)))
    #expect(try !pays(.level(["N4"]), change(11)))
  }
}
