// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Subsidies
import Testing

@Suite("A trace")
struct TraceTests {
  let twoStints = [
    Month.record(24, from: 8, to: 10.5, place: "hubei"),
    Month.record(24, from: 14, to: 16.5, place: "hubei", row: 3),
  ]

  @Test("prints the arithmetic as an English sentence")
  func english() throws {
    let line = try #require(try Month.pay(twoStints).lines.first)
    #expect(
      Trace(line).sentence(in: .english)
        == "N1, 2020-02-24: 5:00 h (attendance.csv:2, attendance.csv:3), more than 4:00 h, count as 1 day; "
        + "1 day × 300.00 (财社〔2020〕2号 §1, Class 1 tier 1, from 2020-01-25) × 2 (hubei, from 2020-02-22) "
        + "= 600, rounded to 600.00 CNY. Direct contact by the zone of the unit. Work as recorded. "
        + "Exempt from income tax. "
        + "Due by 2020-03-30. The policy holds example numbers.")
  }

  @Test("prints the arithmetic as a Chinese sentence")
  func chinese() throws {
    let line = try #require(try Month.pay(twoStints).lines.first)
    #expect(
      Trace(line).sentence(in: .chinese)
        == "N1，2020-02-24：5:00小时（attendance.csv:2、attendance.csv:3），超过4:00小时，计1天；"
        + "1天 × 300.00（财社〔2020〕2号 §1，一类一档，自2020-01-25起） × 2（hubei，自2020-02-22起） = 600，"
        + "取整为600.00 CNY。直接接触（按科室分区）。出勤依据：登记。免征个人所得税。应于2020-03-30前发放。政策含示例数据。")
  }

  @Test("says on which side of the limit the hours lie, in the words of the limit")
  func limit() throws {
    let line = try #require(try Month.pay([Month.record(10, from: 8, to: 12)]).lines.first)
    #expect(
      Trace(line).sentence(in: .english).contains("at most 4:00 h, count as 0.5 of a day; 0.5 days × 300.00"))
    #expect(Trace(line).sentence(in: .chinese).contains("不超过4:00小时，计0.5天"))
  }

  @Test("shows the share of the hours and the unrounded fraction")
  func share() throws {
    let records = [
      Month.record(10, from: 8, to: 10, .direct), Month.record(10, from: 11, to: 16, .indirect, row: 3),
    ]
    let line = try #require(try Month.pay(records, decide: ["same_day_tier": "by_hours"]).lines.first)
    let sentence = Trace(line).sentence(in: .english)
    #expect(sentence.contains("of which 2:00 h of 7:00 h are of this kind"))
    #expect(sentence.contains("= 600/7, rounded to 85.71 CNY"))
  }

  @Test("of a forecast says that it is none of payroll")
  func forecast() throws {
    var roster = Roster(horizon: Month.days, staff: [Month.nurse.id])
    roster[Month.nurse.id, Month.day(10)] = DayPlan([Stint(shift: "D", unit: "fever", post: "ward")])
    let forecast = try Forecast(
      Month.rules([Month.subsidy()]), planned: PlannedWork(roster: roster, in: Month.hospital),
      in: Month.hospital)
    let line = try #require(forecast.lines.first)
    #expect(Trace(line).sentence(in: .english).hasPrefix("Forecast, not payroll: N1"))
    #expect(Trace(line).sentence(in: .chinese).hasPrefix("预测，非工资：N1"))
  }

  @Test("never says why somebody was kept from work")
  func privacy() throws {
    let day = WorkRecord(
      staff: "N1", date: Month.day(10), extent: .days(.one), state: .observation, evidence: .recorded,
      source: WorkRecord.Source(file: "attendance.csv", row: 2))
    let payroll = try Month.pay([day], decide: ["observation_and_rest_days": "tier2"])
    let sentence = Trace(try #require(payroll.lines.first)).sentence(in: .english)
    #expect(!sentence.contains("observation"))
    #expect(sentence.contains("1 day as recorded (attendance.csv:2); 1 day × 200.00"))
  }
}
