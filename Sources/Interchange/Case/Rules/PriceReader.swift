// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Reads prices: `5` for each unit of the amount; `{points: 5, per: 1h}` for each started hour; `[1, 3, 6]`
/// for an amount of 1, 2, 3 and so on, each further unit at the last difference.
struct PriceReader {
  let draft: CaseDraft

  /// - Parameter convex: Whether each further unit must cost at least as much as the one before it, as in
  ///   rows.
  func read(_ item: YAMLItem, convex: Bool = false) -> Price? {
    guard let price = price(item) else { return nil }
    guard !convex || price.isConvex else {
      draft.problems.add(.priceNotConvex, at: item.origin)
      return nil
    }
    return price
  }

  /// Hard without a price, soft with one.
  func severity(_ key: String, in mapping: YAMLMapping) -> Severity? {
    guard let item = mapping.item(key) else { return .hard }
    if case .word(let word) = item, word.value == "hard" { return .hard }
    return read(item).map { .soft($0) }
  }

  /// `required`, `{required: 2}` with a priority, or a price.
  func penalty(_ key: String, in mapping: YAMLMapping) -> RowPenalty? {
    guard let item = mapping.item(key) else { return .required(priority: 1) }
    if case .word(let word) = item, word.value == "required" { return .required(priority: 1) }
    if case .mapping(let entry) = item, entry.has("required") {
      return entry.required("required", as: .integer(in: 1...6)).map { .required(priority: $0.value) }
    }
    return read(item, convex: true).map { .priced($0) }
  }

  private func price(_ item: YAMLItem) -> Price? {
    switch item {
    case .word:
      return draft.value(of: item, as: .cost).map { .linear($0) }
    case .list(let items, _):
      let costs = items.compactMap { draft.value(of: $0, as: .cost) }
      return costs.count == items.count && !costs.isEmpty ? .table(costs) : nil
    case .mapping(let mapping):
      let points = mapping.required("points", as: .cost)?.value
      let per = mapping.has("per") ? mapping.required("per", as: .priceUnit)?.value : 1
      guard let points, let per else { return nil }
      return .linear(points, per: per)
    }
  }
}

extension ValueForm where Value == Int {
  /// What a price is for: a number of units, or a length of time for amounts in minutes.
  fileprivate static var priceUnit: Self {
    ValueForm(.text) { (text) throws(ProblemKind) in
      let units = Int(text) ?? Minutes(durationText: text)?.count
      guard let units, units > 0 else { throw .badDuration(value: text) }
      return units
    }
  }
}
