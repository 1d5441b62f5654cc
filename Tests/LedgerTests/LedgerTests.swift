// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Ledger
import Rostering
import Subsidies
import Testing

@Suite("A ledger")
struct LedgerTests {
  @Test("lets lines through its steps, and keeps them from whoever prepared them")
  func steps() throws {
    let ledger = try Books.ledger(steps: ["department", "publication:5", "finance"])
    try ledger.draft(Books.lines(), findings: [], period: Books.february, by: "Li", on: Books.day(1))
    #expect(throws: LedgerError.stepMissing("department", lines: 3)) {
      try ledger.agree(step: "finance", period: Books.february, by: "Wu", on: Books.day(1))
    }
    try ledger.agree(step: "department", period: Books.february, by: "Wu", on: Books.day(1))
    // 2 March 2020 is a Monday: five working days end on the Monday after.
    try ledger.agree(step: "publication", period: Books.february, by: "Wu", on: Books.day(2))
    #expect(throws: LedgerError.tooEarly(step: "finance", until: Books.day(9))) {
      try ledger.agree(step: "finance", period: Books.february, by: "Wu", on: Books.day(8))
    }
    try ledger.agree(step: "finance", period: Books.february, by: "Wu", on: Books.day(9))
    #expect(throws: LedgerError.sameHands("Li")) {
      try ledger.release(Books.february, by: "Li", on: Books.day(9))
    }
    #expect(try ledger.released(Books.february, on: Books.day(9)) == Books.lines())
    #expect(throws: LedgerError.nothingToRelease(Books.february)) {
      try ledger.release(Books.february, by: "He", on: Books.day(9))
    }
  }

  @Test("sends a line that changes back, and it alone")
  func changedLine() throws {
    let ledger = try Books.ledger(steps: ["hr"])
    try ledger.draft(Books.lines(), findings: [], period: Books.february, by: "Li", on: Books.day(1))
    try ledger.agree(step: "hr", period: Books.february, by: "Wu", on: Books.day(1))
    let changed = [Books.line("N1", 3, 300), Books.line("N1", 4, 300), Books.line("N2", 3, 200)]
    try ledger.draft(changed, findings: [], period: Books.february, by: "Li", on: Books.day(2))
    #expect(throws: LedgerError.stepMissing("hr", lines: 1)) {
      try ledger.release(Books.february, by: "He", on: Books.day(2))
    }
    try ledger.agree(step: "hr", period: Books.february, by: "Wu", on: Books.day(3))
    #expect(try ledger.released(Books.february, on: Books.day(3)) == changed)
  }

  @Test("holds a line while the rest goes on, and refuses to close over what is neither released nor held")
  func holds() throws {
    let ledger = try Books.ledger(steps: [])
    try ledger.draft(Books.lines(), findings: [], period: Books.february, by: "Li", on: Books.day(1))
    try ledger.hold(
      "N2", LedgerEvent.hold, reason: "asks", period: Books.february, by: "Wu", on: Books.day(1))
    #expect(
      try ledger.released(Books.february, on: Books.day(1)).map(\.staff) == ["N1", "N1"])
    try ledger.hold(
      "N2", LedgerEvent.free, reason: "clear", period: Books.february, by: "Wu", on: Books.day(2))
    #expect(throws: LedgerError.unreleased(Books.february, lines: 1)) {
      try ledger.close(Books.february, by: "He", on: Books.day(2))
    }
    #expect(try ledger.released(Books.february, on: Books.day(2)).map(\.staff) == ["N2"])
    try ledger.close(Books.february, by: "He", on: Books.day(2))
    #expect(throws: LedgerError.periodClosed(Books.february)) {
      try ledger.draft([], findings: [], period: Books.february, by: "Li", on: Books.day(3))
    }
  }

  @Test("releases nothing while a finding is undecided, and holds whom a decision holds")
  func findings() throws {
    let ledger = try Books.ledger(steps: [])
    let finding = LedgerFinding(caseID: "pay.two-places/N2", staff: "N2", text: "two places")
    try ledger.draft(Books.lines(), findings: [finding], period: Books.february, by: "Li", on: Books.day(1))
    #expect(throws: LedgerError.undecided(["pay.two-places/N2"])) {
      try ledger.release(Books.february, by: "He", on: Books.day(1))
    }
    #expect(throws: LedgerError.nameMissing) {
      try ledger.decide(
        finding.caseID, accepts: true, reason: " ", period: Books.february, by: "Wu", on: Books.day(1))
    }
    try ledger.decide(
      finding.caseID, accepts: false, reason: "ask", period: Books.february, by: "Wu", on: Books.day(1))
    #expect(
      try ledger.released(Books.february, on: Books.day(1)).map(\.staff) == ["N1", "N1"])
    try ledger.decide(
      finding.caseID, accepts: true, reason: "seen", period: Books.february, by: "Wu", on: Books.day(2))
    #expect(try ledger.released(Books.february, on: Books.day(2)).map(\.staff) == ["N2"])
  }

  @Test("counts working days by the calendar of the case")
  func workingDays() throws {
    // Published on Friday 6 March 2020; two working days later is Tuesday, or Monday where Saturday is worked, or
    // Wednesday where Monday is a holiday.
    let (saturday, monday) = (Books.day(7), Books.day(9))
    let worked = WorkCalendar(entries: [saturday: .init(type: .work)])
    let holiday = WorkCalendar(entries: [monday: .init(type: .statutory)])
    for (calendar, day) in [(WorkCalendar(), 10), (worked, 9), (holiday, 11)] {
      let ledger = try Books.ledger(steps: ["publication:2"])
      try ledger.draft(
        Books.lines(), findings: [], period: Books.february, calendar: calendar, by: "Li", on: Books.day(6))
      try ledger.agree(step: "publication", period: Books.february, by: "Wu", on: Books.day(6))
      #expect(throws: LedgerError.tooEarly(step: "release", until: Books.day(day))) {
        try ledger.release(Books.february, by: "He", on: Books.day(day - 1))
      }
      #expect(try ledger.released(Books.february, on: Books.day(day)).count == 3)
    }
  }

  @Test("asks about accounts that changed since the last hand-over and people who were never paid before")
  func accounts() throws {
    let ledger = try Books.closed(Books.lines())
    let first = [LedgerAccount(staff: "N1", mark: "aa"), LedgerAccount(staff: "N2", mark: "bb")]
    #expect(try ledger.checkAccounts(first, period: Books.february, by: "He", on: Books.day(4)).isEmpty)
    try ledger.enterHandOver(first, period: Books.february, by: "He", on: Books.day(4))
    let entries = try ledger.entries().count
    // The same hand-over again asks nothing and enters nothing.
    #expect(try ledger.checkAccounts(first, period: Books.february, by: "He", on: Books.day(5)).isEmpty)
    try ledger.enterHandOver(first, period: Books.february, by: "He", on: Books.day(5))
    #expect(try ledger.entries().count == entries)

    try ledger.draft([], findings: [], period: Books.march, by: "Li", on: Books.day(32))
    let second = [LedgerAccount(staff: "N1", mark: "cc"), LedgerAccount(staff: "N3", mark: "dd")]
    let cases = ["account.changed/N1/cc", "account.first-payee/N3/dd"]
    #expect(throws: LedgerError.undecided(cases)) {
      try ledger.checkAccounts(second, period: Books.march, by: "He", on: Books.day(33))
    }
    #expect(try ledger.undecided(Books.march) == cases)
    for (id, accepts) in zip(cases, [false, true]) {
      try ledger.decide(
        id, accepts: accepts, reason: "asked", period: Books.march, by: "Wu", on: Books.day(34))
    }
    #expect(try ledger.checkAccounts(second, period: Books.march, by: "He", on: Books.day(35)) == ["N1"])
  }

  @Test("corrects a closed month twice, and a third time not at all")
  func corrections() throws {
    let ledger = try Books.closed(Books.lines())
    let once = [Books.line("N1", 3, 300), Books.line("N1", 4, 300), Books.line("N2", 3, 300)]
    let first = try ledger.correct(
      Books.february, to: once, into: Books.march, by: "Li", on: Books.day(20))
    #expect(first.map(\.amount.minorUnits) == [15000])
    #expect(first.map(\.corrects) == [Books.line("N2", 3, 150).id])
    let twice = once + [Books.line("N2", 5, 300)]
    let second = try ledger.correct(
      Books.february, to: twice, into: Books.march, by: "Li", on: Books.day(21))
    #expect(second.map(\.amount.minorUnits) == [30000])
    #expect(second.map(\.corrects) == [""])
    let before = try ledger.entries().count
    #expect(
      try ledger.correct(Books.february, to: twice, into: Books.march, by: "Li", on: Books.day(22)).isEmpty)
    #expect(try ledger.entries().count == before)
    // Both differences are paid with March.
    try ledger.draft([], findings: [], period: Books.march, by: "Li", on: Books.day(35))
    let paid = try ledger.released(Books.march, on: Books.day(36))
    #expect(paid.reduce(0) { $0 + $1.amount.minorUnits } == 45000)
    #expect(paid.allSatisfy { $0.period == Books.february })
  }

  @Test("never nets what a leaver got too much, but waits for a decision")
  func recoveries() throws {
    let ledger = try Books.closed(Books.lines())
    let less = [Books.line("N1", 3, 300), Books.line("N1", 4, 300)]
    let differences = try ledger.correct(
      Books.february, to: less, into: Books.march, by: "Li", on: Books.day(20))
    #expect(differences.map(\.amount.minorUnits) == [-15000])
    try ledger.draft(
      [Books.line("N2", 40, 300, Books.march)], findings: [], period: Books.march, by: "Li",
      on: Books.day(62))
    let paid = try ledger.released(Books.march, on: Books.day(62))
    #expect(paid.map(\.amount.minorUnits) == [30000])
    #expect(try ledger.recoveries().map(\.decision) == [nil])
    let id = try #require(try ledger.recoveries().first).line.id
    try ledger.decide(recoveryOf: id, .waive, reason: "small", by: "He", on: Books.day(63))
    #expect(try ledger.recoveries().map(\.decision) == [.waive])
    #expect(throws: LedgerError.noSuchLine("x")) {
      try ledger.decide(recoveryOf: "x", .repay, reason: "r", by: "He", on: Books.day(63))
    }
  }

  @Test("refuses corrections of an open period and into one that is closed or not later")
  func correctionPeriods() throws {
    let open = try Books.ledger(steps: [])
    try open.draft(Books.lines(), findings: [], period: Books.february, by: "Li", on: Books.day(1))
    #expect(throws: LedgerError.periodOpen(Books.february)) {
      try open.correct(Books.february, to: [], into: Books.march, by: "Li", on: Books.day(2))
    }
    let closed = try Books.closed(Books.lines())
    #expect(throws: LedgerError.notLater(Books.february)) {
      try closed.correct(Books.february, to: [], into: Books.february, by: "Li", on: Books.day(2))
    }
  }

  @Test("lists what is overdue until the bank says that it was paid")
  func overdue() throws {
    let ledger = try Books.closed(Books.lines())
    let due = try #require(Books.lines().first).due
    #expect(try ledger.overdue(on: due).isEmpty)
    #expect(try ledger.overdue(on: due.advanced(by: 1)).count == 3)
    try ledger.enter(
      [
        LedgerPayment(staff: "N1", isPaid: true, reason: ""),
        LedgerPayment(staff: "N2", isPaid: false, reason: "account closed"),
      ], period: Books.february, by: "He", on: due)
    #expect(try ledger.overdue(on: due.advanced(by: 1)).map(\.staff) == ["N2"])
    #expect(throws: LedgerError.noSuchLine("N9")) {
      try ledger.enter(
        [LedgerPayment(staff: "N9", isPaid: true, reason: "")], period: Books.february, by: "He", on: due)
    }
  }

  @Test("lets one process write at a time")
  func busy() throws {
    let path = try Books.path()
    let first = try Ledger.create(at: path, steps: [], by: "He", on: Books.day(1))
    #expect(throws: LedgerError.busy) { try Ledger(at: path) }
    withExtendedLifetime(first) {}
  }

  @Test("keeps lines of many blocks as they were, under the digest that a sign-off sheet shows")
  func manyBlocks() throws {
    let ledger = try Books.ledger(steps: ["hr"])
    let lines = (0..<1300).map { Books.line(StaffID("N\($0)"), 3, Int64($0 + 1)) }
    let draft = try ledger.draft(lines, findings: [], period: Books.february, by: "Li", on: Books.day(1))
    #expect(try ledger.lines(of: draft.number) == lines)
    let agreed = try ledger.agree(step: "hr", period: Books.february, by: "Wu", on: Books.day(1))
    #expect(agreed.linesDigest == draft.linesDigest)
    #expect(try ledger.verify() == agreed.entry.digest)
  }

  @Test("finds the one line that changed among many blocks, and releases the rest later")
  func changedAmongMany() throws {
    let ledger = try Books.ledger(steps: ["hr"])
    var lines = (0..<1300).map { Books.line(StaffID("N\($0)"), 3, Int64($0 + 1)) }
    try ledger.draft(lines, findings: [], period: Books.february, by: "Li", on: Books.day(1))
    let first = try ledger.agree(step: "hr", period: Books.february, by: "Wu", on: Books.day(1))
    #expect((first.sum.lines, first.sum.people) == (1300, 1300))
    #expect(first.sum.totals.map(\.amount) == [Money(minorUnits: 1300 * 1301 / 2 * 100)])
    lines[700] = Books.line("N700", 3, 9)
    try ledger.draft(lines, findings: [], period: Books.february, by: "Li", on: Books.day(2))
    #expect(throws: LedgerError.stepMissing("hr", lines: 1)) {
      try ledger.release(Books.february, by: "He", on: Books.day(2))
    }
    try ledger.agree(step: "hr", period: Books.february, by: "Wu", on: Books.day(2))
    try ledger.hold(
      "N600", LedgerEvent.hold, reason: "asks", period: Books.february, by: "Wu", on: Books.day(2))
    #expect(
      try ledger.released(Books.february, on: Books.day(3)) == lines.filter { $0.staff != "N600" })
    try ledger.hold(
      "N600", LedgerEvent.free, reason: "clear", period: Books.february, by: "Wu", on: Books.day(3))
    #expect(try ledger.released(Books.february, on: Books.day(4)) == [lines[600]])
    #expect(try ledger.released(Books.february).count == 1300)
    try ledger.close(Books.february, by: "He", on: Books.day(4))
    try ledger.verify()
  }

  @Test("takes decisions about several findings at once, all or none")
  func decisions() throws {
    let ledger = try Books.ledger(steps: [])
    let cases = ["a", "b", "c"]
    try ledger.draft(
      Books.lines(), findings: cases.map { LedgerFinding(caseID: $0, staff: nil, text: "") },
      period: Books.february, by: "Li", on: Books.day(1))
    #expect(throws: LedgerError.noSuchFinding("x")) {
      try ledger.decide(
        ["a", "x"], accepts: true, reason: "seen", period: Books.february, by: "Wu", on: Books.day(1))
    }
    #expect(try ledger.undecided(Books.february) == cases)
    try ledger.decide(
      ["a", "c"], accepts: true, reason: "seen", period: Books.february, by: "Wu", on: Books.day(1))
    #expect(try ledger.undecided(Books.february) == ["b"])
    #expect(try ledger.entries().map(\.event.kind) == ["plan", "draft", "decision", "decision"])
    try ledger.verify()
  }
}
