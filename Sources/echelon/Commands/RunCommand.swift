// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Interchange
import Reporting

struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "The main job: check, schedule, audit, forecast; and, where there is attendance, payroll.")

  @Argument(help: "The folder of the case.") var caseFolder: String
  @Option(name: [.short, .customLong("output")], help: "The folder to write.") var output: String
  @OptionGroup var solving: SolveFlags
  @OptionGroup var speech: SpeechFlags

  func run() throws {
    let loaded = try LoadedCase(caseFolder, speech: speech)
    let files = try OutputFolder.open(output, console: loaded.console)
    let solution = try loaded.solve(solving)
    let publication = Publication(
      subject: loaded.subject, roster: solution.roster, audit: solution.audit, solve: solution.report,
      provenance: loaded.provenance(), language: loaded.language)
    try loaded.console.publish(to: files) { try $0.write(publication) }
    loaded.console.conclude(publication, at: output)
    throw ExitStatus(publication)
  }
}
