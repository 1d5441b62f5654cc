// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Foundation
import Interchange
import Ledger
import Reporting
import Rostering
import Subsidies

struct LedgerHandOver: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hand-over",
    abstract: "Write what a period released for a payroll system or a bank; the same files each time.")

  @OptionGroup var place: PeriodFlags
  @Argument(help: "The folder of the case, for names and accounts.") var caseFolder: String
  @Option(help: "generic, bank-cn-generic, u8-salary-generic, adp-paydata or sage-ie-payments.")
  var map = HandOverMap.generic
  @OptionGroup var system: PayrollSystemFlags
  @Option(name: [.short, .customLong("output")], help: "The folder to write.") var output: String
  @Flag(help: "Write the bank file although somebody shares an account with another.")
  var acceptSharedAccounts = false
  @Option(help: "The name of whoever hands over; needed for a bank file.") var by: String?
  @Option(help: "The day. Default: today.") var on: CivilDay?
  @OptionGroup var speech: SpeechFlags

  func validate() throws {
    guard !map.needsAccounts || by != nil else { throw ValidationError("A bank file needs --by.") }
  }

  func run() throws {
    let loaded = try LoadedCase(caseFolder, speech: speech)
    let console = loaded.console
    var items = HandOver.Items()
    let releases = try console.onLedger {
      let ledger = try Ledger(at: place.ledger)
      try ledger.eachReleased(place.period) { items.add($0.item) }
      return try ledger.entries().filter { $0.event == .release && $0.period == place.period }.map {
        Provenance.Input(file: "ledger entry \($0.number)", digest: $0.linesDigest)
      }
    }
    let handOver = HandOver(
      items, of: loaded.subject, period: place.period.days, language: loaded.language,
      settings: system.settings)
    guard map.needsAccounts, let by else {
      return try loaded.handOver(handOver, map, nil, of: releases, to: output)
    }
    let accounts = try loaded.accounts(of: handOver, acceptsShared: acceptSharedAccounts)
    let (waiting, marks) = try console.onLedger {
      let ledger = try Ledger(at: place.ledger)
      let salt = try ledger.salt()
      let paid = Set(handOver.items.map(\.staff)).sorted()
      let marks = paid.compactMap { staff in
        accounts.mark(of: staff, salt: salt).map { LedgerAccount(staff: staff.text, mark: $0) }
      }
      let waiting = try ledger.checkAccounts(marks, period: place.period, by: by, on: on ?? .today)
      return (waiting, marks.filter { !waiting.contains($0.staff) })
    }
    try loaded.handOver(handOver.without(waiting), map, accounts, of: releases, to: output)
    try console.onLedger {
      try Ledger(at: place.ledger).enterHandOver(marks, period: place.period, by: by, on: on ?? .today)
    }
  }
}

extension LedgerLine {
  var item: HandOver.Item {
    HandOver.Item(
      staff: staff, entitlement: entitlement, title: Title(title, chinese: titleChinese), count: count,
      amount: amount, exempt: exempt, currency: currency, tax: tax, due: due)
  }
}

struct LedgerReturn: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "return",
    abstract: "Enter the bank's return: a table with id, result (paid or returned) and reason.")

  @OptionGroup var place: PeriodFlags
  @Argument(help: "The table.") var file: String
  @OptionGroup var entry: EntryFlags
  @OptionGroup var speech: SpeechFlags

  func run() throws {
    let console = Console(speech)
    let problems = ProblemList()
    let name = URL(fileURLWithPath: file).lastPathComponent
    guard let data = FileManager.default.contents(atPath: file) else {
      problems.add(.fileMissing, at: Origin(file: name))
      try console.reject(problems)
      return
    }
    let payments = BankReturn.read([UInt8](data), file: name, problems: problems).map {
      LedgerPayment(staff: $0.staff.text, isPaid: $0.isPaid, reason: $0.reason)
    }
    try console.reject(problems)
    try console.onLedger {
      try Ledger(at: place.ledger).enter(payments, period: place.period, by: entry.by, on: entry.day)
    }
  }
}

struct LedgerRecoveries: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recoveries",
    abstract: "List overpayments that wait for a decision, or decide about one; none is ever netted silently."
  )

  @Argument(help: "The file of the ledger.") var ledger: String
  @Option(help: "The line to decide about.") var line: String?
  @Option(help: "deduct, repay or waive.") var decision: LedgerEvent.Recovery?
  @Option(help: "Why.") var reason = ""
  @Option(help: "The name of whoever decides.") var by = ""
  @Option(help: "The day. Default: today.") var on: CivilDay?
  @OptionGroup var speech: SpeechFlags

  func run() throws {
    let console = Console(speech)
    try console.onLedger {
      let ledger = try Ledger(at: ledger)
      if let line, let decision {
        try ledger.decide(
          recoveryOf: line, decision, reason: reason, by: by, on: on ?? .today)
      }
      let list = try RecoveryList.file(of: ledger, language: console.wording.language)
      console.say(String(decoding: try list.bytes, as: UTF8.self))
    }
  }
}

struct LedgerOverdue: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "overdue", abstract: "List lines that should have been paid by a day and were not.")

  @Argument(help: "The file of the ledger.") var ledger: String
  @Option(help: "The day. Default: today.") var asOf: CivilDay?
  @OptionGroup var speech: SpeechFlags

  func run() throws {
    let console = Console(speech)
    try console.onLedger {
      try Ledger(at: ledger).eachOverdue(on: asOf ?? .today) { line in
        console.say("\(line.due)  \(line.id)  \(line.currency.format(line.amount)) \(line.currency.code)")
      }
    }
  }
}
