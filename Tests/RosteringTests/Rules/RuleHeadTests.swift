// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Testing

@Suite struct RuleHeadTests {
  private func noWork(_ who: StaffFilter) -> PersonalRule {
    .wish(Wish(head: RuleHead(id: "rule", who: who), want: .off))
  }

  @Test("A rule is judged for the people it names, in the order of the case")
  func who() {
    let ward = TinyWard(["B": "D", "A": "D"])
    #expect(ward.violations(of: noWork(.everyone)).map(\.staff) == ["B", "A"])
    #expect(ward.violations(of: noWork(.ids(["A"]))).map(\.staff) == ["A"])
    #expect(ward.violations(of: noWork(.not(.everyone))).isEmpty)
  }

  @Test("Whom a rule applies to is judged on the first day of employment in the horizon")
  func firstDay() {
    var ward = TinyWard("-D")
    ward.subject.staffChanges = [StaffChange(staff: "A", from: ward.day(1), field: .team("blue"))]
    #expect(ward.violations(of: noWork(.team("blue"))).isEmpty)
    ward.subject.staff[0].from = ward.day(1)
    #expect(ward.violations(of: noWork(.team("blue"))).count == 1)
  }
}
