// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Subsidies

/// The record of what was owed, agreed to, released and corrected: entries are added, none is changed.
///
/// It claims no authentication: every entry carries the name it was given, and sign-off sheets carry the digest
/// of everything before them, to be signed on paper.
public final class Ledger {
  private let store: LedgerStore

  /// Opens a ledger.
  ///
  /// - Throws: ``LedgerError``: where there is none, another process writes to it, or it was changed.
  public init(at path: String) throws { store = try LedgerStore(at: path, isNew: false) }

  private init(_ store: LedgerStore) { self.store = store }

  /// Makes a ledger whose lines go through some steps before they are released.
  public static func create(
    at path: String, steps: [LedgerStep], by: String, on: CivilDay
  ) throws -> Ledger {
    let by = try named(by)
    let ledger = Ledger(try LedgerStore(at: path, isNew: true))
    try ledger.store.append(.plan(steps: steps), by: by, on: on, period: nil)
    return ledger
  }

  /// Recomputes every digest.
  ///
  /// - Returns: the digest of the last entry.
  /// - Throws: ``LedgerError/changed(entry:)``.
  @discardableResult
  public func verify() throws -> String { try store.verifyContent() }

  public func entries() throws -> [LedgerEntry] { try store.entries() }

  public func lines(of entry: Int) throws -> [LedgerLine] { try store.lines(of: entry) }

  // MARK: A period

  /// Enters the lines of a period as computed; they take the place of an earlier draft, and steps that agreed
  /// to a line that is now another must agree again.
  @discardableResult
  public func draft(
    _ lines: [LedgerLine], findings: [LedgerFinding], period: LedgerPeriod, calendar: WorkCalendar? = nil,
    by: String, on: CivilDay
  ) throws -> LedgerEntry {
    try draft(
      LedgerLines(lines), findings: findings, period: period, calendar: calendar, by: by, on: on)
  }

  /// The same for lines that were just computed.
  @discardableResult
  public func draft(
    _ lines: LedgerLines, findings: [LedgerFinding], period: LedgerPeriod, calendar: WorkCalendar? = nil,
    by: String, on: CivilDay
  ) throws -> LedgerEntry {
    if try isClosed(period) { throw LedgerError.periodClosed(period) }
    return try store.append(
      .draft(findings: findings, calendar: calendar.map { LedgerCalendar($0, for: period) }),
      by: try Self.named(by), on: on, period: period, lines: lines)
  }

  /// A step agrees to all open lines of a period.
  @discardableResult
  public func agree(step name: String, period: LedgerPeriod, by: String, on: CivilDay) throws -> SignOff {
    let state = try open(period)
    guard let position = state.steps.firstIndex(where: { $0.name == name }) else {
      throw LedgerError.noSuchStep(name, known: state.steps.map(\.name))
    }
    try state.requireSteps(before: position, for: name, on: on)
    let digest = LedgerChain.linesDigest(state.open)
    let entry = try store.append(
      .step(name: name, lines: state.open.count, digest: digest), by: try Self.named(by), on: on,
      period: period)
    return SignOff(entry: entry, step: name, lines: state.open, linesDigest: digest)
  }

  /// Keeps a line, or all lines of a person, back; or lets them go on.
  public func hold(
    _ what: String, _ event: (String, String) -> LedgerEvent, reason: String,
    period: LedgerPeriod, by: String, on: CivilDay
  ) throws {
    let state = try open(period)
    guard state.payable.contains(where: { $0.id == what || $0.staff.text == what }) else {
      throw LedgerError.noSuchLine(what)
    }
    try store.append(event(what, try Self.named(reason)), by: try Self.named(by), on: on, period: period)
  }

  /// Decides about a finding: accept it with a reason, or hold the person it is about.
  public func decide(
    _ caseID: String, accepts: Bool, reason: String, period: LedgerPeriod, by: String, on: CivilDay
  ) throws {
    // Accounts are looked at when a period is handed over, which may be after it was closed.
    let state = caseID.hasPrefix("account.") ? try PeriodState(period, store) : try open(period)
    guard state.findings.contains(where: { $0.caseID == caseID }) else {
      throw LedgerError.noSuchFinding(caseID)
    }
    try store.append(
      .decision(caseID: caseID, accepts: accepts, reason: try Self.named(reason)), by: try Self.named(by),
      on: on, period: period)
  }

