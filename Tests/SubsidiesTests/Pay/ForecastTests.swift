// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Subsidies
import Testing

@Suite("A forecast")
struct ForecastTests {
  let planned: PlannedWork

  init() {
    var roster = Roster(horizon: Month.days, staff: [Month.nurse.id, Month.doctor.id])
    roster[Month.nurse.id, Month.day(10)] = DayPlan([Stint(shift: "N", unit: "fever", post: "ward")])
    roster[Month.doctor.id, Month.day(11)] = DayPlan([Stint(shift: "D", unit: "fever", post: "triage")])
    roster[Month.doctor.id, Month.day(12)] = DayPlan([Stint(shift: "D", unit: "office", post: "ward")])
    planned = PlannedWork(roster: roster, in: Month.hospital)
  }

  @Test("prices the duties of a roster by the contact of post and zone")
  func amounts() throws {
    let policies = [try Month.subsidy(), try Month.nightFee()]
    let forecast = try Forecast(Month.rules(policies), planned: planned, in: Month.hospital)
    #expect(forecast.lines.map(\.entitlement.amount.minorUnits) == [30000, 20000, 8000])
    #expect(forecast.totals.map(\.amount.minorUnits) == [50000, 8000])
    #expect(forecast.lines.allSatisfy { $0.entitlement.evidence == .planned })
  }

  @Test("asks what a policy that wants confirmed work would pay once it is confirmed")
  func leastEvidence() throws {
    let strict = try Month.subsidy().needing(.confirmed)
    #expect(try Forecast(Month.rules([strict]), planned: planned, in: Month.hospital).lines.count == 2)
  }

  @Test("pays what the same roster pays once it is confirmed, line by line")
  func confirmed() throws {
    let rules = Month.rules([try Month.subsidy()])
    let forecast = try Forecast(rules, planned: planned, in: Month.hospital)
    let work = ActualWork(confirming: planned, Confirmation(by: "head nurse", on: Month.day(29)))
    let payroll = try Payroll(rules, work: work, in: Month.hospital)
    #expect(forecast.lines.map(\.entitlement.amount) == payroll.lines.map(\.entitlement.amount))
    #expect(payroll.lines.allSatisfy { $0.entitlement.evidence == .confirmed })
    #expect(payroll.lines.allSatisfy { $0.entitlement.records.allSatisfy { $0.confirmedBy == "head nurse" } })
  }
}

extension Policy {
  /// The policy with another least evidence.
  func needing(_ evidence: WorkEvidence) -> Policy {
    Policy(
      id: id, title: title, authority: authority, currency: currency, inForce: inForce,
      parameters: parameters,
      entitlements: entitlements, multipliers: multipliers, payer: payer, due: due, rounding: rounding,
      tax: tax,
      leastEvidence: evidence, cases: cases)
  }
}
