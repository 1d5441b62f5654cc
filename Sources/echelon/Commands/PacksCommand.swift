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
    abstract:
      "List the shipped rule and policy packs, or files, with every figure, its source and its grade.",
    discussion:
      "The worked examples of each are run; one that comes out otherwise ends the command with 3.")

  @Argument(help: "Files of rule packs or policies to list instead of the shipped packs.") var files:
    [String] = []
  @OptionGroup var speech: SpeechFlags

  func run() throws {
    let console = Console(speech)
    let problems = ProblemList()
    let (packs, policies) = read(problems)
    try console.reject(problems)
    try list(packs, on: console)
    let language = console.wording.language
    let columns: [Phrase] = [.columnPolicy, .columnTitle, .columnSource, .columnStatus, .columnFrom]
    let rows = policies.map { policy -> [Field] in
      [
        .text(policy.id.text), .text(policy.title[language]), .text(policy.authority.document),
        .text(console.wording.status(policy.status(with: ParameterSettings(policy)).rawValue)),
        .text(policy.inForce.from.description),
      ]
    }
    if policies.isEmpty { return }
    console.say(
      TextTable(Table(name: "packs", columns: columns.map { console.wording[$0] }, rows: rows)).text)
    for policy in policies {
      console.say(TextTable(policy.figures(in: console.wording)).text)
      console.say(.casesHold(policy: policy.id.text, count: policy.cases.count))
    }
    console.say(
      .object([.init("packs", .list((packs.map(\.id) + policies.map(\.id.text)).map(JSONValue.string)))]))
  }

  private func read(_ problems: ProblemList) -> ([RulePackContent], [Policy]) {
    guard !files.isEmpty else {
      return (
        RulePack.allCases.compactMap { $0.read(problems: problems) },
        PolicyPack.allCases.compactMap { $0.read(problems: problems) }
      )
    }
    var packs: [RulePackContent] = []
    var policies: [Policy] = []
    for path in files {
      let file = URL(fileURLWithPath: path).lastPathComponent
      guard let data = FileManager.default.contents(atPath: path) else {
        problems.add(.fileMissing, at: Origin(file: file))
        continue
      }
      guard let source = SourceText.decode([UInt8](data), file: file, problems: problems) else { continue }
      if RulePackContent.isPack(source) {
        RulePackContent.read(source, problems: problems).map { packs.append($0) }
      } else {
        PolicyReader.read(source, problems: problems).map { policies.append($0) }
      }
    }
    return (packs, policies)
  }

  /// The rule packs, then clause by clause their numbers, sources and grades.
  ///
  /// - Throws: ``ExitStatus/inputRejected`` when an example comes out otherwise than it says.
  private func list(_ packs: [RulePackContent], on console: Console) throws {
    guard !packs.isEmpty else { return }
    let wording = console.wording
    let columns: [Phrase] = [.columnPack, .columnTitle, .columnSource, .columnStatus, .columnFrom]
    let rows = packs.map { pack -> [Field] in
      [
        .text(pack.id), .text(pack.title[wording.language]), .text(pack.document),
        .text(wording.status(pack.status.rawValue)),
        .text(pack.from.description),
      ]
    }
    console.say(TextTable(Table(name: "rule packs", columns: columns.map { wording[$0] }, rows: rows)).text)
    let problems = ProblemList()
    for pack in packs {
      console.say(TextTable(pack.figures(in: wording)).text)
      for failing in pack.failingCases {
        problems.add(
          .packCaseFails(clause: failing.clause, name: failing.name), at: Origin(file: "\(pack.id).yaml"))
      }
      console.say(.casesHold(policy: pack.id, count: pack.clauses.reduce(0) { $0 + $1.cases.count }))
    }
    try console.reject(problems)
  }
}

extension RulePackContent {
  /// Every clause with its numbers, where it stands, how well that is known, and what may waive it.
  func figures(in wording: Wording) -> Table {
    let columns: [Phrase] = [
      .columnRule, .columnTitle, .columnValue, .columnSource, .columnGrade, .columnWaivable,
    ]
    let rows = clauses.map { clause -> [Field] in
      [
        .text(clause.id), .text(clause.title[wording.language]), .text(clause.figure),
        .text("\(document) \(clause.clause)"), .text(clause.evidence.rawValue),
        .text(clause.waivable.map { wording[$0.phrase] }.joined(separator: " ")),
      ]
    }
    return Table(name: id, columns: columns.map { wording[$0] }, rows: rows)
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
