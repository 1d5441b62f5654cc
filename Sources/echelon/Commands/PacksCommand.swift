// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Interchange
import Reporting
import Subsidies

struct PacksCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "packs", abstract: "List the shipped policy packs, with source and grade.")

  @OptionGroup var speech: SpeechFlags

  func run() throws {
    let console = Console(speech)
    let problems = ProblemList()
    let columns: [Phrase] = [.columnPolicy, .columnTitle, .columnSource, .columnStatus, .columnFrom]
    let rows = PolicyPack.allCases.compactMap { $0.read(problems: problems) }.map { policy -> [Field] in
      [
        .text(policy.id.text), .text(policy.title[console.wording.language]), .text(policy.authority.document),
        .text(policy.status(with: ParameterSettings(policy)).rawValue), .text(policy.inForce.from.description),
      ]
    }
    try console.reject(problems)
    console.say(TextTable(Table(name: "packs", columns: columns.map { console.wording[$0] }, rows: rows)).text)
    console.say(.object([.init("packs", .list(rows.map { .string($0[0].text) }))]))
  }
}
