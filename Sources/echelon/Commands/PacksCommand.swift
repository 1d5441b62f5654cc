// SPDX-License-Identifier: GPL-3.0-or-later
import ArgumentParser
import Foundation
import Interchange
import Reporting
import Rostering
import Subsidies

struct PacksCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "packs",
    abstract: "List the shipped policy packs, or policy files, with every figure, its source and its grade.",
    discussion:
      "The worked examples of each policy are run; one that comes out otherwise ends the command with 3.")

  @Argument(help: "Policy files to list instead of the shipped packs.") var files: [String] = []
  @OptionGroup var speech: SpeechFlags

  func run() throws {
    let console = Console(speech)
    let problems = ProblemList()
    let policies = read(problems)
    try console.reject(problems)
    let language = console.wording.language
    let columns: [Phrase] = [.columnPolicy, .columnTitle, .columnSource, .columnStatus, .columnFrom]
    let rows = policies.map { policy -> [Field] in
      [
        .text(policy.id.text), .text(policy.title[language]), .text(policy.authority.document),
        .text(policy.status(with: ParameterSettings(policy)).rawValue),
        .text(policy.inForce.from.description),
      ]
    }
    console.say(
      TextTable(Table(name: "packs", columns: columns.map { console.wording[$0] }, rows: rows)).text)
    for policy in policies {
      console.say(TextTable(policy.figures(in: console.wording)).text)
      console.say(.casesHold(policy: policy.id.text, count: policy.cases.count))
    }
    console.say(.object([.init("packs", .list(policies.map { .string($0.id.text) }))]))
  }

  private func read(_ problems: ProblemList) -> [Policy] {
    guard !files.isEmpty else { return PolicyPack.allCases.compactMap { $0.read(problems: problems) } }
    return files.compactMap { path in
      let file = URL(fileURLWithPath: path).lastPathComponent
      guard let data = FileManager.default.contents(atPath: path) else {
        problems.add(.fileMissing, at: Origin(file: file))
        return nil
      }
      return SourceText.decode([UInt8](data), file: file, problems: problems).flatMap {
        PolicyReader.read($0, problems: problems)
      }
    }
  }
}

extension Policy {
  /// Every number the policy uses: from when it holds, what grants it, and how well that is known.
  func figures(in wording: Wording) -> Table {
    let columns: [Phrase] = [.columnTitle, .columnValue, .columnFrom, .columnSource, .columnGrade]
    var rows: [[Field]] = []
    func add(_ title: String, _ value: String, _ from: CivilDay?, _ source: String, _ grade: String) {
      rows.append([.text(title), .text(value), .text(from?.description ?? ""), .text(source), .text(grade)])
    }
    for entitlement in entitlements {
      for version in entitlement.amount.versions {
        add(
          entitlement.title[wording.language],
          "\(version.value.formatted(decimals: currency.decimals)) \(currency.code)",
          version.from, "\(authority.document) \(entitlement.clause)",
          (entitlement.evidence ?? authority.evidence).rawValue)
      }
    }
    for multiplier in multipliers {
      for version in multiplier.factor.versions {
        add(
          multiplier.id.text, "× \(version.value)", version.from, authority.document,
          (multiplier.evidence ?? authority.evidence).rawValue)
      }
    }
    for parameter in parameters {
      let grade = parameter.evidence?.rawValue ?? (parameter.isOpen ? wording[.openWord] : "")
      add(parameter.id.text, parameter.value.description, nil, "", grade)
    }
    return Table(name: id.text, columns: columns.map { wording[$0] }, rows: rows)
  }
}
