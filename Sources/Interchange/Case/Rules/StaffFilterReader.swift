// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Reads a predicate on people: `everyone`, a mapping all of whose keys must hold, or a list of which one
/// must.
///
/// Keys of a mapping: `ids`, `unit`, `profession`, `level`, `echelon`, `team`, `engagement`, `skill`,
/// `restriction` (each one value or a list of which one must hold), `fraction_below`, `not`, `all`, `any`.
struct StaffFilterReader: PredicateReader {
  let draft: CaseDraft

  func optional(_ key: String, in mapping: YAMLMapping) -> StaffFilter? {
    guard let item = mapping.item(key) else { return .everyone }
    return read(item)
  }

  let keys = [
    "ids", "unit", "profession", "level", "echelon", "team", "engagement", "skill", "restriction",
    "fraction_below",
  ]

  func read(_ word: Located<String>) -> StaffFilter? {
    guard ["everyone", "所有人"].contains(word.value) else {
      draft.problems.add(
        .unknownValue(.staffMember, value: word.value, known: ["everyone"]), at: word.origin)
      return nil
    }
    return .everyone
  }

  func filters(_ mapping: YAMLMapping) -> [StaffFilter?] {
    var filters: [StaffFilter?] = []
    if let item = mapping.item("ids") { filters.append(values(item, draft.staffForm).map { .ids(Set($0)) }) }
    add("unit", mapping, draft.units.form, to: &filters) { .unit($0) }
    add("profession", mapping, draft.professionForm, to: &filters) { .profession($0) }
    if let item = mapping.item("level") {
      filters.append(values(item, draft.levels.form).map { .level(Set($0)) })
    }
    add("echelon", mapping, draft.echelons.form, to: &filters) { .echelon($0) }
    add("team", mapping, draft.teams.form, to: &filters) { .team($0) }
    add("engagement", mapping, .choice(.engagement), to: &filters) { .engagement($0) }
    add("skill", mapping, draft.skills.form, to: &filters) { .skill($0) }
    add("restriction", mapping, .choice(RestrictionsTable.names), to: &filters) { .restriction($0) }
    if mapping.has("fraction_below") {
      filters.append(mapping.optional("fraction_below", as: .fraction).map { .fractionBelow($0.value) })
    }
    return filters
  }
}

extension CaseDraft {
  /// A profession that somebody has, under any of its shipped names.
  var professionForm: ValueForm<ProfessionID> {
    let known = professions.form
    return ValueForm(.text) { (text) throws(ProblemKind) in
      try known.read(ShippedProfessions.id(text).text)
    }
  }
}
