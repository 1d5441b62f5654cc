// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

extension ReportPage {
  /// The values of the case's shared decisions; nothing when it has none.
  var decisionSection: HTML {
    let lines = DecisionLine.all(of: publication)
    guard !lines.isEmpty else { return .empty }
    let body = lines.map { line in
      row([cell(line.title), cell(line.meaning), number(String(line.cost.points))])
    }
    return section(
      "decisions", .decisionsHeading,
      [scrolling("list", [head([.columnDecision, .columnMeaning, .columnCost]), .tag("tbody", [:], body)])])
  }

  /// What somebody needs to make the same roster again, and to see that the inputs are the same.
  var makingSection: HTML {
    var facts: [(Phrase, String)] = []
    if let solve = publication.solve {
      facts = [
        (.boundLabel, String(solve.bound.points)), (.seedLabel, String(solve.seed)),
        (.stepsLabel, String(solve.steps)), (.threadsLabel, String(solve.threads)),
      ]
      if !solve.relaxedRules.isEmpty {
        facts.append(
          (
            .relaxedLabel,
            wording.list(
              publication.publicNames(of: solve.relaxedRules, private: wording[.personalRestriction]))
          ))
      }
    }
    facts.append((.versionLabel, provenance.version))
    let list = HTML.tag(
      "dl", [:], facts.map { .tag("dt", text: wording[$0.0]) + .tag("dd", text: $0.1) })
    let inputs = provenance.inputs.map { input in
      row([cell(input.file), .tag("td", [:], [.tag("code", text: input.digest)])])
    }
    let table =
      inputs.isEmpty
      ? []
      : [
        HTML.tag("h3", text: wording[.inputsLabel]),
        scrolling("list digests", [.tag("tbody", [:], inputs)]),
      ]
    return section("making", .makingHeading, [list, progressPlot] + table)
  }

  private var provenance: Provenance { publication.provenance }

}

extension Publication {
  /// The ids of rules as an output may say them: private ones become one general word.
  func publicNames(of rules: [RuleID], private word: String) -> [String] {
    let hidden = Set(subject.rules.filter(\.head.isPrivate).map(\.head.id))
    var names = rules.filter { !hidden.contains($0) }.map(\.text)
    if rules.contains(where: hidden.contains) { names.append(word) }
    return names
  }
}
