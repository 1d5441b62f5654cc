// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Subsidies

/// Where a pay period stands, from the entries about it.
struct PeriodState {
  let period: LedgerPeriod
  let steps: [LedgerStep]
  /// Who prepared the latest draft.
  let preparedBy: String
  /// Of the latest draft and of the accounts of hand-overs.
  let findings: [LedgerFinding]
  let calendar: LedgerCalendar?
  /// What this organisation has to pay: the latest draft and what corrections of closed periods brought.
  let payable: [LedgerLine]
  /// What other organisations have to pay.
  let owedByOthers: [LedgerLine]
  let released: [LedgerLine]
  let isClosed: Bool
  /// Lines and people that wait, because of a hold or an objection.
  let waiting: Set<String>
  let decisions: [String: Bool]
  /// For each step done: when, and what it agreed to.
  let agreed: [String: (on: CivilDay, lines: Set<LedgerLine>)]
  /// People whose payment came back or was made.
  let payments: [String: Bool]

  init(_ period: LedgerPeriod, _ store: LedgerStore) throws {
    self.period = period
    var steps: [LedgerStep] = []
    var (draft, corrections): ([LedgerLine], [LedgerLine]) = ([], [])
    var preparedBy: String?
    var (findings, accountFindings): ([LedgerFinding], [LedgerFinding]) = ([], [])
    var calendar: LedgerCalendar?
    var released: [LedgerLine] = []
    var isClosed = false
    var (held, objected): (Set<String>, Set<String>) = ([], [])
    var decisions: [String: Bool] = [:]
    var agreed: [String: (on: CivilDay, lines: Set<LedgerLine>)] = [:]
    var payments: [String: Bool] = [:]
    for entry in try store.entries() {
      if case .plan(let plan) = entry.event { steps = plan }
      if case .correction(let into) = entry.event, into == period.text {
        corrections += try store.lines(of: entry.number).filter { $0.amount > .zero }
      }
      guard entry.period == period else { continue }
      switch entry.event {
      case .plan, .correction, .recovery, .handOver: break
      case .draft(let found, let days):
        draft = try store.lines(of: entry.number)
        findings = found
        calendar = days
        preparedBy = entry.by
      case .accountCheck(let found):
        accountFindings += found.filter { new in !accountFindings.contains { $0.caseID == new.caseID } }
      case .step(let name, _, _):
        let lines = (draft + corrections).filter { $0.payer.isEmpty }
        agreed[name] = (entry.on, Set(lines))
      case .hold(let what, _): held.insert(what)
      case .free(let what, _): held.remove(what)
      case .objection(let what, _): objected.insert(what)
      case .answer(let what, _): objected.remove(what)
      case .decision(let id, let accepts, _): decisions[id] = accepts
      case .release: released += try store.lines(of: entry.number)
      case .close: isClosed = true
      case .payments(let list): for payment in list { payments[payment.staff] = payment.isPaid }
      }
    }
    guard let preparedBy else { throw LedgerError.noSuchPeriod(period) }
    self.steps = steps
    self.preparedBy = preparedBy
    findings += accountFindings
    self.findings = findings
    self.calendar = calendar
    payable = (draft + corrections).filter { $0.payer.isEmpty && $0.amount > .zero }
    owedByOthers = draft.filter { !$0.payer.isEmpty }
    self.released = released
    self.isClosed = isClosed
    // A finding that is held keeps back the person it is about.
    let heldPeople = findings.filter { decisions[$0.caseID] == false }.compactMap(\.staff)
    waiting = held.union(objected).union(heldPeople)
    self.decisions = decisions
    self.agreed = agreed
    self.payments = payments
  }

  func waits(_ line: LedgerLine) -> Bool {
    waiting.contains(line.id) || waiting.contains(line.staff.text)
  }

  /// Lines that neither wait nor are released.
  var open: [LedgerLine] {
    let done = Set(released.map(\.id))
    return payable.filter { !waits($0) && !done.contains($0.id) }
  }

  private func isWorkingDay(_ day: CivilDay) -> Bool {
    calendar?.isWorkingDay(day) ?? !day.weekday.isWeekend
  }

  /// Findings nobody has decided about.
  var undecided: [String] { findings.map(\.caseID).filter { decisions[$0] == nil } }

  /// The open lines that a step has not agreed to as they are now: new ones, and those that have changed.
  func missing(_ step: LedgerStep) -> [LedgerLine] {
    let lines = agreed[step.name]?.lines ?? []
    return open.filter { !lines.contains($0) }
  }

  /// - Throws: ``LedgerError/stepMissing(_:lines:)`` or ``LedgerError/tooEarly(step:until:)`` where a step before
  ///   that position has not agreed, or has not hung long enough.
  func requireSteps(before position: Int, for name: String, on day: CivilDay) throws(LedgerError) {
    for step in steps.prefix(position) {
      let missing = missing(step)
      guard missing.isEmpty, let agreed = agreed[step.name] else {
        throw .stepMissing(step.name, lines: missing.count)
      }
      var until = agreed.on
      for _ in 0..<step.workingDays {
        repeat { until = until.advanced(by: 1) } while !isWorkingDay(until)
      }
      guard day >= until else { throw .tooEarly(step: name, until: until) }
    }
  }
}
