// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Testing

@Suite struct AuditReportTests {
  private func violation(
    _ subject: Violation.Subject, cost: Int64 = 0, isHard: Bool = false, isRequired: Bool = false
  ) -> Violation {
    Violation(
      subject: subject, days: TinyWard.monday...TinyWard.monday, required: 0, actual: 1, amount: 1,
      cost: Cost(cost), isHard: isHard, isRequired: isRequired)
  }

  private var report: AuditReport {
    AuditReport(violations: [
      violation(.rule("wish"), cost: 5), violation(.row("posts"), cost: 100, isRequired: true),
      violation(.rule("rest"), isHard: true), violation(.decision("beds"), cost: 7),
      violation(.choice(.notEmployed), isHard: true), violation(.rule("wish"), cost: 6),
      violation(.decision("beds"), cost: 200, isRequired: true),
    ])
  }

  @Test("Broken is what is hard, uncovered is what was required")
  func kinds() {
    #expect(report.broken.map(\.subject.id) == ["rest", "choice"])
    #expect(report.uncovered.map(\.subject.id) == ["posts", "beds"])
  }

  @Test("The cost is the sum of all, and by rule in order of the id")
  func cost() {
    #expect(report.cost == Cost(318))
    #expect(report.costByRule.map(\.id) == ["beds", "posts", "wish"])
    #expect(report.costByRule.map(\.cost) == [Cost(207), Cost(100), Cost(11)])
  }
}
