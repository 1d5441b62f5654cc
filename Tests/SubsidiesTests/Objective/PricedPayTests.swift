// SPDX-License-Identifier: GPL-3.0-or-later
import Interchange
import Rostering
import Subsidies
import Testing

/// What a solver is told about pay is what the forecast of the same roster says, to the last unit.
@Suite struct PricedPayTests {
  private static let fen = MoneyWorth(currency: .cny, step: Money(minorUnits: 1), points: Cost(1))

  /// February 2020 in a fever clinic with demand for day, night and standby in ward and triage.
  private static func hospital(people: [StaffMember] = [Month.nurse, Month.doctor]) -> Case {
    var hospital = Month.hospital
    hospital.staff = people
    hospital.rows = ["D", "N", "B", "A"].flatMap { (shift: ShiftCode) in
      ["ward", "triage"].map { (post: PostID) in
        .posts(
          PostDemand(
            id: RowID("\(shift) \(post)"), unit: "fever", shift: shift, post: post, requires: .everyone,
            bounds: Bounds(minimum: 1)))
      }
    }
    hospital.shifts.append(
      Shift(code: "A", name: "Short", start: Month.time(9), end: Month.time(12, 30), kind: .evening))
    return hospital
  }

  private static func randomRoster(_ hospital: Case, using random: inout SeededGenerator) -> Roster {
    var roster = Roster(horizon: hospital.horizon, staff: hospital.staff.map(\.id))
    for member in hospital.staff {
      for day in hospital.horizon {
        roster[member.id, day] = hospital.plans(on: day).randomElement(using: &random) ?? .off
      }
    }
    return roster
  }

  /// The cost that the rules give a roster, and the total of the forecast.
  private static func costs(
    _ policies: [Policy], decide values: [ParameterID: String] = [:], _ hospital: Case, _ roster: Roster
  ) throws -> (priced: Int64, forecast: Int64, unpriced: Set<UnpricedPay>) {
    let rules = Month.rules(
      policies, decide: values,
      applications: policies.map {
        PolicyApplication(policy: $0.id, days: Month.days, document: "notice", decidedBy: "HR")
      })
    let pay = try PricedPay(rules, worth: try #require(fen), in: hospital)
    var priced = hospital
    priced.rows = []
    priced.rules = pay.rules.map { .pay($0) }
    let forecast = try Forecast(rules, planned: PlannedWork(roster: roster, in: hospital), in: hospital)
    let cost = Audit(priced).report(on: roster).violations.reduce(Int64(0)) { $0 + $1.cost.points }
    return (cost, forecast.totals.reduce(0) { $0 + $1.amount.minorUnits }, pay.unpriced)
  }

  @Test("By seed, the rules of pay cost what the forecast comes to", arguments: 1...8 as ClosedRange<UInt64>)
  func equalsForecast(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var nurse = Month.nurse
    nurse.level = seed % 2 == 0 ? "N3" : "N1"
    let hospital = Self.hospital(people: [nurse, Month.doctor])
    let roster = Self.randomRoster(hospital, using: &random)
    let monthly = try #require(PolicyPack(rawValue: "cn-hdpa-monthly")?.read(problems: ProblemList()))
    let policies = [try Month.subsidy(), try Month.nightFee(), monthly]
    let choices = ["highest", "by_hours"]
    let result = try Self.costs(
      policies, decide: ["same_day_tier": choices[Int(seed % 2)]], hospital, roster)
    #expect(result.priced == result.forecast)
    #expect(result.priced > 0)
    #expect(result.unpriced.isEmpty)
  }

  @Test("Nights split at midnight are left out where two of them earn more than each by itself")
  func split() throws {
    var random = SeededGenerator(seed: 1)
    let hospital = Self.hospital()
    let roster = Self.randomRoster(hospital, using: &random)
    let result = try Self.costs(
      [try Month.subsidy()], decide: ["day_attribution": "split_at_midnight"], hospital, roster)
    #expect(result.priced == 0)
    #expect(result.unpriced.map(\.reason) == [.crossesDays, .crossesDays])
  }

  @Test(
    "Brackets of days, hours and a lump cost what the forecast comes to, by seed",
    arguments: 1...6 as ClosedRange<UInt64>)
  func spans(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed &+ 100)
    let hospital = Self.hospital()
    let roster = Self.randomRoster(hospital, using: &random)
    let policy = try Self.policy(
      """
        - id: days
          title: Brackets of days
          clause: a
          when: {contact: direct}
          basis: {kind: month, measure: days, brackets: [{up_to: "5", inclusive: true, share: "0.25"}, {up_to: "9", inclusive: false, share: "0.50"}, {share: "1"}]}
          amount: {2020-01-01: "900.00"}
        - id: hours
          title: A lump above 60 h
          clause: b
          basis: {kind: period, measure: hours, brackets: [{up_to: 60h, inclusive: true, share: "0"}, {share: "1"}]}
          amount: {2020-01-01: "250.00"}
        - id: share
          title: By the days worked
          clause: c
          when: {duty_kind: night}
          basis: {kind: month, prorate: [{by: worked_days, of: "20"}]}
          amount: {2020-01-01: "333.33"}
      """)
    let result = try Self.costs([policy], hospital, roster)
    #expect(result.priced == result.forecast)
    #expect(result.priced > 0)
    #expect(result.unpriced.isEmpty)
  }

