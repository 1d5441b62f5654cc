// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Rostering

/// What an entry of the ledger says happened; most entries belong to a pay period.
public enum LedgerEvent: Codable, Hashable, Sendable {
  /// The steps that lines go through before they are released.
  case plan(steps: [LedgerStep])
  /// The lines of a period as computed, with what is to be looked at and the calendar by which working days are
  /// counted; it takes the place of an earlier draft.
  case draft(findings: [LedgerFinding], calendar: LedgerCalendar?)
  /// What looking at the accounts of a hand-over found.
  case accountCheck(findings: [LedgerFinding])
  /// Lines were handed over to a bank, to accounts of which only marks are kept.
  case handOver(accounts: [LedgerAccount])
  /// A step agreed to the exact lines of that digest.
  case step(name: String, lines: Int, digest: String)
  /// A line, or all lines of a person, waits while the rest goes on.
  case hold(what: String, reason: String)
  case free(what: String, reason: String)
  case objection(what: String, reason: String)
  case answer(what: String, reason: String)
  /// What was decided about a finding.
  case decision(caseID: String, accepts: Bool, reason: String)
  case release
  case close
  /// What recomputing a closed period changes, to be settled in a later one.
  case correction(into: String)
  /// What was decided about an overpayment.
  case recovery(line: String, decision: Recovery, reason: String)
  /// What the bank's return says.
  case payments([LedgerPayment])

  /// How an overpayment is settled; never silently.
  public enum Recovery: String, Codable, CaseIterable, Hashable, Sendable {
    case deduct, repay, waive
  }

  /// The name of the kind of event.
  public var kind: String {
    switch self {
    case .plan: "plan"
    case .draft: "draft"
    case .accountCheck: "account-check"
    case .handOver: "hand-over"
    case .step: "step"
    case .hold: "hold"
    case .free: "free"
    case .objection: "objection"
    case .answer: "answer"
    case .decision: "decision"
    case .release: "release"
    case .close: "close"
    case .correction: "correction"
    case .recovery: "recovery"
    case .payments: "payments"
    }
  }

  /// The same text for the same event.
  func encoded() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }

  static func decoded(_ text: String) throws -> LedgerEvent {
    try JSONDecoder().decode(LedgerEvent.self, from: Data(text.utf8))
  }
}

/// One step that lines go through: a department, personnel, a publication, finance.
public struct LedgerStep: Codable, Hashable, Sendable {
  public let name: String
  /// Working days that must pass before the next step: how long a publication hangs.
  public let workingDays: Int

  public init(name: String, workingDays: Int = 0) {
    self.name = name
    self.workingDays = workingDays
  }

  /// `hr`, or `publication:5` for five working days; nil for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard let name = parts.first, !name.isEmpty, parts.count <= 2 else { return nil }
    let days = parts.count == 2 ? Int(parts[1]) : 0
    guard let days, (0...366).contains(days) else { return nil }
    self.init(name: name, workingDays: days)
  }
}

/// Something to be decided before lines are released.
public struct LedgerFinding: Codable, Hashable, Sendable {
  public let caseID: String
  /// The person whose lines a hold keeps back.
  public let staff: String?
  public let text: String

  public init(caseID: String, staff: String?, text: String) {
    self.caseID = caseID
    self.staff = staff
    self.text = text
  }
}

/// The days that are not what their weekday says: holidays and working weekends.
public struct LedgerCalendar: Codable, Hashable, Sendable {
  public let rest: [String]
  public let work: [String]

  /// The days of a calendar from the first of a period to a year after its last.
  public init(_ calendar: WorkCalendar, for period: LedgerPeriod) {
    let days = period.days.lowerBound...period.days.upperBound.advanced(by: 366)
    let entered = calendar.entries.filter { days.contains($0.key) }.sorted { $0.key < $1.key }
    rest = entered.filter { $0.value.type != .work && !$0.key.weekday.isWeekend }.map(\.key.description)
    work = entered.filter { $0.value.type == .work && $0.key.weekday.isWeekend }.map(\.key.description)
  }

  func isWorkingDay(_ day: CivilDay) -> Bool {
    day.weekday.isWeekend ? work.contains(day.description) : !rest.contains(day.description)
  }
}

/// A mark of the account somebody was paid to, by which a change shows and from which no account can be found.
public struct LedgerAccount: Codable, Hashable, Sendable {
  public let staff: String
  public let mark: String

  public init(staff: String, mark: String) {
    self.staff = staff
    self.mark = mark
  }
}

/// What became of the payment to one person.
public struct LedgerPayment: Codable, Hashable, Sendable {
  public let staff: String
  public let isPaid: Bool
  public let reason: String

  public init(staff: String, isPaid: Bool, reason: String) {
    self.staff = staff
    self.isPaid = isPaid
    self.reason = reason
  }
}

/// An event with who entered it and when, chained to all before it by its digest.
public struct LedgerEntry: Hashable, Sendable {
  public let number: Int
  public let event: LedgerEvent
  public let by: String
  public let on: CivilDay
  /// Nil for what concerns no period.
  public let period: LedgerPeriod?
  public let lineCount: Int
  /// Over the lines that came with it.
  public let linesDigest: String
  /// Over everything above and the digest of the entry before.
  public let digest: String
}
