// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Reads `fairness:` of `case.yaml`: a burden, for whom, and the price of each unit above or below the own share.
///
/// The share is computed from the case, so that it is a cost of one person: fraction × fit days × what the lines of demand ask
/// for, less what the person carries in from `balances.csv`. It becomes a window limit of the horizon whose count is the difference from the share.
struct FairnessReader {
  let layers: CaseLayers
  let draft: CaseDraft

  func read() -> [PersonalRule] {
    layers.entries("fairness").compactMap { entry, _ in rule(entry) }
  }

  private func rule(_ entry: YAMLMapping) -> PersonalRule? {
    let id = entry.required("id", as: .identifier)?.value
    let burden = entry.required("burden", as: .choice(Vocabulary<Burden>(.balanceKind)))?.value
    let title = entry.optional("title", as: .text)?.value
    let who = StaffFilterReader(draft: draft).optional("who", in: entry)
    if !entry.has("price") { draft.problems.add(.yamlMissingKey(key: "price"), at: entry.origin) }
    let price = PriceReader(draft: draft).severity("price", in: entry)
    guard let id, let burden, let who, let price else { return nil }
    let subject = draft.subject
    let head = RuleHead(id: RuleID(id), title: title, who: who, severity: price)
    let members = subject.staff.filter { subject.applies(head, to: $0) }
    let shares = subject.shares(of: subject.demanded(burden, of: who), among: members)
    let carried = subject.carriedBurdens[burden] ?? [:]
    let (measure, of) = burden.counting(in: subject)
    let opening = Dictionary(
      members.map { ($0.id, (carried[$0.id] ?? 0) - (shares[$0.id] ?? 0)) },
      uniquingKeysWith: { first, _ in first })
    return .windowLimit(
      WindowLimit(
        head: head, measure: measure, of: of, window: .horizon, minimum: 0, maximum: 0,
        edges: Edges(before: .nothing, after: .closed), opening: opening))
  }
}
