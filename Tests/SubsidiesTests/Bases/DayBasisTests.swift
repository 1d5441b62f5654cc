// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Subsidies
import Testing

/// The vectors of the design: what the text of 2020 leaves open, and what each reading pays.
@Suite("Pay by the day")
struct DayBasisTests {
  let night = Month.record(10, from: 20, to: 32)
  let both = [
    Month.record(10, from: 8, to: 11, .direct), Month.record(10, from: 13, to: 16, .indirect, row: 3),
  ]

  @Test("gives half a day for exactly four hours and a whole one for a minute more")
  func threshold() throws {
    #expect(try Month.pay([Month.record(10, from: 8, to: 12)]).amounts == [15000])
    #expect(try Month.pay([Month.record(10, from: 8, to: 12 + 1.0 / 60)]).amounts == [30000])
  }

  @Test("takes the break out of the hours")
  func breaks() throws {
    #expect(try Month.pay([Month.record(10, from: 8, to: 12.5, break: 30)]).amounts == [15000])
    #expect(try Month.pay([Month.record(10, from: 8, to: 12.5)]).amounts == [30000])
  }

  @Test("adds up the stints of a date")
  func sumOfStints() throws {
    let stints = [Month.record(10, from: 8, to: 10.5), Month.record(10, from: 14, to: 16.5, row: 3)]
    #expect(try Month.pay(stints).amounts == [30000])
  }

  @Test("pays a night 300 by its start date and 450 split at midnight")
  func night12h() throws {
    #expect(try Month.pay([night]).amounts == [30000])
    #expect(
      try Month.pay([night], decide: ["day_attribution": "split_at_midnight"]).amounts == [15000, 30000])
    let most = try Month.pay([night], decide: ["day_attribution": "most_worked"])
    #expect(most.lines.map(\.entitlement.date) == [Month.day(11)])
  }

  @Test("counts four nights in a row as 4.0 days, or 4.5 split at midnight")
  func fourNights() throws {
    let nights = (10...13).map { Month.record($0, from: 20, to: 32, row: $0) }
    #expect(try Month.pay(nights).rows.map(\.count) == [ExactDecimal("4.0")])
    let split = try Month.pay(nights, decide: ["day_attribution": "split_at_midnight"])
    #expect(split.rows.map(\.count) == [ExactDecimal("4.5")])
  }

  @Test("pays three hours in each tier 300, 250 or 150")
  func twoTiers() throws {
    #expect(try Month.pay(both).total == 30000)
    #expect(try Month.pay(both, decide: ["same_day_tier": "by_hours"]).total == 25000)
    #expect(try Month.pay(both, decide: ["day_hours": "tier"]).total == 15000)
    #expect(try Month.pay(both, decide: ["day_hours": "tier", "same_day_tier": "by_hours"]).total == 25000)
  }

  @Test("rounds a day shared by hours once a line")
  func sharedByHours() throws {
    let records = [
      Month.record(10, from: 8, to: 10, .direct), Month.record(10, from: 11, to: 16, .indirect, row: 3),
    ]
    // 300 × 2/7 and 200 × 5/7.
    #expect(try Month.pay(records, decide: ["same_day_tier": "by_hours"]).amounts == [8571, 14286])
  }

  @Test("never pays more than one day for a date")
  func oneDay() throws {
    let long = [
      Month.record(10, from: 0, to: 12, .direct), Month.record(10, from: 12, to: 24, .indirect, row: 3),
    ]
    for dayHours in ["group", "tier"] {
      for tier in ["highest", "by_hours"] {
        let payroll = try Month.pay(long, decide: ["day_hours": dayHours, "same_day_tier": tier])
        let days = payroll.lines.reduce(ExactDecimal.zero) { $0 + $1.entitlement.count }
        #expect(days == .one, "\(dayHours), \(tier)")
      }
    }
  }

  @Test("of the tier wins by the amount of the day, not by its rate")
  func highestAmount() throws {
    let records = [
      Month.record(10, from: 8, to: 10, .direct), Month.record(10, from: 11, to: 16, .indirect, row: 3),
    ]
    // Half a day of 300 against a whole day of 200.
    #expect(try Month.pay(records, decide: ["day_hours": "tier"]).amounts == [20000])
  }

  @Test("doubles in Hubei from 22 February 2020")
  func hubei() throws {
    let records = [21, 22].map { Month.record($0, from: 8, to: 16, place: "hubei", row: $0) }
    #expect(try Month.pay(records).amounts == [30000, 60000])
  }

  @Test("leaves standby out, but not a call-out")
  func standby() throws {
    #expect(try Month.pay([Month.record(10, from: 8, to: 20, shift: "B", kind: .standby)]).amounts.isEmpty)
    #expect(try Month.pay([Month.record(10, from: 8, to: 14)]).amounts == [30000])
    let all = try Month.pay(
      [Month.record(10, from: 8, to: 20, shift: "B", kind: .standby)], decide: ["hours.standby": "all"])
    #expect(all.amounts == [30000])
  }

  @Test("counts time that two rows claim once")
  func overlap() throws {
    let twice = [Month.record(10, from: 8, to: 11), Month.record(10, from: 8, to: 11, row: 3)]
    #expect(try Month.pay(twice).amounts == [15000])
  }

  @Test("starts with the hour of the first stint, whichever row comes first")
  func rowOrder() throws {
    #expect(try Month.pay(both.reversed()).total == 30000)
  }
}
