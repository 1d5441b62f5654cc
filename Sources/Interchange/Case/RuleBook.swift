// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Reads `quantities:`, `rules:`, `rows:` and `decisions:` of a case and of the folders it extends. A case may redefine what it inherits by its id, to
/// tighten it; a redefinition that loosens a hard rule is a problem.
struct RuleBook {
  let layers: CaseLayers
  let draft: CaseDraft

  func read() {
    draft.subject.quantities = merged("quantities", id: \.id.text, QuantityReader.read)
    for quantity in draft.subject.quantities { draft.quantities.add(quantity.id) }
    let rules = merged("rules", id: \.head.id.text, RuleReader.read) { own, inherited in
      own.keeps(inherited) ? nil : own.looseness(against: inherited)
    }
    draft.subject.rules = rules + draft.wishes
    draft.subject.rows += merged("rows", id: \.id.text, RowReader.read)
    draft.subject.decisions = merged("decisions", id: \.id.text, DecisionReader.read)
    draft.declarePosts()
  }

  private func merged<Value>(
    _ key: String, id: (Value) -> String, _ read: (YAMLMapping, CaseDraft) -> Value?,
    loosened: (Value, Value) -> (inherited: String, own: String)? = { _, _ in nil }
  ) -> [Value] {
    var values: [Value] = []
    var places: [String: (index: Int, distance: Int, origin: Origin)] = [:]
    for (entry, distance) in layers.entries(key) {
      guard let value = read(entry, draft) else { continue }
      let name = id(value)
      guard let place = places[name] else {
        places[name] = (values.count, distance, entry.origin)
        values.append(value)
        continue
      }
      if place.distance == distance {
        draft.problems.add(.duplicateIdentifier(.rule, id: name, first: place.origin), at: entry.origin)
      } else if let (inherited, own) = loosened(value, values[place.index]) {
        draft.problems.add(.loosensExtended(setting: name, inherited: inherited, own: own), at: entry.origin)
      }
      values[place.index] = value
    }
    return values
  }
}
