// SPDX-License-Identifier: GPL-3.0-or-later
import Interchange
import Rostering
import Subsidies
import Testing

@Suite("Rounded hours")
struct HourRoundingTests {
  @Test("are written as a step and a mode, and nothing else")
  func words() {
    #expect(HourRounding("15min_nearest")?.step == Minutes(15))
    #expect(HourRounding("30min_down")?.mode == .down)
    for text in ["15min", "15_down", "0min_up", "min_up", "15min_sideways", "-5min_up"] {
      #expect(HourRounding(text) == nil, "\(text)")
    }
  }

  @Test("of a date are paid after rounding, the same for one row or two")
  func paid() throws {
    let policy = try #require(PolicyPack.hourlyNightFeeTemplate.read(problems: ProblemList()))
    func paid(_ records: [WorkRecord]) throws -> [Int64] {
      try Payroll(
        PayRules(policies: [policy], period: Month.days), work: ActualWork(attendance: records),
        in: Month.hospital
      ).amounts
    }
    #expect(try paid([Month.record(10, from: 22, to: 23.14)]) == [1250])
    let split = [Month.record(10, from: 22, to: 22.5), Month.record(10, from: 22.5, to: 23.14, row: 3)]
    #expect(try paid(split) == [1250])
  }
}
