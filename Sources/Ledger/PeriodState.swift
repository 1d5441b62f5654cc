// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Subsidies

/// Where a pay period stands, from the entries about it; its lines stay in the database.
struct PeriodState {
  let period: LedgerPeriod
  let steps: [LedgerStep]
  /// Who prepared the latest draft.
  let preparedBy: String
  /// Of the latest draft and of the accounts of hand-overs.
  let findings: [LedgerFinding]
  let calendar: LedgerCalendar?
  let isClosed: Bool
  /// Lines and people that wait, because of a hold or an objection.
  let waiting: Set<String>
  let decisions: [String: Bool]
  /// People whose payment came back or was made.
  let payments: [String: Bool]

  /// The entries with the lines of the period: the latest draft, and what corrections of closed periods brought.
  private let sources: [LedgerEntry]
  private let releases: [LedgerEntry]
  /// For each step done: when, and the entries whose lines it agreed to.
  private let agreed: [String: (on: CivilDay, sources: [LedgerEntry])]
  private let store: LedgerStore

  init(_ period: LedgerPeriod, _ store: LedgerStore) throws {
    self.period = period
    self.store = store
    var steps: [LedgerStep] = []
    var (draft, corrections): (LedgerEntry?, [LedgerEntry]) = (nil, [])
    var (findings, accountFindings): ([LedgerFinding], [LedgerFinding]) = ([], [])
    var calendar: LedgerCalendar?
    var releases: [LedgerEntry] = []
    var isClosed = false
    var (held, objected): (Set<String>, Set<String>) = ([], [])
    var decisions: [String: Bool] = [:]
    var agreed: [String: (on: CivilDay, sources: [LedgerEntry])] = [:]
    var payments: [String: Bool] = [:]
    var others: Set<LedgerPeriod> = []
    for entry in try store.entries() {
      if case .draft = entry.event, let other = entry.period, other != period { others.insert(other) }
      if case .plan(let plan) = entry.event { steps = plan }
      if case .correction(let into) = entry.event, into == period.text { corrections.append(entry) }
      guard entry.period == period else { continue }
      switch entry.event {
      case .plan, .correction, .recovery, .handOver: break
      case .draft(let found, let days):
        draft = entry
        findings = found
        calendar = days
      case .accountCheck(let found):
        accountFindings += found.filter { new in !accountFindings.contains { $0.caseID == new.caseID } }
      case .step(let name, _, _): agreed[name] = (entry.on, [draft].compactMap { $0 } + corrections)
      case .hold(let what, _): held.insert(what)
      case .free(let what, _): held.remove(what)
      case .objection(let what, _): objected.insert(what)
      case .answer(let what, _): objected.remove(what)
      case .decision(let id, let accepts, _): decisions[id] = accepts
      case .release: releases.append(entry)
      case .close: isClosed = true
      case .payments(let list): for payment in list { payments[payment.staff] = payment.isPaid }
      }
    }
    guard let draft else {
      throw LedgerError.noSuchPeriod(period, known: others.sorted())
    }
    self.steps = steps
    preparedBy = draft.by
    findings += accountFindings
    self.findings = findings
    self.calendar = calendar
    sources = [draft] + corrections
    self.releases = releases
    self.isClosed = isClosed
    // A finding that is held keeps back the person it is about.
    let heldPeople = findings.filter { decisions[$0.caseID] == false }.compactMap(\.staff)
    waiting = held.union(objected).union(heldPeople)
    self.decisions = decisions
    self.agreed = agreed
    self.payments = payments
  }

  // MARK: Lines

  /// What this organisation has to pay.
  var payable: LedgerSelection {
    LedgerSelection(of: sources) { $0.isEmpty(.payer, of: $1) && $0.amount(of: $1) > .zero }
  }

  /// What other organisations have to pay.
  var owedByOthers: LedgerSelection {
    LedgerSelection(of: [sources[0]]) { !$0.isEmpty(.payer, of: $1) }
  }

  var released: LedgerSelection { LedgerSelection(of: releases) }

  /// The lines to be paid that are not released.
  func unreleased() throws -> LedgerSelection {
    if releases.isEmpty { return payable }
    var done: Set<LedgerMark> = []
    try store.blocks(of: released) { block in
      for line in 0..<block.count { done.insert(block.mark(.line, of: line)) }
    }
    return payable.filter { !done.contains($0.mark(.line, of: $1)) }
  }

  /// Lines that neither wait nor are released.
  func open() throws -> LedgerSelection {
    let unreleased = try unreleased()
    if waiting.isEmpty { return unreleased }
    return unreleased.filter { [waiting] block, line in
      !waiting.contains(block.text(.line, of: line)) && !waiting.contains(block.text(.id, of: line))
    }
  }

  // MARK: Steps

  private func isWorkingDay(_ day: CivilDay) -> Bool {
    calendar?.isWorkingDay(day) ?? !day.weekday.isWeekend
  }

  /// Findings nobody has decided about.
  var undecided: [String] { findings.map(\.caseID).filter { decisions[$0] == nil } }

  /// How many of the open lines a step has not agreed to as they are now: new ones, and those that have changed.
  private func missing(_ step: LedgerStep, of open: LedgerSelection) throws -> Int {
    let agreed = agreed[step.name]?.sources ?? []
    // Lines of the same entries are the same lines.
    let known = Set(agreed.map(\.number))
    let new = sources.filter { !known.contains($0.number) }
    if new.isEmpty { return 0 }
    var marks: Set<LedgerMark> = []
    try store.blocks(of: LedgerSelection(of: agreed)) { block in
      for line in 0..<block.count { marks.insert(block.mark(of: line)) }
    }
    var missing = 0
    try store.blocks(of: LedgerSelection(of: new, where: open.keeps)) { block in
      missing += (0..<block.count).count { !marks.contains(block.mark(of: $0)) }
    }
    return missing
  }

  /// - Throws: ``LedgerError/stepMissing(_:lines:)`` or ``LedgerError/tooEarly(step:until:)`` where a step before
  ///   that position has not agreed to open lines, or has not hung long enough.
  func requireSteps(
    before position: Int, for name: String, of open: LedgerSelection, on day: CivilDay
  ) throws {
    for step in steps.prefix(position) {
      let missing = try missing(step, of: open)
      guard missing == 0, let agreed = agreed[step.name] else {
        throw LedgerError.stepMissing(step.name, lines: missing)
      }
      var until = agreed.on
      for _ in 0..<step.workingDays {
        repeat { until = until.advanced(by: 1) } while !isWorkingDay(until)
      }
      guard day >= until else { throw LedgerError.tooEarly(step: name, until: until) }
    }
  }
}