  /// Releases every line that all steps have agreed to and nobody holds.
  ///
  /// - Throws: ``LedgerError/undecided(_:)`` while a finding is open, ``LedgerError/sameHands(_:)`` for whoever
  ///   prepared the draft.
  @discardableResult
  public func release(_ period: LedgerPeriod, by: String, on: CivilDay) throws -> SignOff {
    let state = try open(period)
    let by = try Self.named(by)
    guard state.undecided.isEmpty else { throw LedgerError.undecided(state.undecided) }
    guard by != state.preparedBy else { throw LedgerError.sameHands(by) }
    try state.requireSteps(before: state.steps.count, for: "release", on: on)
    guard !state.open.isEmpty else { throw LedgerError.nothingToRelease(period) }
    let entry = try store.append(.release, by: by, on: on, period: period, lines: LedgerLines(state.open))
    return SignOff(entry: entry, step: "release", lines: state.open, linesDigest: entry.linesDigest)
  }

  /// Closes a period: its lines never change again; what is found later goes into another.
  @discardableResult
  public func close(_ period: LedgerPeriod, by: String, on: CivilDay) throws -> LedgerEntry {
    let state = try open(period)
    guard state.open.isEmpty else { throw LedgerError.unreleased(period, lines: state.open.count) }
    return try store.append(.close, by: try Self.named(by), on: on, period: period)
  }

  // MARK: Accounts

  /// Something of the ledger's own, so that marks of two ledgers cannot be compared.
  public func salt() throws -> String { try store.entries().first?.digest ?? "" }

  /// Looks at the accounts to which a period is to be handed over, and enters what is new to be decided.
  ///
  /// - Parameter accounts: a mark for everybody who is to be paid.
  /// - Returns: the people who are not to be paid now, because a finding about them is held.
  /// - Throws: ``LedgerError/undecided(_:)`` while somebody's account is not the one of the last hand-over, or
  ///   somebody is paid for the first time, and nobody has decided about it.
  public func checkAccounts(
    _ accounts: [LedgerAccount], period: LedgerPeriod, by: String, on: CivilDay
  ) throws -> Set<String> {
    let by = try Self.named(by)
    var last: [String: String] = [:]
    var hasHandedOver = false
    for entry in try store.entries() {
      guard case .handOver(let paid) = entry.event else { continue }
      hasHandedOver = true
      for account in paid { last[account.staff] = account.mark }
    }
    let findings = accounts.compactMap { account -> LedgerFinding? in
      // The first hand-over of a ledger has nothing to compare with.
      guard hasHandedOver, last[account.staff] != account.mark else { return nil }
      let isNew = last[account.staff] == nil
      return LedgerFinding(
        caseID: "account.\(isNew ? "first-payee" : "changed")/\(account.staff)/\(account.mark)",
        staff: account.staff, text: isNew ? "first payment" : "account changed")
    }
    let state = try PeriodState(period, store)
    let known = Set(state.findings.map(\.caseID))
    let new = findings.filter { !known.contains($0.caseID) }
    if !new.isEmpty { try store.append(.accountCheck(findings: new), by: by, on: on, period: period) }
    let open = findings.map(\.caseID).filter { state.decisions[$0] == nil }
    guard open.isEmpty else { throw LedgerError.undecided(open) }
    return Set(findings.filter { state.decisions[$0.caseID] == false }.compactMap(\.staff))
  }

  /// Enters to which accounts a period was handed over; nothing where that is known already.
  public func enterHandOver(
    _ accounts: [LedgerAccount], period: LedgerPeriod, by: String, on: CivilDay
  ) throws {
    let isKnown = try store.entries().contains {
      $0.event == .handOver(accounts: accounts) && $0.period == period
    }
    if isKnown { return }
    try store.append(.handOver(accounts: accounts), by: try Self.named(by), on: on, period: period)
  }

  // MARK: What the bank says

  /// Enters the bank's return: who was paid, and whose payment came back.
  public func enter(
    _ payments: [LedgerPayment], period: LedgerPeriod, by: String, on: CivilDay
  ) throws {
    let released = Set(try PeriodState(period, store).released.map(\.staff.text))
    for payment in payments where !released.contains(payment.staff) {
      throw LedgerError.noSuchLine(payment.staff)
    }
    try store.append(.payments(payments), by: try Self.named(by), on: on, period: period)
  }

  /// What a period released, for the hand-over.
  public func released(_ period: LedgerPeriod) throws -> [LedgerLine] {
    try PeriodState(period, store).released
  }

  /// What other organisations owe for a period, for certificates of days.
  public func owedByOthers(_ period: LedgerPeriod) throws -> [LedgerLine] {
    try PeriodState(period, store).owedByOthers
  }

  /// Findings of a period that nobody has decided about.
  public func undecided(_ period: LedgerPeriod) throws -> [String] {
    try PeriodState(period, store).undecided
  }

