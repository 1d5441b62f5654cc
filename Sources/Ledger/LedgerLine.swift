// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Subsidies

/// A line as the ledger keeps it: what was owed to whom, why, and what it corrects.
///
/// It holds no account and nothing about health.
public struct LedgerLine: Hashable, Sendable {
  public let id: String
  /// What is owed once, however it is computed: recomputing compares obligations, not lines.
  public let obligation: String
  /// The pay period it was earned in.
  public let period: LedgerPeriod
  public let staff: StaffID
  public let date: CivilDay
  public let policy: PolicyID
  public let entitlement: EntitlementID
  public let title: String
  public let titleChinese: String
  public let document: String
  public let clause: String
  public let count: ExactDecimal
  public let rate: String
  public let amount: Money
  public let exempt: Money
  public let currency: Currency
  public let tax: TaxTreatment
  public let due: CivilDay
  /// The organisation that owes it; empty is this one.
  public let payer: String
  public let status: PolicyStatus
  public let evidence: WorkEvidence
  /// The rows it rests on.
  public let rows: String
  /// The line it corrects; empty for a line of its own period.
  public let corrects: String

  public init(
    id: String, obligation: String, period: LedgerPeriod, staff: StaffID, date: CivilDay, policy: PolicyID,
    entitlement: EntitlementID, title: String, titleChinese: String, document: String, clause: String,
    count: ExactDecimal, rate: String, amount: Money, exempt: Money, currency: Currency, tax: TaxTreatment,
    due: CivilDay, payer: String, status: PolicyStatus, evidence: WorkEvidence, rows: String,
    corrects: String
  ) {
    self.id = id
    self.obligation = obligation
    self.period = period
    self.staff = staff
    self.date = date
    self.policy = policy
    self.entitlement = entitlement
    self.title = title
    self.titleChinese = titleChinese
    self.document = document
    self.clause = clause
    self.count = count
    self.rate = rate
    self.amount = amount
    self.exempt = exempt
    self.currency = currency
    self.tax = tax
    self.due = due
    self.payer = payer
    self.status = status
    self.evidence = evidence
    self.rows = rows
    self.corrects = corrects
  }
}

extension LedgerLine {
  /// A line of this organisation's own or another's, as it is to be kept.
  public init(_ line: EntitlementLine, period: LedgerPeriod) {
    id = line.id
    obligation = line.obligation
    self.period = period
    staff = line.staff
    date = line.date
    policy = line.policy
    entitlement = line.entitlement
    title = line.title.english
    titleChinese = line.title[.chinese]
    document = line.document
    clause = line.clause
    count = line.count
    rate = line.rate.description
    amount = line.amount
    exempt = line.exempt
    currency = line.currency
    tax = line.tax
    due = line.due
    payer = line.payer ?? ""
    status = line.status
    evidence = line.evidence
    rows = line.rows
    corrects = ""
  }

  /// The difference that a recomputation makes, as a line of its own that points at what it corrects.
  ///
  /// - Parameter number: tells corrections of one obligation apart.
  func correction(of corrected: String, amount: Money, exempt: Money, number: Int) -> LedgerLine {
    LedgerLine(
      id: "\(id)#\(number)", obligation: obligation, period: period, staff: staff, date: date,
      policy: policy, entitlement: entitlement, title: title, titleChinese: titleChinese,
      document: document, clause: clause, count: .zero, rate: rate, amount: amount, exempt: exempt,
      currency: currency, tax: tax, due: due, payer: payer, status: status, evidence: evidence, rows: rows,
      corrects: corrected)
  }

  /// The fields in order, as digests and exports see them.
  var fields: [String] {
    [
      id, obligation, period.text, staff.text, date.description, policy.text, entitlement.text, title,
      titleChinese, document, clause, count.description, rate, String(amount.minorUnits),
      String(exempt.minorUnits), currency.code, String(currency.decimals), tax.rawValue, due.description,
      payer, status.rawValue, evidence.rawValue, rows, corrects,
    ]
  }

  static let fieldNames = LedgerColumn.allCases.map(\.name)

  /// Nil unless the fields are those of a line.
  init?(fields: [String]) {
    guard fields.count == Self.fieldNames.count, let period = LedgerPeriod(fields[2]),
      let date = CivilDay(fields[4]), let count = ExactDecimal(fields[11]), let amount = Int64(fields[13]),
      let exempt = Int64(fields[14]), let decimals = Int(fields[16]),
      let tax = TaxTreatment(rawValue: fields[17]), let due = CivilDay(fields[18]),
      let status = PolicyStatus(rawValue: fields[20]), let evidence = WorkEvidence(rawValue: fields[21])
    else { return nil }
    self.init(
      id: fields[0], obligation: fields[1], period: period, staff: StaffID(fields[3]), date: date,
      policy: PolicyID(fields[5]), entitlement: EntitlementID(fields[6]), title: fields[7],
      titleChinese: fields[8], document: fields[9], clause: fields[10], count: count, rate: fields[12],
      amount: Money(minorUnits: amount), exempt: Money(minorUnits: exempt),
      currency: Currency(code: fields[15], decimals: decimals), tax: tax, due: due, payer: fields[19],
      status: status, evidence: evidence, rows: fields[22], corrects: fields[23])
  }
}

/// A pay period, written `2020-02-01..2020-02-29`.
public struct LedgerPeriod: Hashable, Sendable, Comparable, CustomStringConvertible {
  public let days: ClosedRange<CivilDay>

  public init(_ days: ClosedRange<CivilDay>) { self.days = days }

  /// Nil for anything but two days with two points between them, in order.
  public init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: true).map(String.init)
    guard parts.count == 2, text == "\(parts[0])..\(parts[1])", let from = CivilDay(parts[0]),
      let to = CivilDay(parts[1]), from <= to
    else { return nil }
    days = from...to
  }

  public var text: String { "\(days.lowerBound)..\(days.upperBound)" }
  public var description: String { text }

  public static func < (left: Self, right: Self) -> Bool {
    (left.days.lowerBound, left.days.upperBound) < (right.days.lowerBound, right.days.upperBound)
  }
}
