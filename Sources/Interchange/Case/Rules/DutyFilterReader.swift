// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Reads a predicate on duties: a word (`work`, `off`, `night`, `interrupts_rest`), a mapping all of whose
/// keys must hold, or a list of which one must.
///
/// Keys of a mapping: `shift`, `kind`, `unit`, `post`, `zone`, `contact` (each one value or a list of which
/// one must hold), the thresholds `longer_than`, `ends_after` and `starts_before`, the days `on` which it is, `not`, `all`, `any`.
struct DutyFilterReader: PredicateReader {
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

  let keys = [
    "shift", "kind", "unit", "post", "zone", "contact", "longer_than", "ends_after", "starts_before", "on",
  ]

  func read(_ word: Located<String>) -> DutyFilter? {
    guard let filter = Self.words[word.value] else {
      draft.problems.add(
        .unknownValue(.duty, value: word.value, known: Self.words.keys.sorted()), at: word.origin)
      return nil
    }
    return filter
  }

  func filters(_ mapping: YAMLMapping) -> [DutyFilter?] {
    var filters: [DutyFilter?] = []
    if let item = mapping.item("shift") {
      filters.append(values(item, draft.shifts.form).map { .shift(Set($0)) })
    }
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
    if mapping.has("on") { filters.append(mapping.days("on").map { .on(draft.daysKnown(of: $0)) }) }
    return filters
  }
}

extension CaseDraft {
  /// The days that a selector names in the horizon and in the year before it, of which the history may speak.
  func daysKnown(of selector: DaySelector) -> Set<CivilDay> {
    let horizon = subject.horizon
    let days = horizon.lowerBound.advanced(by: -400)...horizon.upperBound
    return Set(days.filter { selector.contains($0, in: subject.calendar) })
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
