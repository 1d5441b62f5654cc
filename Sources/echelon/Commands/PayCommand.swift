// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Foundation
import Interchange
import Reporting
import Rostering
import Subsidies

struct PayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pay",
    abstract:
      "Compute subsidies from attendance or a confirmed roster: payroll, ledger, publication, declarations.")

  @Argument(help: "The folder of the case.") var caseFolder: String
  @Argument(
    help: """
      Attendance files; they are joined. With --confirmed-by, first the roster, then attendance of the days that were \
      worked otherwise.
      """)
  var files: [String]
  @Option(name: [.short, .customLong("output")], help: "The folder to write.") var output: String
  @Option(help: "Who confirmed for the department that the roster, which is the first file, was worked.")
  var confirmedBy: String?
  @Option(help: "The day of that confirmation, such as 2026-04-02.") var confirmedOn: CivilDay?
  @Option(
    help:
      "The roster that attendance belongs to: raw punches are paired with its duties, and it fills in units and posts."
  )
  var roster: String?
  @Flag(help: "Pay everybody whose rows have no error, and list the cells that hold the others up.")
  var hold = false
  @Option(help: "Also print how a line of the ledger, or each line of a person, was computed.") var trace:
    String?
  @Option(help: "What was owed as it was known on a day: without later corrections and documents.")
  var asOf: CivilDay?
  @Option(
    parsing: .upToNextOption,
    help:
      "Two policies, by name: also write what would change for whom if the second were paid for the first.")
  var compare: [String] = []
  @Flag(help: "Also write a statement for each person, as a page and as text, into statements/.")
  var statements = false
  @OptionGroup var speech: SpeechFlags

  func validate() throws {
    guard !files.isEmpty else { throw ValidationError("Give at least one file.") }
    guard (confirmedBy == nil) == (confirmedOn == nil) else {
      throw ValidationError("--confirmed-by and --confirmed-on belong together.")
    }
    guard roster == nil || confirmedBy == nil else {
      throw ValidationError("With --confirmed-by the roster is the first file.")
    }
    guard compare.isEmpty || compare.count == 2 else {
      throw ValidationError("--compare takes two policies.")
    }
    guard confirmedBy?.allSatisfy(\.isWhitespace) != true else {
      throw ValidationError("--confirmed-by is empty.")
    }
  }

  func run() throws {
    let loaded = try LoadedCase(caseFolder, speech: speech)
    let console = loaded.console
    let problems = ProblemList()
    let (work, planned, held, inputs) = try readWork(loaded, problems)
    guard let period = loaded.payPeriod(of: work) else {
      console.complain(.nothingToPay)
      throw ExitStatus.inputRejected
    }
    var rules = try loaded.payRules(for: period)
    if let asOf { rules = rules.known(on: asOf) }
    let comparison = try compare.isEmpty ? nil : loaded.compare(compare, work, planned, under: rules)
    let folder = try OutputFolder.open(output, console: console)
    let result = try loaded.pay(work, under: rules, planned: planned)
    let traced = try trace.map { try console.lines(of: $0, in: result.payroll) } ?? []
    try console.publish(to: folder) { folder in
      folder.note(loaded.provenance(also: inputs))
      for file in result.files { try folder.write(file) }
      if statements { try write(result.payroll, of: loaded, to: folder) }
      if let comparison { try folder.write(comparison.bytes, to: comparison.name) }
      if hold { try folder.write(ProblemsFile.render(problems, in: loaded.language), to: ProblemsFile.name) }
    }
    console.conclude(result.payroll)
    if !held.isEmpty { console.say(.held(held.sorted())) }
    console.say(.written(to: output, page: nil))
    for line in traced { console.explain(line) }
  }

  private func write(_ payroll: Payroll, of loaded: LoadedCase, to folder: OutputFolder) throws {
    for statement in Statement.all(in: payroll, of: loaded.subject, language: loaded.language) {
      let name = statement.fileName
      try folder.write(statement.html, to: "statements/\(name).html")
      try folder.write(statement.text, to: "statements/\(name).txt")
    }
  }

  /// What the files say was worked, the roster where it is known, and who is held because a row of theirs has an error.
  private func readWork(
    _ loaded: LoadedCase, _ problems: ProblemList
  ) throws -> (work: ActualWork, planned: PlannedWork?, held: Set<StaffID>, inputs: [Provenance.Input]) {
    guard let confirmedBy, let confirmedOn, let first = files.first else {
      let known = try self.roster.map { try loaded.readRoster($0) }
      let planned = known.map { read in
        PlannedWork(
          roster: read.roster, in: loaded.subject,
          source: URL(fileURLWithPath: self.roster ?? "").lastPathComponent)
      }
      let (attendance, inputs) = try loaded.readAttendance(
        files, planned: planned, problems: problems, holds: hold)
      return (
        attendance.withoutUnclear.work(asOf: asOf), planned, attendance.unclear,
        inputs + (known?.inputs ?? [])
      )
    }
    let read = try loaded.readRoster(first)
    var roster = read.roster
    // Nobody can confirm on a day that work was done after it.
    guard confirmedOn >= roster.horizon.upperBound else {
      loaded.console.complain(.confirmedTooEarly(on: confirmedOn, last: roster.horizon.upperBound))
      throw ExitStatus.usage
    }
    let source = URL(fileURLWithPath: first).lastPathComponent
    let (exceptions, inputs) = try loaded.readAttendance(
      Array(files.dropFirst()), planned: PlannedWork(roster: roster, in: loaded.subject, source: source),
      saysExceptions: true, problems: problems, holds: hold)
    // Of somebody whose exceptions are not known, the plan is not known to have been worked either.
    for staff in exceptions.unclear {
      for day in roster.horizon { roster[staff, day] = .off }
    }
    let planned = PlannedWork(roster: roster, in: loaded.subject, source: source)
    let work = exceptions.withoutUnclear.work(
      asExceptionsTo: planned, Confirmation(by: confirmedBy, on: confirmedOn))
    return (work, planned, exceptions.unclear, inputs + read.inputs)
  }
}

extension CivilDay: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}
