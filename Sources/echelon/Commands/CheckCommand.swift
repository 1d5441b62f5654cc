// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Interchange
import Reporting
import Rostering

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Read everything, solve nothing, report every problem at once.")

  @Argument(help: "The folder of the case.") var caseFolder: String
  @Option(
    name: [.short, .customLong("output")], help: "Also write the list as problems.csv into this folder.")
  var output: String?
  @OptionGroup var speech: SpeechFlags

  func run() throws {
    let problems = ProblemList()
    let folder = CaseReader().read(caseFolder, problems: problems)
    var console = Console(speech)
    if let folder {
      PayTables(of: folder, problems: problems).check()
      if !folder.readsPolicies {
        _ = CasePolicies(of: folder, problems: problems).rules(for: folder.subject.horizon)
      }
      console.wording = Wording(
        speech.language(ofCase: folder.settings.language, headers: folder.headerLanguage))
    }
    console.say(problems.summary(in: console.wording.language))
    if let output {
      let files = try OutputFolder.open(output, console: console)
      try console.publish(to: files) { files in
        try files.write(
          ProblemsFile.render(problems, in: console.wording.language), to: ProblemsFile.name)
      }
    }
    try console.reject(problems)
    guard let folder else { throw ExitStatus.inputRejected }
    console.say(
      .caseIsGood(
        people: folder.subject.staff.count, days: folder.subject.horizon.count, warnings: problems.all.count))
  }
}

extension ProblemList {
  /// All problems for machines.
  func summary(in language: Language) -> JSONValue {
    .object([
      .init(
        "problems",
        .list(
          inReadingOrder.map { problem in
            .object([
              .init("severity", .string(problem.severity.rawValue)),
              .init("code", .string(problem.code.rawValue)),
              .init("file", .string(problem.origin.file)),
              .init("line", problem.origin.line.map { .integer(Int64($0)) } ?? .null),
              .init("cell", problem.origin.cell.map { .string($0.description) } ?? .null),
              .init("column", problem.origin.field.map { .string($0) } ?? .null),
              .init("count", .integer(Int64(problem.count))),
              .init("message", .string(problem.message(in: language))),
            ])
          }))
    ])
  }
}
