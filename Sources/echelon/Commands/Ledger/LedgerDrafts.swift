// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Foundation
import Interchange
import Ledger
import Reporting
import Rostering
import Subsidies

struct LedgerCreate: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "create", abstract: "Begin a ledger.")

  @Argument(help: "The file of the ledger, such as ledger.sqlite.") var ledger: String
  @Option(
    parsing: .upToNextOption,
    help: "The steps before release, in order; publication:5 hangs for five working days.")
  var steps: [LedgerStep] = [
    LedgerStep(name: "department"), LedgerStep(name: "hr"), LedgerStep(name: "publication", workingDays: 5),
    LedgerStep(name: "finance"),
  ]
  @OptionGroup var entry: EntryFlags
  @OptionGroup var speech: SpeechFlags

  func run() throws {
    try Console(speech).onLedger {
      _ = try Ledger.create(at: ledger, steps: steps, by: entry.by, on: entry.day)
    }
  }
}

/// A case with the attendance that a draft or a correction is computed from.
struct WorkFlags: ParsableArguments {
  @Argument(help: "The folder of the case.") var caseFolder: String
  @Argument(help: "Attendance files; they are joined.") var files: [String]
  @Option(help: "The roster that attendance belongs to.") var roster: String?

  func validate() throws {
    guard !files.isEmpty else { throw ValidationError("Give at least one file.") }
  }

  /// What is owed for the pay period, with what is to be looked at.
  func compute(
    _ speech: SpeechFlags, adjust: (PayRules) throws -> PayRules = { $0 }
  ) throws -> (result: PayResult, period: LedgerPeriod, loaded: LoadedCase) {
    let loaded = try LoadedCase(caseFolder, speech: speech)
    let planned = try roster.map { path in
      PlannedWork(
        roster: try loaded.readRoster(path).roster, in: loaded.subject,
        source: URL(fileURLWithPath: path).lastPathComponent)
    }
    let (attendance, _) = try loaded.readAttendance(files, planned: planned)
    guard let period = loaded.payPeriod(of: attendance.work) else {
      loaded.console.complain(.nothingToPay)
      throw ExitStatus.inputRejected
    }
    let rules = try adjust(try loaded.payRules(for: period))
    return (
      try loaded.pay(attendance.work, under: rules, planned: planned), LedgerPeriod(period), loaded
    )
  }
}

struct LedgerDraft: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draft", abstract: "Compute a pay period and enter its lines.")

  @Argument(help: "The file of the ledger.") var ledger: String
  @OptionGroup var work: WorkFlags
  @OptionGroup var entry: EntryFlags
  @OptionGroup var speech: SpeechFlags

  func run() throws {
    let (result, period, loaded) = try work.compute(speech)
    let findings = result.findings.map {
      LedgerFinding(caseID: $0.caseID, staff: $0.staff?.text, text: $0.message(in: loaded.language))
    }
    try loaded.console.onLedger {
      _ = try Ledger(at: ledger).draft(
        LedgerLines(of: result.payroll, period: period), findings: findings, period: period,
        calendar: loaded.subject.calendar,
        by: entry.by, on: entry.day)
    }
    loaded.console.conclude(result.payroll)
    for finding in findings { loaded.console.say("\(finding.caseID)  \(finding.text)") }
  }
}

struct LedgerCorrect: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "correct",
    abstract: "Compute a closed period again and enter what changes into a later one.")

  @Argument(help: "The file of the ledger.") var ledger: String
  @OptionGroup var work: WorkFlags
  @Option(help: "The open period that settles the difference, such as 2020-03-01..2020-03-31.")
  var into: LedgerPeriod
  @OptionGroup var entry: EntryFlags
  @OptionGroup var speech: SpeechFlags

  func run() throws {
    let (result, period, loaded) = try work.compute(speech)
    let differences = try loaded.console.onLedger {
      try Ledger(at: ledger).correct(
        period, to: LedgerLines(of: result.payroll, period: period), into: into, by: entry.by, on: entry.day)
    }
    for line in differences {
      loaded.console.say(
        "\(line.id)  \(line.currency.format(line.amount)) \(line.currency.code)  \(line.corrects)")
    }
  }
}
