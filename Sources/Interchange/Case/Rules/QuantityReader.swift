// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Reads one entry of `quantities:` in `case.yaml`: a sum of a measure, whether a person could be called, or is tested.
struct QuantityReader {
  static func read(_ entry: YAMLMapping, into draft: CaseDraft) -> Quantity? {
    let id = entry.required("id", as: .identifier)
    let title = entry.optional("title", as: .text)?.value
    let names = ["sum", "callable", "tested"]
    let given = names.count { entry.has($0) }
    guard given == 1 else {
      draft.problems.add(
        given > 1 ? .onlyOneOf(names: names) : .oneOfMissing(names: names), at: entry.origin)
      return nil
    }
    let definition =
      entry.has("sum") ? sum(entry, draft) : entry.has("tested") ? tested(entry) : callable(entry, draft)
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

  private static func tested(_ entry: YAMLMapping) -> Quantity.Definition? {
    guard let tested = entry.requiredMapping("tested") else { return nil }
    return TestingReader.due(tested).map { .tested($0) }
  }

  private static func callable(_ entry: YAMLMapping, _ draft: CaseDraft) -> Quantity.Definition? {
    guard let callable = entry.requiredMapping("callable") else { return nil }
    let time = callable.required("time", as: .timeOfDay)?.value
    let rest = callable.required("rest", as: .duration)?.value
    let free = DutyFilterReader(draft: draft).optional("free", in: callable, default: .off)
    let within = callable.optional("within", as: .duration)?.value
    let observation = observation(callable, draft)
    guard let time, let rest, let free else { return nil }
    return .callable(Callable(time: time, rest: rest, free: free, within: within, observation: observation))
  }

  /// That of the health rules, or what the entry says instead: `observation: false` lets people in observation count.
  private static func observation(_ callable: YAMLMapping, _ draft: CaseDraft) -> ZoneObservation? {
    switch callable.shape(of: "observation") {
    case .boolean where callable.optional("observation", as: .boolean)?.value == false: nil
    case .mapping: callable.mapping("observation").flatMap(HealthRulesReader.observation)
    default: draft.settings.health.observation?.rule
    }
  }
}
