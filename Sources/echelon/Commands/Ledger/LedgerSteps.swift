// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Interchange
import Ledger
import Reporting
import Rostering

/// A ledger and one of its periods.
struct PeriodFlags: ParsableArguments {
  @Argument(help: "The file of the ledger.") var ledger: String
  @Argument(help: "The pay period, such as 2020-02-01..2020-02-29.") var period: LedgerPeriod
}

struct LedgerAgree: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agree", abstract: "A step agrees to the lines as they are; prints the sheet to be signed.")

  @OptionGroup var place: PeriodFlags
  @Argument(help: "The step.") var step: String
  @OptionGroup var entry: EntryFlags
  @OptionGroup var speech: SpeechFlags

  func run() throws {
    let console = Console(speech)
    console.say(
      try console.onLedger {
        try Ledger(at: place.ledger).agree(step: step, period: place.period, by: entry.by, on: entry.day)
      })
  }
}

struct LedgerHold: ParsableCommand {
  enum Action: String, CaseIterable, ExpressibleByArgument { case hold, free, object, answer }

  static let configuration = CommandConfiguration(
    commandName: "hold",
    abstract: "Keep a line or all lines of a person back, or let them go on; object, or answer an objection.")

  @OptionGroup var place: PeriodFlags
  @Argument(help: "The line or the person.") var what: String
  @Option(help: "hold, free, object or answer.") var action = Action.hold
  @Option(help: "Why.") var reason: String
  @OptionGroup var entry: EntryFlags
  @OptionGroup var speech: SpeechFlags

  func run() throws {
    let make: (String, String) -> LedgerEvent =
      switch action {
      case .hold: LedgerEvent.hold
      case .free: LedgerEvent.free
      case .object: LedgerEvent.objection
      case .answer: LedgerEvent.answer
      }
    try Console(speech).onLedger {
      try Ledger(at: place.ledger).hold(
        what, make, reason: reason, period: place.period, by: entry.by, on: entry.day)
    }
  }
}

struct LedgerDecide: ParsableCommand {
  enum Disposition: String, CaseIterable, ExpressibleByArgument { case accept, hold }

  static let configuration = CommandConfiguration(
    commandName: "decide",
    abstract: "Decide about a finding: accept it with a reason, or hold the person it is about.")

  @OptionGroup var place: PeriodFlags
  @Argument(help: "The case, as draft lists it; all that are undecided where it is `all`.") var finding:
    String
  @Argument(help: "accept or hold.") var disposition: Disposition
  @Option(help: "Why.") var reason: String
  @OptionGroup var entry: EntryFlags
  @OptionGroup var speech: SpeechFlags

  func run() throws {
    try Console(speech).onLedger {
      let ledger = try Ledger(at: place.ledger)
      let cases = finding == "all" ? try ledger.undecided(place.period) : [finding]
      try ledger.decide(
        cases, accepts: disposition == .accept, reason: reason, period: place.period, by: entry.by,
        on: entry.day)
    }
  }
}

struct LedgerRelease: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "release",
    abstract: "Release what every step has agreed to and nobody holds; refused while a finding is undecided.")

  @OptionGroup var place: PeriodFlags
  @OptionGroup var entry: EntryFlags
  @OptionGroup var speech: SpeechFlags

  func run() throws {
    let console = Console(speech)
    console.say(
      try console.onLedger {
        try Ledger(at: place.ledger).release(place.period, by: entry.by, on: entry.day)
      })
  }
}

struct LedgerClose: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "close", abstract: "Close a period: its lines never change again.")

  @OptionGroup var place: PeriodFlags
  @OptionGroup var entry: EntryFlags
  @OptionGroup var speech: SpeechFlags

  func run() throws {
    try Console(speech).onLedger {
      _ = try Ledger(at: place.ledger).close(place.period, by: entry.by, on: entry.day)
    }
  }
}