  @Test("What cannot be priced exactly is named with its reason")
  func unpriced() throws {
    let policy = try Self.policy(
      """
        - {id: week, title: Overtime, clause: a, basis: {kind: hour, above: [{hours: 40h, per: week}]}, amount: {2020-01-01: "10.00"}}
        - {id: call, title: Call-out, clause: b, basis: {kind: duty, per: call_out}, amount: {2020-01-01: "80.00"}}
        - {id: kept, title: Observation, clause: c, when: {state: observation}, basis: {kind: duty}, amount: {2020-01-01: "50.00"}}
        - {id: sundays, title: Sundays, clause: d, when: {weekday: Sun}, basis: {kind: month}, amount: {2020-01-01: "50.00"}}
        - {id: once, title: Once, clause: e, basis: {kind: once, from: 2020-01-15, to: 2020-02-20, on: 2020-02-20}, amount: {2020-01-01: "50.00"}}
        - {id: capped, title: Capped, clause: f, basis: {kind: duty}, amount: {2020-01-01: "50.00"}}
      """, more: "caps: [{id: most, per: month, amount: {2020-01-01: \"100.00\"}, entitlements: [capped]}]")
    let hospital = Self.hospital()
    let pay = try PricedPay(
      Month.rules([policy], applications: []), worth: try #require(Self.fen), in: hospital)
    let reasons = Dictionary(
      pay.unpriced.map { ($0.entitlement ?? "", $0.reason) }, uniquingKeysWith: { first, _ in first })
    #expect(
      reasons == [
        "week": .overtime, "call": .attendance, "kept": .attendance, "sundays": .datedWork,
        "once": .outsideHorizon, "capped": .cap,
      ])
    #expect(pay.rules.isEmpty)
  }

  @Test("An amount that is no multiple of the step is told, with the greatest step that fits")
  func misfit() throws {
    let rules = Month.rules([try Month.subsidy()])
    let coarse = try #require(MoneyWorth(currency: .cny, step: Money(minorUnits: 10_000), points: Cost(1)))
    let pay = try PricedPay(rules, worth: coarse, in: Self.hospital())
    #expect(pay.misfit == Money(minorUnits: 15_000))
    #expect(pay.greatestStep == Money(minorUnits: 5_000))
    let yuan = try #require(
      MoneyWorth(currency: Currency(code: "EUR", decimals: 2), step: Money(minorUnits: 1), points: Cost(1)))
    #expect(try PricedPay(rules, worth: yuan, in: Self.hospital()).unpriced.map(\.reason) == [.currency])
  }

  private static func policy(_ entitlements: String, more: String = "") throws -> Policy {
    let text = """
      policy: hospital-own
      title: Own
      authority: {document: Own 1, evidence: own}
      currency: CNY
      in_force: {from: 2020-01-01, to: 2030-12-31}
      parameters:
        day_attribution: {value: start_date, choices: [start_date, split_at_midnight, most_worked]}
        hours: {breaks: excluded, handover: 0min, standby: call_outs_only}
      entitlements:
      \(entitlements)
      payer: sending_place
      due: {days_after_period: 30}
      rounding: {per: line, to: "0.01", mode: half_away_from_zero}
      \(more)
      """
    let problems = ProblemList()
    let policy = PolicyReader.read(SourceText(file: "own.yaml", text: text), problems: problems)
    #expect(problems.all.map { $0.message(in: .english) } == [])
    return try #require(policy)
  }
}
