// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Reads one entry of `quantities:` in `case.yaml`: a sum of a measure, or whether a person could be called.
struct QuantityReader {
  static func read(_ entry: YAMLMapping, into draft: CaseDraft) -> Quantity? {
    let id = entry.required("id", as: .identifier)
    let title = entry.optional("title", as: .text)?.value
    guard entry.has("sum") != entry.has("callable") else {
      let names = ["sum", "callable"]
      draft.problems.add(
        entry.has("sum") ? .onlyOneOf(names: names) : .oneOfMissing(names: names), at: entry.origin)
      return nil
    }
    let definition = entry.has("sum") ? sum(entry, draft) : callable(entry, draft)
    guard let id, let definition else { return nil }
    return Quantity(id: QuantityID(id.value), title: title, definition: definition)
  }

  private static func sum(_ entry: YAMLMapping, _ draft: CaseDraft) -> Quantity.Definition? {
    guard let sum = entry.requiredMapping("sum") else { return nil }
    let measure = sum.required("measure", as: .choice(.measure))?.value
    let of = DutyFilterReader(draft: draft).optional("of", in: sum, default: .work)
    guard let measure, let of else { return nil }
    return .sum(measure, of)
  }

  private static func callable(_ entry: YAMLMapping, _ draft: CaseDraft) -> Quantity.Definition? {
    guard let callable = entry.requiredMapping("callable") else { return nil }
    let time = callable.required("time", as: .timeOfDay)?.value
    let rest = callable.required("rest", as: .duration)?.value
    let free = DutyFilterReader(draft: draft).optional("free", in: callable, default: .off)
    let within = callable.optional("within", as: .duration)?.value
    guard let time, let rest, let free else { return nil }
    return .callable(Callable(time: time, rest: rest, free: free, within: within))
  }
}
