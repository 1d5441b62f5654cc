// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Subsidies
import Testing

@Suite("The hours of a date")
struct DayPieceTests {
  /// The dates that are paid, with the hours that decided.
  func hours(
    _ records: [WorkRecord], decide values: [ParameterID: Parameter.Value] = [:], clock: CivilClock = .utc
  ) throws -> [String] {
    let decisions = values.sorted { $0.key < $1.key }.map {
      ParameterDecision(
        policy: "cn-2020-temp-work-subsidy", parameter: $0.key, value: $0.value, document: "minutes",
        decidedBy: "HR")
    }
    let rules = PayRules(
      policies: [try Month.subsidy()], applications: [Month.applied], decisions: decisions, period: Month.days
    )
    var hospital = Month.hospital
    hospital.clock = clock
    return try Payroll(rules, work: ActualWork(attendance: records), in: hospital).lines.map { line in
      guard case .days(let days) = line.entitlement.quantity, let hours = days.hours else { return "days" }
      return "\(line.entitlement.date.components.day): \(hours)"
    }
  }

  static let split: [ParameterID: Parameter.Value] = ["day_attribution": .choice("split_at_midnight")]
  static let most: [ParameterID: Parameter.Value] = ["day_attribution": .choice("most_worked")]

  @Test("of a night are split at midnight, its break in proportion")
  func split() throws {
    let night = Month.record(10, from: 20, to: 32, break: 60)
    #expect(try hours([night]) == ["10: 11:00"])
    #expect(try hours([night], decide: Self.split) == ["10: 3:40", "11: 7:20"])
  }

  @Test("of a night meet those of the next evening when split at midnight")
  func joined() throws {
    let nights = [Month.record(10, from: 20, to: 32), Month.record(11, from: 20, to: 32, row: 3)]
    #expect(try hours(nights, decide: Self.split) == ["10: 4:00", "11: 12:00", "12: 8:00"])
  }

  @Test("go to the earlier date where a duty lies half on each")
  func tie() throws {
    #expect(try hours([Month.record(10, from: 20, to: 28)], decide: Self.most) == ["10: 8:00"])
    #expect(try hours([Month.record(10, from: 20, to: 28.5)], decide: Self.most) == ["11: 8:30"])
  }

  @Test("of a duty in two rows go where most of the whole duty lies")
  func wholeDuty() throws {
    let rows = [Month.record(10, from: 18, to: 22), Month.record(10, from: 22, to: 28, row: 3)]
    #expect(try hours(rows, decide: Self.most) == ["10: 10:00"])
  }

  @Test("hold the time for handing over once a duty, at its end")
  func handover() throws {
    let half: [ParameterID: Parameter.Value] = ["hours.handover": .duration(Minutes(30))]
    #expect(try hours([Month.record(10, from: 8, to: 12)], decide: half) == ["10: 4:30"])
    let rows = [Month.record(10, from: 8, to: 10), Month.record(10, from: 10, to: 12, row: 3)]
    #expect(try hours(rows, decide: half) == ["10: 4:30"])
    let both = half.merging(Self.split) { first, _ in first }
    #expect(try hours([Month.record(10, from: 20, to: 26)], decide: both) == ["10: 4:00", "11: 2:30"])
  }

  @Test("hold the break where the policy's parameter says so")
  func breaks() throws {
    let record = Month.record(10, from: 8, to: 16, break: 60)
    #expect(try hours([record]) == ["10: 7:00"])
    #expect(try hours([record], decide: ["hours.breaks": .choice("included")]) == ["10: 8:00"])
  }

  @Test("are real hours, by the midnights of the case's time zone")
  func timeZone() throws {
    let clock = try #require(CivilClock(zoneIdentifier: "Asia/Shanghai", covering: Month.days))
    let midnight = clock.midnight(Month.day(10))
    let night = WorkRecord(
      staff: "N1", date: Month.day(10),
      extent: .times(
        start: midnight.adding(.hours(20)), end: midnight.adding(.hours(32)), breakLength: .zero),
      contact: .direct, evidence: .recorded, source: WorkRecord.Source(file: "a.csv", row: 2))
    #expect(try hours([night], decide: Self.split, clock: clock) == ["10: 4:00", "11: 8:00"])
  }

  @Test("of two rows that overlap count once, however the rows nest")
  func overlaps() throws {
    let rows = [
      Month.record(10, from: 8, to: 16), Month.record(10, from: 9, to: 10, row: 3),
      Month.record(10, from: 15, to: 18, row: 4),
    ]
    #expect(try hours(rows) == ["10: 10:00"])
  }
}
