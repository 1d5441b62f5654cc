// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// The dated rules of one allowance.
public struct Policy: Hashable, Sendable {
  public let id: PolicyID
  public let title: Title
  public let authority: Authority
  public let currency: Currency
  public let inForce: InForce
  public let parameters: [Parameter]
  public let entitlements: [Entitlement]
  public let multipliers: [Multiplier]
  public let payer: Payer
  public let due: DueRule
  public let rounding: Rounding
  public let tax: [TaxPeriod]
  /// Work documented less well than this is not paid.
  public let leastEvidence: WorkEvidence
  /// Whom the document gives a basis at all, by facts about the person; work of others is a finding.
  public let appliesTo: Condition
  public let caps: [Cap]
  public let attendance: AttendanceRule
  /// Worked examples that run as tests.
  public let cases: [PolicyCase]

  public init(
    id: PolicyID, title: Title, authority: Authority, currency: Currency = .cny, inForce: InForce,
    parameters: [Parameter] = [], entitlements: [Entitlement], multipliers: [Multiplier] = [],
    payer: Payer = .sendingPlace, due: DueRule, rounding: Rounding, tax: [TaxPeriod] = [],
    leastEvidence: WorkEvidence = .planned, appliesTo: Condition = .always, caps: [Cap] = [],
    attendance: AttendanceRule = AttendanceRule(), cases: [PolicyCase] = []
  ) {
    self.id = id
    self.title = title
    self.authority = authority
    self.currency = currency
    self.inForce = inForce
    self.parameters = parameters
    self.entitlements = entitlements
    self.multipliers = multipliers
    self.payer = payer
    self.due = due
    self.rounding = rounding
    self.tax = tax
    self.leastEvidence = leastEvidence
    self.appliesTo = appliesTo
    self.caps = caps
    self.attendance = attendance
    self.cases = cases
  }

  /// The same policy for work that is only planned, and with some of its entitlements alone where they are given.
  func forPlans(_ entitlements: [Entitlement]? = nil) -> Policy {
    Policy(
      id: id, title: title, authority: authority, currency: currency, inForce: inForce,
      parameters: parameters,
      entitlements: entitlements ?? self.entitlements, multipliers: multipliers, payer: payer, due: due,
      rounding: rounding, tax: tax, leastEvidence: .planned, appliesTo: appliesTo, caps: caps,
      attendance: attendance, cases: cases)
  }

  /// How far the policy may be relied on: the status of the weakest number it uses.
  ///
  /// Numbers are amounts, factors and limits. A number that the case decided itself counts as the hospital's
  /// own.
  public func status(with settings: ParameterSettings) -> PolicyStatus {
    let amounts = entitlements.map { $0.evidence ?? authority.evidence }
    let factors = multipliers.map { $0.evidence ?? authority.evidence }
    let most = caps.map { $0.evidence ?? authority.evidence }
    let limits = parameters.compactMap { settings.decided.contains($0.id) ? .own : $0.evidence }
    return ((amounts + factors + most + limits).max() ?? authority.evidence).status
  }

  /// Whether the policy must know what a person earns.
  public var readsPay: Bool {
    appliesTo.readsPay || entitlements.contains { $0.unit != .money || $0.when.readsPay }
      || multipliers.contains { $0.when.readsPay }
  }

  public func treatment(on day: CivilDay) -> TaxTreatment {
    tax.first { $0.contains(day) }?.treatment ?? .confirm
  }
}

/// The document a policy comes from, and how well its text is known.
public struct Authority: Hashable, Sendable {
  public let document: String
  public let published: CivilDay?
  public let evidence: EvidenceGrade

  public init(document: String, published: CivilDay? = nil, evidence: EvidenceGrade) {
    self.document = document
    self.published = published
    self.evidence = evidence
  }
}

/// From when to when a policy holds.
public struct InForce: Hashable, Sendable {
  public enum End: Hashable, Sendable {
    case day(CivilDay)
    /// The document does not say: nothing is paid until a case says from when to when it applies.
    case unknown
  }

  public let from: CivilDay
  public let to: End

  public init(from: CivilDay, to: End) {
    self.from = from
    self.to = to
  }
}

/// Which organisation owes a line.
public enum Payer: Hashable, Sendable {
  /// The person's employer.
  case sendingPlace
  /// The organisation where the work was done.
  case receivingPlace
  case fixed(String)
}

/// When a line must have been paid.
public enum DueRule: Hashable, Sendable {
  case daysAfterPeriod(Int)

  func dueDate(after period: ClosedRange<CivilDay>) -> CivilDay {
    switch self {
    case .daysAfterPeriod(let days): period.upperBound.advanced(by: days)
    }
  }
}

public enum TaxTreatment: String, CaseIterable, Hashable, Sendable {
  case exempt, taxable
  /// Not known: stops a bank export until the case decides.
  case confirm
}

/// The tax treatment of what is earned between two days; an absent end is open.
public struct TaxPeriod: Hashable, Sendable {
  public let from: CivilDay?
  public let to: CivilDay?
  public let treatment: TaxTreatment

  public init(from: CivilDay? = nil, to: CivilDay? = nil, treatment: TaxTreatment) {
    self.from = from
    self.to = to
    self.treatment = treatment
  }

  func contains(_ day: CivilDay) -> Bool {
    (from.map { $0 <= day } ?? true) && (to.map { day <= $0 } ?? true)
  }
}
