// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// One amount for one person and date, with everything needed to check it by hand.
public struct EntitlementLine: Hashable, Sendable {
  /// What was counted.
  ///
  /// Indirect, so that lines that count the same can share it.
  public indirect enum Quantity: Hashable, Sendable {
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

  /// What many lines have in common: one person's work under one version of one entitlement.
  final class Terms: Hashable, Sendable {
    let staff: StaffID
    let policy: PolicyID
    let entitlement: Entitlement
    let document: String
    let status: PolicyStatus
    let claim: Claim
    let currency: Currency
    let tax: TaxTreatment
    let due: CivilDay
    let payer: String?
    /// How the ids of the lines begin: policy, entitlement with its factors, and person.
    let idStem: String

    init(
      staff: StaffID, policy: PolicyID, document: String, status: PolicyStatus, claim: Claim,
      currency: Currency,
      tax: TaxTreatment, due: CivilDay, payer: String?
    ) {
      self.staff = staff
      self.policy = policy
      entitlement = claim.entitlement
      self.document = document
      self.status = status
      self.claim = claim
      self.currency = currency
      self.tax = tax
      self.due = due
      self.payer = payer
      var stem = policy.text + "/" + claim.entitlement.id.text
      for factor in claim.factors { stem += "+" + factor.id.text }
      idStem = stem + "/" + staff.text
    }

    static func == (left: Terms, right: Terms) -> Bool {
      left === right
        || (left.staff == right.staff && left.policy == right.policy && left.entitlement == right.entitlement
          && left.document == right.document && left.status == right.status && left.claim == right.claim
          && left.currency == right.currency && left.tax == right.tax && left.due == right.due
          && left.payer == right.payer)
    }

    func hash(into hasher: inout Hasher) {
      hasher.combine(staff)
      hasher.combine(policy)
      hasher.combine(entitlement.id)
    }
  }

  /// In a place of its own, because there are many lines and several lists of them.
  private final class Content: Sendable {
    let terms: Terms
    let date: CivilDay
    let days: ClosedRange<CivilDay>
    let quantity: Quantity
    let amount: Money
    let exempt: Money
    /// One cap, or none.
    let caps: [AppliedCap]
    let distinction: String?
    let records: [WorkRecord]

    init(
      _ terms: Terms, date: CivilDay, days: ClosedRange<CivilDay>, quantity: Quantity, amount: Money,
      exempt: Money, caps: [AppliedCap], distinction: String?, records: [WorkRecord]
    ) {
      self.terms = terms
      self.date = date
      self.days = days
      self.quantity = quantity
      self.amount = amount
      self.exempt = exempt
      self.caps = caps
      self.distinction = distinction
      self.records = records
    }
  }

  private let content: Content

  init(
    _ terms: Terms, date: CivilDay, days: ClosedRange<CivilDay>, quantity: Quantity, amount: Money,
    exempt: Money, caps: [AppliedCap] = [], distinction: String?, records: [WorkRecord]
  ) {
    content = Content(
      terms, date: date, days: days, quantity: quantity, amount: amount, exempt: exempt, caps: caps,
      distinction: distinction, records: records)
  }

  var terms: Terms { content.terms }
  /// The date of the work; for a month or another span, the day that ends it.
  public var date: CivilDay { content.date }
  /// The days it is for.
  public var days: ClosedRange<CivilDay> { content.days }
  public var quantity: Quantity { content.quantity }
  public var amount: Money { content.amount }
  /// The part of the amount that is exempt; the rest is taxable.
  public var exempt: Money { content.exempt }
  public var cap: AppliedCap? { content.caps.first }
  /// What tells lines of one entitlement, person and date apart: the shift of a duty, or when it began.
  public var distinction: String? { content.distinction }
  /// The work it rests on, in order.
  public var records: [WorkRecord] { content.records }
  public var staff: StaffID { terms.staff }
  public var policy: PolicyID { terms.policy }
  public var entitlement: EntitlementID { terms.entitlement.id }
  public var group: EntitlementGroupID? { terms.entitlement.group }
  public var title: Title { terms.entitlement.title }
  public var document: String { terms.document }
  public var clause: String { terms.entitlement.clause }
  public var status: PolicyStatus { terms.status }
  public var rate: ExactDecimal { terms.claim.rate.value }
  /// The first day of the version of the amount that was used.
  public var rateFrom: CivilDay { terms.claim.rate.from }
  /// The pay that the rate is a multiple of; nil where the rate is money.
  public var pay: PayBase? { terms.claim.pay }
  public var factors: [AppliedFactor] { terms.claim.factors }
  /// Quantity × rate × factors, before rounding.
  public var product: ExactProduct {
    // The same product was formed without error when the line was made.
    (try? quantity.applied(to: terms.claim.unitAmount)) ?? ExactProduct(.zero)
  }
  public var currency: Currency { terms.currency }
  public var tax: TaxTreatment { terms.tax }
  public var due: CivilDay { terms.due }
  /// The organisation that owes it; nil is this one.
  public var payer: String? { terms.payer }
  /// Hours owed as time off instead of money; the amount is then nothing.
  public var isTimeOff: Bool { terms.entitlement.isTimeOff }

  /// The line cut to an amount, if it is more.
  func capped(to limit: Money, by id: CapID) -> EntitlementLine {
    guard amount > limit else { return self }
    return EntitlementLine(
      terms, date: date, days: days, quantity: quantity, amount: limit, exempt: min(exempt, limit),
      caps: [AppliedCap(id: id, uncapped: cap?.uncapped ?? amount)], distinction: distinction,
      records: records)
  }

  public static func == (left: Self, right: Self) -> Bool {
    if left.content === right.content { return true }
    return left.date == right.date && left.amount == right.amount && left.terms == right.terms
      && left.days == right.days && left.quantity == right.quantity && left.exempt == right.exempt
      && left.cap == right.cap && left.distinction == right.distinction && left.records == right.records
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(terms)
    hasher.combine(date)
    hasher.combine(amount)
  }

  /// Names the line the same way in every run: `cn-2020-temp-work-subsidy/c1t1+hubei/D017/2020-02-24`.
  public var id: String { distinguished(terms.idStem) }

  /// What is owed once, however it is computed: a person gets one of a group's entitlements for a date, so that
  /// another tier or another factor later corrects the same obligation.
  public var obligation: String {
    distinguished(policy.text + "/" + (group?.text ?? entitlement.text) + "/" + staff.text)
  }

  private func distinguished(_ stem: String) -> String {
    var text = stem
    text.reserveCapacity(stem.utf8.count + 11 + (distinction.map { $0.utf8.count + 1 } ?? 0))
    text += "/"
    text += date.description
    if let distinction {
      text += "/"
      text += distinction
    }
    return text
  }

  /// Whether another line is of the same person, under the same version of the same entitlement with the same factors,
  /// tax treatment and payer; lines of two computations are never known to be.
  public func hasTerms(of other: EntitlementLine) -> Bool { terms === other.terms }

  /// Whether another line is known to differ in nothing but the date, the shift, and the rows it rests on.
  public func isAlike(_ other: EntitlementLine) -> Bool {
    hasTerms(of: other) && amount == other.amount && exempt == other.exempt && cap == other.cap
      && records.count == other.records.count
      && zip(records, other.records).allSatisfy { $0.hasSetting(of: $1) } && quantity == other.quantity
  }

  /// The rows of the work it rests on: `attendance.csv:2; attendance.csv:3`.
  public var rows: String {
    // Most lines rest on one row, and there are many lines.
    if records.count == 1, let record = records.first { return record.source.description }
    return records.map(\.source.description).joined(separator: "; ")
  }

  /// The weakest evidence of the work it rests on.
  public var evidence: WorkEvidence {
    guard var weakest = records.first?.evidence else { return .planned }
    for record in records.dropFirst() { weakest = min(weakest, record.evidence) }
    return weakest
  }

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
