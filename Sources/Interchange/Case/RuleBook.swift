// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Reads `quantities:`, `rules:`, `rows:` and `decisions:` of a case and of the folders it extends.
///
/// A case
/// may redefine what it inherits by its id, to tighten it; a redefinition that loosens is a problem.
struct RuleBook {
  let layers: CaseLayers
  let draft: CaseDraft

  func read() {
    // What an inherited row adds up may not change under it.
    draft.subject.quantities = merged("quantities", id: \.id.text, QuantityReader.read) { own, inherited in
      own.definition == inherited.definition ? nil : (inherited.title, "\(own.title)*")
    }
    for quantity in draft.subject.quantities { draft.quantities.add(quantity.id) }
    let rules = merged("rules", id: \.head.id.text, RuleReader.read) { own, inherited in
      own.keeps(inherited) ? nil : own.looseness(against: inherited)
    }
    draft.subject.rules = rules + draft.wishes
    draft.subject.rows += merged("rows", id: \.id.text, RowReader.read) { own, inherited in
      own.keeps(inherited) ? nil : own.looseness(against: inherited)
    }
    draft.subject.decisions = merged("decisions", id: \.id.text, DecisionReader.read) { _, _ in nil }
    draft.declarePosts()
  }

  private func merged<Value>(
    _ key: String, id: (Value) -> String, _ read: (YAMLMapping, CaseDraft) -> Value?,
    loosened: (Value, Value) -> (inherited: String, own: String)?
  ) -> [Value] {
    layers.merged(key, .rule, problems: draft.problems, id: id, loosened: loosened) { entry in
      read(entry, draft).map { Located($0, at: entry.origin) }
    }
  }
}
