// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Reads `fairness:` of `case.yaml`: a burden, for whom, and the price of each unit above or below the own share.
///
/// The share is computed from the case, so that it is a cost of one person: fraction × fit days × what the lines of demand ask
/// for, less what the person carries in from `balances.csv`. It becomes a window limit of the horizon whose count is the difference from the share.
struct FairnessReader {
  let draft: CaseDraft
  private let entries: [YAMLMapping]

  init(layers: CaseLayers, draft: CaseDraft) {
    self.draft = draft
    entries = layers.entries("fairness").map(\.entry)
  }

  private enum Counted: String, Sendable, CaseIterable, Hashable {
    case nights, weekends, statutory, exposure
    case frontLine = "front_line"
    case paidDays = "paid_days"

    /// Nil for what the policies of the case decide.
    var burden: Burden? { Burden(rawValue: rawValue) }
  }

  /// All but the shares of paid days, which are read once the policies of the case are.
  func read() -> [PersonalRule] {
    entries(ofPaidDays: false).compactMap { rule($0, paid: []) }
  }

  /// The shares of paid days.
  ///
  /// - Parameter rules: what the policies pay by the day.
  func read(paidBy rules: [PayCost]) -> [PersonalRule] {
    var paid: Set<Stint> = []
    for rule in rules {
      guard case .units = rule.charge else { continue }
      for day in draft.subject.horizon {
        for plan in rule.table.counting(on: day).keys where plan.stints.count == 1 {
          paid.formUnion(plan.stints)
        }
      }
    }
    return entries(ofPaidDays: true).compactMap { rule($0, paid: paid) }
  }

  var sharesPaidDays: Bool { !entries(ofPaidDays: true).isEmpty }

  private func entries(ofPaidDays isPaid: Bool) -> [YAMLMapping] {
    entries.filter { entry in
      guard case .word(let burden) = entry.item("burden") else { return !isPaid }
      return (burden.value == Counted.paidDays.rawValue) == isPaid
    }
  }

  private func rule(_ entry: YAMLMapping, paid: Set<Stint>) -> PersonalRule? {
    let id = entry.required("id", as: .identifier)?.value
    let counted = entry.required("burden", as: .choice(Vocabulary<Counted>(.balanceKind)))?.value
    let title = entry.optional("title", as: .text)?.value
    let who = StaffFilterReader(draft: draft).optional("who", in: entry)
    if !entry.has("price") { draft.problems.add(.yamlMissingKey(key: "price"), at: entry.origin) }
    let price = PriceReader(draft: draft).severity("price", in: entry)
    guard let id, let counted, let who, let price else { return nil }
    let subject = draft.subject
    let head = RuleHead(id: RuleID(id), title: title, who: who, severity: price)
    let members = subject.staff.filter { subject.applies(head, to: $0) }
    let (measure, filter) =
      counted.burden?.counting(in: subject) ?? (measure: .days, of: DutyFilter.stint(paid))
    let shares = subject.shares(of: subject.demanded(measure, of: filter, from: who), among: members)
    let carried = counted.burden.flatMap { subject.carriedBurdens[$0] } ?? [:]
    let opening = Dictionary(
      members.map { ($0.id, (carried[$0.id] ?? 0) - (shares[$0.id] ?? 0)) },
      uniquingKeysWith: { first, _ in first })
    return .windowLimit(
      WindowLimit(
        head: head, measure: measure, of: filter, window: .horizon, minimum: 0, maximum: 0,
        edges: Edges(before: .nothing, after: .closed), opening: opening))
  }
}
