// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Foundation
import Interchange
import Ledger
import Reporting
import Rostering

struct LedgerShow: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "show", abstract: "List the entries.")

  @Argument(help: "The file of the ledger.") var ledger: String
  @OptionGroup var speech: SpeechFlags

  func run() throws {
    let console = Console(speech)
    for entry in try console.onLedger({ try Ledger(at: ledger).entries() }) {
      console.say(
        "\(entry.number)  \(entry.on)  \(entry.by)  \(entry.period?.text ?? "-")  \(entry.event.kind)  "
          + "\(entry.lineCount)  \(entry.digest.prefix(16))")
    }
  }
}

struct LedgerVerify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Recompute every digest; ends with 5 where a byte of the ledger was changed.")

  @Argument(help: "The file of the ledger.") var ledger: String
  @OptionGroup var speech: SpeechFlags

  func run() throws {
    let console = Console(speech)
    console.say(try console.onLedger { try Ledger(at: ledger).verify() })
  }
}

struct LedgerExporting: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write the whole ledger as tables: entries.csv and lines.csv.")

  @Argument(help: "The file of the ledger.") var ledger: String
  @Option(name: [.short, .customLong("output")], help: "The folder to write.") var output: String
  @OptionGroup var speech: SpeechFlags

  func run() throws {
    let console = Console(speech)
    let folder = try OutputFolder.open(output, console: console)
    let files = try console.onLedger { try LedgerExport.files(of: try Ledger(at: ledger)) }
    try console.publish(to: folder) { folder in
      for file in files { try folder.write(file) }
    }
  }
}

struct LedgerImporting: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Make a ledger of such tables again; the digests must come out the same."
  )

  @Argument(help: "The folder that export wrote.") var folder: String
  @Argument(help: "The file of the new ledger.") var ledger: String
  @OptionGroup var speech: SpeechFlags

  func run() throws {
    try Console(speech).onLedger {
      guard let entries = FileManager.default.contents(atPath: folder + "/entries.csv"),
        let lines = FileManager.default.contents(atPath: folder + "/lines.csv")
      else { throw LedgerError.badExport }
      _ = try LedgerExport.restore(entries: [UInt8](entries), lines: [UInt8](lines), at: ledger)
    }
  }
}
