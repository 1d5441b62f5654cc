// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// One amount for one person and date, with everything needed to check it by hand.
public struct EntitlementLine: Hashable, Sendable {
  /// What was counted.
  public enum Quantity: Hashable, Sendable {
    case days(DayQuantity)
    case duties(Int, per: DutyBasis.Unit)
  }

  /// Days of one date, and how the hours made them.
  public struct DayQuantity: Hashable, Sendable {
    /// The hours that decided; nil where the record gave days.
    public let hours: Minutes?
    /// The limit the hours were held against.
    public let limit: DayBasis.Limit?
    public let days: ExactDecimal
    /// The part of those hours that this line pays, where the date is shared by hours.
    public let share: Share?
  }

  /// A part of some hours.
  public struct Share: Hashable, Sendable {
    public let part: Minutes
    public let whole: Minutes
  }

  /// A multiplier as it was on the day.
  public struct AppliedFactor: Hashable, Sendable {
    public let id: MultiplierID
    public let factor: ExactDecimal
    public let from: CivilDay
  }

  public let staff: StaffID
  public let date: CivilDay
  public let policy: PolicyID
  public let entitlement: EntitlementID
  public let title: Title
  public let document: String
  public let clause: String
  public let status: PolicyStatus
  public let quantity: Quantity
  public let rate: ExactDecimal
  /// The first day of the version of the amount that was used.
  public let rateFrom: CivilDay
  public let factors: [AppliedFactor]
  /// Quantity × rate × factors, before rounding.
  public let product: ExactProduct
  public let amount: Money
  public let currency: Currency
  public let tax: TaxTreatment
  public let due: CivilDay
  /// The organisation that owes it; nil is this one.
  public let payer: String?
  /// The work it rests on, in order.
  public let records: [WorkRecord]

  /// Names the line the same way in every run: `cn-2020-temp-work-subsidy/c1t1+hubei/D017/2020-02-24`.
  public var id: String {
    let factors = factors.map { "+\($0.id)" }.joined()
    var parts = ["\(policy)", "\(entitlement)\(factors)", "\(staff)", "\(date)"]
    if case .duties = quantity, let shift = records.first?.shift { parts.append("\(shift)") }
    return parts.joined(separator: "/")
  }

  /// The weakest evidence of the work it rests on.
  public var evidence: WorkEvidence { records.map(\.evidence).min() ?? .planned }

  /// Days or duties as a number, to four decimals where hours were shared out.
  public var count: ExactDecimal {
    switch quantity {
    case .duties(let count, _): ExactDecimal(count)
    case .days(let days):
      days.share.flatMap { try? ExactProduct(days.days).times($0.part, of: $0.whole).decimal(places: 4) }
        ?? days.days
    }
  }
}
