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

  /// The lines that came with an entry, in order.
  public func lines(of entry: Int) throws -> [LedgerLine] {
    try lines(LedgerSelection(of: try store.entries().filter { $0.number == entry }))
  }

  /// Reads lines on any thread.
  var reader: LedgerReader { store.reader }

  private func lines(_ selection: LedgerSelection) throws -> [LedgerLine] {
    var lines: [LedgerLine] = []
    try eachLine(of: selection) { lines.append($0) }
    return lines
  }

  private func eachLine(of selection: LedgerSelection, _ body: (LedgerLine) throws -> Void) throws {
    try store.blocks(of: selection) { block in
      for index in 0..<block.count {
        guard let line = block.line(index) else { throw LedgerError.changed(entry: nil) }
        try body(line)
      }
    }
  }

  /// How many lines there are and what they come to, with their digest.
  private func sum(_ selection: LedgerSelection) throws -> (sum: LedgerSum, digest: String) {
    var (sum, digests) = (LedgerSum(), [String]())
    try store.blocks(of: selection) { block in
      sum.add(block)
      digests.append(block.digest)
    }
    return (sum, LedgerChain.linesDigest(ofBlocks: digests))
  }

  private func isEmpty(_ selection: LedgerSelection) throws -> Bool { try sum(selection).sum.lines == 0 }

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
      by: try Self.named(by), on: on, period: period, lines: .new(lines))
  }

  /// A step agrees to all open lines of a period.
  @discardableResult
  public func agree(step name: String, period: LedgerPeriod, by: String, on: CivilDay) throws -> SignOff {
    let state = try open(period)
    guard let position = state.steps.firstIndex(where: { $0.name == name }) else {
      throw LedgerError.noSuchStep(name, known: state.steps.map(\.name))
    }
    let lines = try state.open()
    try state.requireSteps(before: position, for: name, of: lines, on: on)
    let (sum, digest) = try sum(lines)
    let entry = try store.append(
      .step(name: name, lines: sum.lines, digest: digest), by: try Self.named(by), on: on, period: period)
    return SignOff(entry: entry, step: name, sum: sum, linesDigest: digest)
  }

  /// Keeps a line, or all lines of a person, back; or lets them go on.
  public func hold(
    _ what: String, _ event: (String, String) -> LedgerEvent, reason: String,
    period: LedgerPeriod, by: String, on: CivilDay
  ) throws {
    let state = try open(period)
    let isMeant = state.payable.filter { $0.text(.line, of: $1) == what || $0.text(.id, of: $1) == what }
    if try isEmpty(isMeant) { throw LedgerError.noSuchLine(what) }
    try store.append(event(what, try Self.named(reason)), by: try Self.named(by), on: on, period: period)
  }

  /// Decides about a finding: accept it with a reason, or hold the person it is about.
  public func decide(
    _ caseID: String, accepts: Bool, reason: String, period: LedgerPeriod, by: String, on: CivilDay
  ) throws {
    try decide([caseID], accepts: accepts, reason: reason, period: period, by: by, on: on)
  }

  /// The same about several findings, all or none.
  public func decide(
    _ cases: [String], accepts: Bool, reason: String, period: LedgerPeriod, by: String, on: CivilDay
  ) throws {
    let (by, reason) = (try Self.named(by), try Self.named(reason))
    let state = try PeriodState(period, store)
    let known = Set(state.findings.map(\.caseID))
    for id in cases {
      // Accounts are looked at when a period is handed over, which may be after it was closed.
      if state.isClosed, !id.hasPrefix("account.") { throw LedgerError.periodClosed(period) }
      guard known.contains(id) else { throw LedgerError.noSuchFinding(id) }
    }
    if cases.isEmpty { return }
    try store.append(
      events: cases.map { .decision(caseID: $0, accepts: accepts, reason: reason) }, by: by, on: on,
      period: period)
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
    let lines = try state.open()
    try state.requireSteps(before: state.steps.count, for: "release", of: lines, on: on)
    let (sum, _) = try sum(lines)
    guard sum.lines > 0 else { throw LedgerError.nothingToRelease(period) }
    let entry = try store.append(.release, by: by, on: on, period: period, lines: .stored(lines))
    return SignOff(entry: entry, step: "release", sum: sum, linesDigest: entry.linesDigest)
  }

  /// Closes a period: its lines never change again; what is found later goes into another.
  @discardableResult
  public func close(_ period: LedgerPeriod, by: String, on: CivilDay) throws -> LedgerEntry {
    let state = try open(period)
    let open = try sum(try state.open()).sum.lines
    guard open == 0 else { throw LedgerError.unreleased(period, lines: open) }
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
    var released: Set<String> = []
    try store.blocks(of: try PeriodState(period, store).released) { block in
      for line in 0..<block.count { released.insert(block.text(.id, of: line)) }
    }
    for payment in payments where !released.contains(payment.staff) {
      throw LedgerError.noSuchLine(payment.staff)
    }
    try store.append(.payments(payments), by: try Self.named(by), on: on, period: period)
  }

  /// What a period released, for the hand-over.
  public func released(_ period: LedgerPeriod) throws -> [LedgerLine] {
    try lines(try PeriodState(period, store).released)
  }

  /// The same, one line after the other: there may be millions.
  public func eachReleased(_ period: LedgerPeriod, _ body: (LedgerLine) throws -> Void) throws {
    try eachLine(of: try PeriodState(period, store).released, body)
  }

  /// What other organisations owe for a period, for certificates of days.
  public func owedByOthers(_ period: LedgerPeriod) throws -> [LedgerLine] {
    try lines(try PeriodState(period, store).owedByOthers)
  }

  /// Findings of a period that nobody has decided about.
  public func undecided(_ period: LedgerPeriod) throws -> [String] {
    try PeriodState(period, store).undecided
  }

  /// Lines that should have been paid by a day and were not, or came back.
  public func overdue(on day: CivilDay) throws -> [LedgerLine] {
    var lines: [LedgerLine] = []
    try eachOverdue(on: day) { lines.append($0) }
    return lines
  }

  /// The same, one line after the other: there may be millions.
  public func eachOverdue(on day: CivilDay, _ body: (LedgerLine) throws -> Void) throws {
    let text = day.description
    // Days of four digits are in the order of their texts.
    func isDue(_ block: LedgerBlock, _ line: Int) -> Bool { block.text(.due, of: line) < text }
    for period in try periods() {
      let state = try PeriodState(period, store)
      let unpaid = state.released.filter { state.payments[$0.text(.id, of: $1)] != true }
      try eachLine(of: unpaid.filter(isDue), body)
      try eachLine(of: try state.unreleased().filter(isDue), body)
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
    _ period: LedgerPeriod, to lines: LedgerLines, into later: LedgerPeriod, by: String, on: CivilDay
  ) throws -> [LedgerLine] {
    guard try isClosed(period) else { throw LedgerError.periodOpen(period) }
    guard later > period, try !isClosed(later) else { throw LedgerError.notLater(period) }
    let (before, corrections) = try accounted(period)
    let differences = try self.differences(before, lines, number: corrections + 1)
    guard !differences.isEmpty else { return [] }
    try store.append(
      .correction(into: later.text), by: try Self.named(by), on: on, period: period,
      lines: .new(LedgerLines(differences)))
    return differences
  }

  /// The same for lines made by hand.
  public func correct(
    _ period: LedgerPeriod, to lines: [LedgerLine], into later: LedgerPeriod, by: String, on: CivilDay
  ) throws -> [LedgerLine] {
    try correct(period, to: LedgerLines(lines), into: later, by: by, on: on)
  }

  /// What has changed between what was accounted for and what is owed now; only lines of obligations that have are
  /// looked at in full.
  private func differences(
    _ before: LedgerSelection, _ after: LedgerLines, number: Int
  ) throws -> [LedgerLine] {
    var sums: [LedgerMark: Money] = [:]
    try store.blocks(of: before) { block in
      for line in 0..<block.count {
        let mark = block.mark(.obligation, of: line)
        sums[mark] = (sums[mark] ?? .zero) - block.amount(of: line)
      }
    }
    for line in after where line.payer.isEmpty {
      let mark = LedgerMark(line.obligation)
      sums[mark] = (sums[mark] ?? .zero) + line.amount
    }
    let changed = Set(sums.filter { $0.value != .zero }.keys)
    let old = try lines(before.filter { changed.contains($0.mark(.obligation, of: $1)) })
    let new = after.filter { $0.payer.isEmpty && changed.contains(LedgerMark($0.obligation)) }
    return Corrections(of: old, to: new, number: number).lines
  }

  /// What a period has been paid and corrected by so far, and how many corrections there were.
  private func accounted(_ period: LedgerPeriod) throws -> (lines: LedgerSelection, corrections: Int) {
    let entries = try store.entries().filter { $0.period == period }
    let corrections = entries.filter { if case .correction = $0.event { true } else { false } }
    let releases = entries.filter { $0.event == .release }
    // A period also releases arrears of earlier ones.
    let lines = LedgerSelection(of: releases + corrections) { $0.text(.period, of: $1) == period.text }
    return (lines, corrections.count)
  }

  /// Overpayments, with what was decided about each; nil where nobody has yet.
  public func recoveries() throws -> [(line: LedgerLine, decision: LedgerEvent.Recovery?)] {
    var lines: [LedgerLine] = []
    var decisions: [String: LedgerEvent.Recovery] = [:]
    for entry in try store.entries() {
      switch entry.event {
      case .correction:
        lines += try self.lines(LedgerSelection(of: [entry]) { $0.amount(of: $1) < .zero })
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
        entry.event, by: entry.by, on: entry.on, period: entry.period, lines: .new(LedgerLines(lines)))
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
  /// What the lines agreed to come to.
  public let sum: LedgerSum
  public let linesDigest: String
}
