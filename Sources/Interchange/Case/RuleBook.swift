// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Subsidies

/// Reads `quantities:`, `rules:`, `rows:` and `decisions:` of a case and of the folders it extends.
///
/// A case
/// may redefine what it inherits by its id, to tighten it; a redefinition that loosens is a problem.
struct RuleBook {
  let layers: CaseLayers
  let draft: CaseDraft
  let fairness: FairnessReader

  func read() {
    // What an inherited row adds up may not change under it.
    draft.subject.quantities = merged("quantities", id: \.id.text, QuantityReader.read) { own, inherited in
      own.definition == inherited.definition ? nil : (inherited.title, "\(own.title)*")
    }
    for quantity in draft.subject.quantities { draft.quantities.add(quantity.id) }
    WaiverReader(layers: layers, draft: draft).read()
    let packs = PackUses(layers: layers, draft: draft).read() + [observation].compactMap { $0 }
    let rules = merged(
      "rules", id: \.head.id.text, { RuleReader.read($0, into: $1) }, inherited: packs
    ) { own, inherited in own.keeps(inherited) ? nil : own.looseness(against: inherited) }
    let waived = rules.flatMap { [$0] + [draft.waivedRules[$0.head.id]].compactMap { $0 } }
    draft.subject.rules = waived + draft.wishes
    draft.reportUnusedWaivers()
    TestingReader(layers: layers, draft: draft).read()
    draft.subject.rows += merged("rows", id: \.id.text, RowReader.read) { own, inherited in
      own.keeps(inherited) ? nil : own.looseness(against: inherited)
    }
    // Shares are of what all rows ask for.
    draft.subject.rules += fairness.read()
    draft.subject.decisions = merged("decisions", id: \.id.text, DecisionReader.read) { _, _ in nil }
    draft.declarePosts()
  }

  /// What keeps people in observation after work in a zone from work elsewhere.
  private var observation: Located<PersonalRule>? {
    draft.settings.health.observation.map { observation in
      let title = Self.observationTitle[draft.settings.language ?? .english]
      let head = RuleHead(id: "health/observation", title: title, source: observation.source)
      return Located(.recovery(observation.rule.recovery(head)), at: Origin(file: "case.yaml"))
    }
  }

  private static let observationTitle = Title(
    "Observation after work in a zone", chinese: "离开该区域后的健康观察")

  private func merged<Value>(
    _ key: String, id: (Value) -> String, _ read: (YAMLMapping, CaseDraft) -> Value?,
    inherited: [Located<Value>] = [], loosened: (Value, Value) -> (inherited: String, own: String)?
  ) -> [Value] {
    layers.merged(key, .rule, problems: draft.problems, id: id, from: inherited, loosened: loosened) {
      entry in
      read(entry, draft).map { Located($0, at: entry.origin) }
    }
  }
}
