// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// One amount for one person and date, with everything needed to check it by hand.
public struct EntitlementLine: Hashable, Sendable {
  /// What was counted.
  public enum Quantity: Hashable, Sendable {
    case days(DayQuantity)
    case duties(Int, per: DutyBasis.Unit)
    case hours(HourQuantity)
    case span(SpanQuantity)

    /// The product with an amount for one unit.
    func applied(to unitAmount: ExactProduct) throws(AmountError) -> ExactProduct {
      switch self {
      case .duties(let count, _): return try unitAmount.times(ExactDecimal(count))
      case .hours(let hours): return try unitAmount.times(hours.paid, of: .hours(1))
      case .days(let days):
        let whole = try unitAmount.times(days.days)
        guard let share = days.share else { return whole }
        return try whole.times(share.part, of: share.whole)
      case .span(let span):
        var product = try unitAmount.times(span.share)
        for part in span.parts { product = try product.times(part.part, of: part.whole) }
        return product
      }
    }
  }

  /// Hours of one date.
  public struct HourQuantity: Hashable, Sendable {
    public let paid: Minutes
    /// Before rounding.
    public let counted: Minutes
  }

  /// A month, a pay period or a scheme, and what it is worth.
  public struct SpanQuantity: Hashable, Sendable {
    public let days: ClosedRange<CivilDay>
    /// What the brackets looked at; hours are in minutes.
    public let measured: ExactDecimal?
    public let measure: SpanBasis.Measure?
    /// The share of the bracket.
    public let share: ExactDecimal
    public let parts: [Part]
  }

  /// A reduction by contract or presence: so much out of so much.
  public struct Part: Hashable, Sendable {
    public let proration: SpanBasis.Proration
    public let part: Int
    public let whole: Int
  }

  /// A cap that cut a line.
  public struct AppliedCap: Hashable, Sendable {
    public let id: CapID
    /// What the line came to before.
    public let uncapped: Money
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
  /// The date of the work; for a month or another span, the day that ends it.
  public let date: CivilDay
  /// The days it is for.
  public let days: ClosedRange<CivilDay>
  public let policy: PolicyID
  public let entitlement: EntitlementID
  public let group: EntitlementGroupID?
  public let title: Title
  public let document: String
  public let clause: String
  public let status: PolicyStatus
  public let quantity: Quantity
  public let rate: ExactDecimal
  /// The first day of the version of the amount that was used.
  public let rateFrom: CivilDay
  /// The pay that the rate is a multiple of; nil where the rate is money.
  public let pay: PayBase?
  public let factors: [AppliedFactor]
  /// Quantity × rate × factors, before rounding.
  public let product: ExactProduct
  public private(set) var amount: Money
  public private(set) var cap: AppliedCap?
  public let currency: Currency
  public let tax: TaxTreatment
  /// The part of the amount that is exempt; the rest is taxable.
  public private(set) var exempt: Money
  public let due: CivilDay
  /// The organisation that owes it; nil is this one.
  public let payer: String?
  /// Hours owed as time off instead of money; the amount is then nothing.
  public let isTimeOff: Bool
  /// What tells lines of one entitlement, person and date apart: the shift of a duty, or when it began.
  public let distinction: String?
  /// The work it rests on, in order.
  public let records: [WorkRecord]

  /// The line cut to an amount, if it is more.
  func capped(to limit: Money, by id: CapID) -> EntitlementLine {
    guard amount > limit else { return self }
    var line = self
    line.cap = AppliedCap(id: id, uncapped: cap?.uncapped ?? amount)
    line.amount = limit
    line.exempt = min(exempt, limit)
    return line
  }

  /// Names the line the same way in every run: `cn-2020-temp-work-subsidy/c1t1+hubei/D017/2020-02-24`.
  public var id: String {
    let factors = factors.map { "+\($0.id)" }.joined()
    var parts = ["\(policy)", "\(entitlement)\(factors)", "\(staff)", "\(date)"]
    if let distinction { parts.append(distinction) }
    return parts.joined(separator: "/")
  }

  /// What is owed once, however it is computed: a person gets one of a group's entitlements for a date, so that
  /// another tier or another factor later corrects the same obligation.
  public var obligation: String {
    var parts = ["\(policy)", group?.text ?? entitlement.text, "\(staff)", "\(date)"]
    if let distinction { parts.append(distinction) }
    return parts.joined(separator: "/")
  }

  /// The weakest evidence of the work it rests on.
  public var evidence: WorkEvidence { records.map(\.evidence).min() ?? .planned }

  /// Days, duties, hours or months as a number, to four decimals.
  public var count: ExactDecimal {
    switch quantity {
    case .duties(let count, _): ExactDecimal(count)
    case .hours, .span: (try? quantity.applied(to: ExactProduct(.one)).decimal(places: 4)) ?? .zero
    case .days(let days):
      days.share.flatMap { try? ExactProduct(days.days).times($0.part, of: $0.whole).decimal(places: 4) }
        ?? days.days
    }
  }
}
