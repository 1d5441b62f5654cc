// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Subsidies
import Testing

@Suite("A computation")
struct PayComputationTests {
  @Test("prints what each other choice of an open parameter would change")
  func openParameters() throws {
    let payroll = try Month.pay([Month.record(10, from: 20, to: 32)])
    let attribution = try #require(payroll.openParameters.first { $0.parameter == "day_attribution" })
    #expect(attribution.value == .choice("start_date"))
    #expect(attribution.effects.map(\.value) == [.choice("split_at_midnight"), .choice("most_worked")])
    #expect(attribution.effects.map(\.difference) == [Money(minorUnits: 15000), .zero])
  }

  @Test("is silent about a parameter the case has decided")
  func decided() throws {
    let payroll = try Month.pay([], decide: ["day_attribution": "start_date"])
    #expect(!payroll.openParameters.contains { $0.parameter == "day_attribution" })
    #expect(payroll.openParameters.contains { $0.parameter == "observation_and_rest_days" })
  }

  @Test("gives observation days the effect they would have")
  func observation() throws {
    let day = WorkRecord(
      staff: "N1", date: Month.day(10), extent: .days(.one), state: .observation, evidence: .recorded,
      source: WorkRecord.Source(file: "attendance.csv", row: 2))
    let open = try Month.pay([day]).openParameters
    let effects = try #require(open.first { $0.parameter == "observation_and_rest_days" }).effects
    #expect(effects.map(\.difference) == [Money(minorUnits: 20000), Money(minorUnits: 30000)])
  }

  @Test("refuses a decision the engine cannot count by")
  func wrongDecision() throws {
    #expect(throws: PayError.self) { try Month.pay([], decide: ["day_attribution": "whenever"]) }
  }

  @Test("leaves out work before entry and after departure")
  func employment() throws {
    var hospital = Month.hospital
    hospital.staff[0].from = Month.day(10)
    hospital.staff[0].to = Month.day(11)
    let records = (9...12).map { Month.record($0, from: 8, to: 16, row: $0) }
    #expect(
      try Month.pay(records, in: hospital).lines.map(\.entitlement.date) == [Month.day(10), Month.day(11)])
  }

  /// The properties below hold for any attendance; these seeds make forty kinds of month each.
  static let seeds = (1...40).map(UInt64.init)

  static let decisions: [[ParameterID: String]] = [
    [:], ["day_attribution": "split_at_midnight", "same_day_tier": "by_hours"],
    ["day_attribution": "most_worked", "day_hours": "tier"],
  ]

  @Test("does not care for the order of rows", arguments: seeds)
  func rowOrder(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let records = RandomMonth.records(using: &random)
    let shuffled = records.shuffled(using: &random)
    for values in Self.decisions {
      #expect(try Month.pay(shuffled, decide: values).lines == Month.pay(records, decide: values).lines)
    }
  }

  @Test("gives the same when repeated, and rows that sum to its lines", arguments: seeds)
  func sums(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let records = RandomMonth.records(using: &random)
    for values in Self.decisions {
      let payroll = try Month.pay(records, decide: values)
      #expect(try Month.pay(records, decide: values).lines == payroll.lines)
      #expect(payroll.rows.reduce(Int64(0)) { $0 + $1.amount.minorUnits } == payroll.total)
      #expect(payroll.totals.reduce(Int64(0)) { $0 + $1.amount.minorUnits } == payroll.total)
      #expect(Set(payroll.lines.map(\.entitlement.id)).count == payroll.lines.count)
    }
  }

  @Test("pays a date the same when a stint is written down in two rows", arguments: seeds)
  func splitting(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let records = RandomMonth.records(using: &random)
    let split = records.flatMap { RandomMonth.split($0, using: &random) }
    #expect(split.count > records.count)
    for values in Self.decisions {
      let (whole, parts) = (try Month.pay(records, decide: values), try Month.pay(split, decide: values))
      #expect(whole.lines.map(\.entitlement.date) == parts.lines.map(\.entitlement.date))
      #expect(whole.amounts == parts.amounts)
    }
  }

  @Test("never pays more than the highest tier for a date", arguments: seeds)
  func dailyCap(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let records = RandomMonth.records(using: &random)
    for values in Self.decisions {
      let lines = try Month.pay(records, decide: values).lines.map(\.entitlement)
      for (_, own) in Dictionary(grouping: lines, by: { PersonDay(staff: $0.staff, date: $0.date) }) {
        #expect(own.total <= Money(minorUnits: 30000))
      }
    }
  }
}
