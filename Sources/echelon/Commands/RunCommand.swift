// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Interchange
import Reporting
import Subsidies

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
    let console = loaded.console
    // Everything that can be wrong with the input is found before anybody waits for the solver.
    let rules = try loaded.payRules(for: loaded.subject.horizon)
    let attendance = try loaded.attendancePath.map { try loaded.readAttendance([$0]) }
    let files = try OutputFolder.open(output, console: console)
    let owed = try attendance.flatMap { try payroll(for: $0.0.work, of: loaded) }
    let solution = try loaded.solve(solving)
    let forecast = rules.policies.isEmpty ? nil : try loaded.forecast(solution.roster, under: rules)
    let publication = Publication(
      subject: loaded.subject, roster: solution.roster, audit: solution.audit, solve: solution.report,
      forecast: forecast.map { EchelonForecast.sums(of: $0.forecast, in: loaded.subject) } ?? [],
      provenance: loaded.provenance(also: attendance?.1 ?? []), language: loaded.language)
    try console.publish(to: files) { files in
      try files.write(publication)
      for file in (forecast?.files ?? []) + (owed?.files ?? []) { try files.write(file) }
    }
    console.conclude(publication, at: output)
    if let forecast { console.conclude(forecast.forecast) }
    if let owed { console.conclude(owed.payroll) }
    throw ExitStatus(publication)
  }

  private func payroll(for work: ActualWork, of loaded: LoadedCase) throws -> PayResult? {
    guard let period = loaded.payPeriod(of: work) else { return nil }
    let rules = try loaded.payRules(for: period)
    return rules.policies.isEmpty ? nil : try loaded.pay(work, under: rules)
  }
}
