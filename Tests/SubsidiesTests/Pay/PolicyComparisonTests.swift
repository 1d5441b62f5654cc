// SPDX-License-Identifier: GPL-3.0-or-later
import Interchange
import Rostering
import Subsidies
import Testing

@Suite("A comparison of two policies")
struct PolicyComparisonTests {
  @Test("says what would change for whom")
  func rows() throws {
    let records = [
      Month.record(10, from: 20, to: 32, shift: "N", kind: .night, nights: 1),
      Month.record(of: "D1", 10, from: 8, to: 16, row: 3),
    ]
    let rules = PayRules(policies: [], period: Month.days)
    let rows = try PolicyComparison(
      Month.nightFee(), Month.subsidy(), rules, work: ActualWork(attendance: records), in: Month.hospital
    ).rows
    #expect(rows.map(\.staff) == ["N1", "D1"])
    #expect(rows.map(\.first.minorUnits) == [8000, 0])
    #expect(rows.map(\.difference.minorUnits) == [22000, 30000])
  }
}
