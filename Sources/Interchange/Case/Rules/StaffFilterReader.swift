// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Reads a predicate on people: `everyone`, a mapping all of whose keys must hold, or a list of which one must.
///
/// Keys of a mapping: `ids`, `unit`, `profession`, `level`, `echelon`, `team`, `engagement`, `skill`, `restriction` (each one value or a
/// list of which one must hold), `fraction_below`, `not`, `all`, `any`.
struct StaffFilterReader {
  let draft: CaseDraft

  func optional(_ key: String, in mapping: YAMLMapping) -> StaffFilter? {
    guard let item = mapping.item(key) else { return .everyone }
    return read(item)
  }

  func read(_ item: YAMLItem) -> StaffFilter? {
    switch item {
    case .word(let word):
      guard ["everyone", "所有人"].contains(word.value) else {
        draft.problems.add(
          .unknownValue(.staffMember, value: word.value, known: ["everyone"]), at: word.origin)
        return nil
      }
      return .everyone
    case .list(let items, let origin):
      let filters = items.compactMap(read)
      guard filters.count == items.count else { return nil }
      guard !filters.isEmpty else {
        draft.problems.add(.missingValue, at: origin)
        return nil
      }
      return filters.count == 1 ? filters[0] : .any(filters)
    case .mapping(let mapping):
      return read(mapping)
    }
  }

  private func read(_ mapping: YAMLMapping) -> StaffFilter? {
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
    if let item = mapping.item("not") { filters.append(read(item).map { .not($0) }) }
    if let item = mapping.item("all") { filters.append(every(item)) }
    if let item = mapping.item("any") { filters.append(read(item)) }
    let known = filters.compactMap { $0 }
    guard known.count == filters.count else { return nil }
    guard !known.isEmpty else {
      let keys = [
        "ids", "unit", "profession", "level", "echelon", "team", "engagement", "skill", "restriction",
        "fraction_below", "not", "all", "any",
      ]
      draft.problems.add(.oneOfMissing(names: keys), at: mapping.origin)
      return nil
    }
    return known.count == 1 ? known[0] : .all(known)
  }

  private func every(_ item: YAMLItem) -> StaffFilter? {
    let filters = item.items.compactMap(read)
    return filters.count == item.items.count ? .all(filters) : nil
  }

  private func values<Value>(_ item: YAMLItem, _ form: ValueForm<Value>) -> [Value]? {
    let values = item.items.compactMap { draft.value(of: $0, as: form) }
    return values.count == item.items.count && !values.isEmpty ? values : nil
  }

  private func add<Value>(
    _ key: String, _ mapping: YAMLMapping, _ form: ValueForm<Value>, to filters: inout [StaffFilter?],
    _ filter: (Value) -> StaffFilter
  ) {
    guard let item = mapping.item(key) else { return }
    guard let values = values(item, form) else { return filters.append(nil) }
    filters.append(values.count == 1 ? filter(values[0]) : .any(values.map(filter)))
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
