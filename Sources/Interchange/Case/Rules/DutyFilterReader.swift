// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Reads a predicate on duties: a word (`work`, `off`, `night`, `interrupts_rest`), a mapping all of whose keys must hold, or a list of which one must.
///
/// Keys of a mapping: `shift`, `kind`, `unit`, `post`, `zone`, `contact` (each one value or a list of which one must
/// hold), the thresholds `longer_than`, `ends_after` and `starts_before`, `not`, `all`, `any`.
struct DutyFilterReader {
  let draft: CaseDraft

  private static let words: [String: DutyFilter] = [
    "work": .work, "off": .off, "night": .night, "interrupts_rest": .interruptsRest,
  ]

  /// The filter under a key, or the default where the key is not there.
  func optional(_ key: String, in mapping: YAMLMapping, default filter: DutyFilter) -> DutyFilter? {
    guard let item = mapping.item(key) else { return filter }
    return read(item)
  }

  func required(_ key: String, in mapping: YAMLMapping) -> DutyFilter? {
    guard let item = mapping.item(key) else {
      draft.problems.add(.yamlMissingKey(key: key), at: mapping.origin)
      return nil
    }
    return read(item)
  }

  func read(_ item: YAMLItem) -> DutyFilter? {
    switch item {
    case .word(let word):
      guard let filter = Self.words[word.value] else {
        draft.problems.add(
          .unknownValue(.duty, value: word.value, known: Self.words.keys.sorted()), at: word.origin)
        return nil
      }
      return filter
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

  private func read(_ mapping: YAMLMapping) -> DutyFilter? {
    var filters: [DutyFilter?] = []
    if let item = mapping.item("shift") { filters.append(shifts(item)) }
    add("kind", mapping, .choice(.shiftKind), to: &filters) { .kind($0) }
    add("unit", mapping, draft.units.form, to: &filters) { .unit($0) }
    add("post", mapping, draft.posts.form, to: &filters) { .post($0) }
    add("zone", mapping, .choice(.zone), to: &filters) { .zone($0) }
    add("contact", mapping, .choice(.contact), to: &filters) { .contact($0) }
    let thresholds = ThresholdReader(draft: draft)
    if mapping.has("longer_than") {
      let length = thresholds.read("longer_than", in: mapping, as: .duration)
      filters.append(length.map { .longerThan($0.isInclusive ? $0.value - Minutes(1) : $0.value) })
    }
    if mapping.has("ends_after") {
      let time = thresholds.read("ends_after", in: mapping, as: .columnTime)
      filters.append(time.map { .endsAfter($0.isInclusive ? $0.value.advanced(by: -1) : $0.value) })
    }
    if mapping.has("starts_before") {
      let time = thresholds.read("starts_before", in: mapping, as: .columnTime)
      filters.append(time.map { .startsBefore($0.isInclusive ? $0.value.advanced(by: 1) : $0.value) })
    }
    if let item = mapping.item("not") { filters.append(read(item).map { .not($0) }) }
    if let item = mapping.item("all") { filters.append(every(item)) }
    if let item = mapping.item("any") { filters.append(read(item)) }
    let known = filters.compactMap { $0 }
    guard known.count == filters.count else { return nil }
    guard !known.isEmpty else {
      let keys = [
        "shift", "kind", "unit", "post", "zone", "contact", "longer_than", "ends_after", "starts_before", "not",
        "all", "any",
      ]
      draft.problems.add(.oneOfMissing(names: keys), at: mapping.origin)
      return nil
    }
    return known.count == 1 ? known[0] : .all(known)
  }

  private func every(_ item: YAMLItem) -> DutyFilter? {
    let filters = item.items.compactMap(read)
    return filters.count == item.items.count ? .all(filters) : nil
  }

  private func shifts(_ item: YAMLItem) -> DutyFilter? {
    let codes = item.items.compactMap { draft.value(of: $0, as: draft.shifts.form) }
    return codes.count == item.items.count && !codes.isEmpty ? .shift(Set(codes)) : nil
  }

  private func add<Value>(
    _ key: String, _ mapping: YAMLMapping, _ form: ValueForm<Value>, to filters: inout [DutyFilter?],
    _ filter: (Value) -> DutyFilter
  ) {
    guard let item = mapping.item(key) else { return }
    let values = item.items.compactMap { draft.value(of: $0, as: form) }
    guard values.count == item.items.count, let first = values.first else { return filters.append(nil) }
    filters.append(values.count == 1 ? filter(first) : .any(values.map(filter)))
  }
}

extension CaseDraft {
  /// A word of a YAML file in a form; a mapping or a list in its place is a problem.
  func value<Value>(of item: YAMLItem, as form: ValueForm<Value>) -> Value? {
    guard case .word(let word) = item else {
      let found: ValueShape = if case .mapping = item { .mapping } else { .list }
      problems.add(.yamlWrongType(expected: form.shape, found: found), at: item.origin)
      return nil
    }
    return form.value(of: word.value, at: word.origin, problems: problems)?.value
  }
}
