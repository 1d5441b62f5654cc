// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Interchange
import Reporting
import Rostering

struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit", abstract: "Judge any roster, also one edited by hand in a spreadsheet.")

  @Argument(help: "The folder of the case.") var caseFolder: String
  @Argument(help: "The roster: schedule.csv, a grid, or a folder that Echelon wrote.") var roster: String
  @Option(
    name: [.short, .customLong("output")], help: "Also write the outputs of this roster into this folder.")
  var output: String?
  @OptionGroup var speech: SpeechFlags

  func run() throws {
    let loaded = try LoadedCase(caseFolder, speech: speech)
    let console = loaded.console
    let files = try output.map { try OutputFolder.open($0, console: console) }
    let read = try loaded.readRoster(roster)
    let publication = Publication(
      subject: loaded.subject, roster: read.roster, audit: Audit(loaded.subject).report(on: read.roster),
      provenance: loaded.provenance(also: read.inputs), language: loaded.language)
    if let files { try console.publish(to: files) { try $0.write(publication) } }
    let table = publication.auditTable
    if !table.rows.isEmpty { console.say(TextTable(table).text) }
    console.conclude(publication, at: output)
    throw ExitStatus(publication)
  }
}
