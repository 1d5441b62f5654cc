// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// A predicate that others make up: a filter of duties or of people.
protocol Predicate {
  static func all(_ predicates: [Self]) -> Self
  static func any(_ predicates: [Self]) -> Self
  static func not(_ predicate: Self) -> Self
}

extension DutyFilter: Predicate {}
extension StaffFilter: Predicate {}

/// Reads predicates as `case.yaml` writes them: a word, a mapping all of whose keys must hold, or a list of
/// which one must.
protocol PredicateReader {
  associatedtype Filter: Predicate

  var draft: CaseDraft { get }
  /// The keys of a mapping, besides `not`, `all` and `any`: what a message lists.
  var keys: [String] { get }

  /// What a word means; nil and a problem for one that nobody knows.
  func read(_ word: Located<String>) -> Filter?
  /// What the keys of a mapping ask for, each nil and a problem where it cannot be read.
  func filters(_ mapping: YAMLMapping) -> [Filter?]
}

extension PredicateReader {
  func read(_ item: YAMLItem) -> Filter? {
    switch item {
    case .word(let word): return read(word)
    case .mapping(let mapping): return read(mapping)
    case .list(let items, let origin):
      guard let filters = every(items) else { return nil }
      guard !filters.isEmpty else {
        draft.problems.add(.missingValue, at: origin)
        return nil
      }
      return filters.count == 1 ? filters[0] : .any(filters)
    }
  }

  private func read(_ mapping: YAMLMapping) -> Filter? {
    var filters = self.filters(mapping)
    if let item = mapping.item("not") { filters.append(read(item).map { .not($0) }) }
    if let item = mapping.item("all") { filters.append(every(item.items).map { .all($0) }) }
    if let item = mapping.item("any") { filters.append(read(item)) }
    let known = filters.compactMap { $0 }
    guard known.count == filters.count else { return nil }
    guard !known.isEmpty else {
      draft.problems.add(.oneOfMissing(names: keys + ["not", "all", "any"]), at: mapping.origin)
      return nil
    }
    return known.count == 1 ? known[0] : .all(known)
  }

  private func every(_ items: [YAMLItem]) -> [Filter]? {
    let filters = items.compactMap(read)
    return filters.count == items.count ? filters : nil
  }

  /// The values of an item, which is one or a list; nil and a problem where one of them cannot be read, or
  /// none is there.
  func values<Value>(_ item: YAMLItem, _ form: ValueForm<Value>) -> [Value]? {
    let values = item.items.compactMap { draft.value(of: $0, as: form) }
    return values.count == item.items.count && !values.isEmpty ? values : nil
  }

  /// Adds a key that names one value or a list of which one must hold.
  func add<Value>(
    _ key: String, _ mapping: YAMLMapping, _ form: ValueForm<Value>, to filters: inout [Filter?],
    _ filter: (Value) -> Filter
  ) {
    guard let item = mapping.item(key) else { return }
    guard let values = values(item, form) else { return filters.append(nil) }
    filters.append(values.count == 1 ? filter(values[0]) : .any(values.map(filter)))
  }
}