  /// Lines that should have been paid by a day and were not, or came back.
  public func overdue(on day: CivilDay) throws -> [LedgerLine] {
    try periods().flatMap { period -> [LedgerLine] in
      let state = try PeriodState(period, store)
      let released = Set(state.released.map(\.id))
      return (state.released + state.payable.filter { !released.contains($0.id) }).filter { line in
        line.due < day && !(released.contains(line.id) && state.payments[line.staff.text] == true)
      }
    }
  }

  /// The periods that have a draft, in order.
  public func periods() throws -> [LedgerPeriod] {
    Set(
      try store.entries().compactMap { entry -> LedgerPeriod? in
        if case .draft = entry.event { entry.period } else { nil }
      }
    ).sorted()
  }

  public func isClosed(_ period: LedgerPeriod) throws -> Bool {
    try store.entries().contains { $0.event == .close && $0.period == period }
  }

  // MARK: Corrections

  /// Holds lines computed anew against what a closed period released and what was corrected since, and enters
  /// the differences: arrears, to be paid with a later period, and overpayments, which wait for a decision.
  ///
  /// - Returns: the differences; none, and no entry, where nothing has changed.
  public func correct(
    _ period: LedgerPeriod, to lines: [LedgerLine], into later: LedgerPeriod, by: String, on: CivilDay
  ) throws -> [LedgerLine] {
    guard try isClosed(period) else { throw LedgerError.periodOpen(period) }
    guard later > period, try !isClosed(later) else { throw LedgerError.notLater(period) }
    let (before, corrections) = try accounted(period)
    let differences = Corrections(of: before, to: lines.filter(\.payer.isEmpty), number: corrections + 1)
      .lines
    guard !differences.isEmpty else { return [] }
    try store.append(
      .correction(into: later.text), by: try Self.named(by), on: on, period: period,
      lines: LedgerLines(differences))
    return differences
  }

  /// What a period has been paid and corrected by so far, and how many corrections there were.
  private func accounted(_ period: LedgerPeriod) throws -> (lines: [LedgerLine], corrections: Int) {
    var lines = try PeriodState(period, store).released.filter { $0.period == period }
    var corrections = 0
    for entry in try store.entries() where entry.period == period {
      guard case .correction = entry.event else { continue }
      lines += try store.lines(of: entry.number)
      corrections += 1
    }
    return (lines, corrections)
  }

  /// Overpayments, with what was decided about each; nil where nobody has yet.
  public func recoveries() throws -> [(line: LedgerLine, decision: LedgerEvent.Recovery?)] {
    var lines: [LedgerLine] = []
    var decisions: [String: LedgerEvent.Recovery] = [:]
    for entry in try store.entries() {
      switch entry.event {
      case .correction: lines += try store.lines(of: entry.number).filter { $0.amount < .zero }
      case .recovery(let line, let decision, _): decisions[line] = decision
      default: break
      }
    }
    return lines.map { ($0, decisions[$0.id]) }
  }

  public func decide(
    recoveryOf line: String, _ decision: LedgerEvent.Recovery, reason: String, by: String, on: CivilDay
  ) throws {
    guard let found = try recoveries().first(where: { $0.line.id == line }) else {
      throw LedgerError.noSuchLine(line)
    }
    try store.append(
      .recovery(line: line, decision: decision, reason: try Self.named(reason)), by: try Self.named(by),
      on: on, period: found.line.period)
  }

  // MARK: Moving

  /// Enters entries of another ledger as they are, so that the chain stays the same.
  static func restore(_ entries: [(entry: LedgerEntry, lines: [LedgerLine])], at path: String) throws
    -> Ledger
  {
    let ledger = Ledger(try LedgerStore(at: path, isNew: true))
    for (entry, lines) in entries {
      let restored = try ledger.store.append(
        entry.event, by: entry.by, on: entry.on, period: entry.period, lines: LedgerLines(lines))
      guard restored.digest == entry.digest else { throw LedgerError.changed(entry: entry.number) }
    }
    return ledger
  }

  private func open(_ period: LedgerPeriod) throws -> PeriodState {
    let state = try PeriodState(period, store)
    guard !state.isClosed else { throw LedgerError.periodClosed(period) }
    return state
  }

  private static func named(_ name: String) throws(LedgerError) -> String {
    guard !name.allSatisfy(\.isWhitespace) else { throw .nameMissing }
    return name
  }
}

/// What somebody agreed to, to be printed and signed.
public struct SignOff: Hashable, Sendable {
  public let entry: LedgerEntry
  public let step: String
  public let lines: [LedgerLine]
  public let linesDigest: String
}
