// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Subsidies

/// Takes up the rule packs that a case and the folders it extends name under `packs`.
///
/// Days of the calendar that `calendar.csv` does not enter become those of the packs.
struct PackUses {
  let layers: CaseLayers
  let draft: CaseDraft

  /// The rules of all packs with where they were named; norms of staffing become rows of the case.
  func read() -> [Located<PersonalRule>] {
    var seen: Set<String> = []
    return layers.layers.reversed().flatMap { layer in
      (layer.document.item("packs")?.items ?? []).flatMap { item -> [Located<PersonalRule>] in
        guard let (name, use) = self.use(item) else { return [] }
        guard let pack = RulePack(rawValue: name.value) else {
          draft.problems.add(
            .unknownValue(.pack, value: name.value, known: RulePack.allCases.map(\.rawValue)), at: name.origin
          )
          return []
        }
        guard seen.insert(name.value).inserted else { return [] }
        return take(RulePackReader(draft: draft, use: use).read(pack.source), use, at: name.origin)
      }
    }
  }

  private func use(_ item: YAMLItem) -> (name: Located<String>, use: RulePackReader.PackUse)? {
    switch item {
    case .word(let word): return (word, RulePackReader.PackUse())
    case .list(_, let origin):
      draft.problems.add(.yamlWrongType(expected: .mapping, found: .list), at: origin)
      return nil
    case .mapping(let entry):
      let name = entry.required("pack", as: .identifier)
      let who = StaffFilterReader(draft: draft).optional("who", in: entry)
      let unit = entry.optional("unit", as: draft.units.form)?.value
      let beds = entry.optional("beds", as: .integer(in: 1...10_000))?.value
      let period = entry.optional("period", as: .identifier)
      guard let name, let who else { return nil }
      return (name, RulePackReader.PackUse(who: who, unit: unit, beds: beds, period: period))
    }
  }

  private func take(
    _ content: RulePackContent?, _ use: RulePackReader.PackUse, at origin: Origin
  ) -> [Located<PersonalRule>] {
    guard let content else { return [] }
    if !content.isInForce(on: draft.subject.horizon) {
      draft.problems.add(
        .packOutOfForce(pack: content.id, from: content.from.description, to: content.to?.description),
        at: origin)
    }
    let language = draft.settings.language ?? .english
    draft.subject.packs.append(
      RulePackUse(
        id: content.id, title: content.title[language], document: content.document,
        status: content.status.rawValue))
    return clauses(of: content, use, at: origin).compactMap { clause in
      switch clause.demand {
      case .rule(let rule): return Located(rule, at: origin)
      case .days(let days):
        let entry = WorkCalendar.Entry(
          type: days.type, name: clause.title[language], document: "\(content.document) \(clause.clause)")
        draft.subject.calendar.fill(
          in: Dictionary(days.days.map { ($0, entry) }, uniquingKeysWith: { first, _ in first }))
        return nil
      // The health log was read under it before.
      case .health: return nil
      case .leave(let leave):
        draft.subject.grant(leave)
        return nil
      case .testing(let tests):
        draft.tests = draft.tests.strictest(tests)
        return nil
      case .norm(let norm):
        add(norm, clause, content, use, at: origin)
        return nil
      }
    }
  }

  /// The clauses that hold: of those for a period, the one that the case names.
  private func clauses(
    of content: RulePackContent, _ use: RulePackReader.PackUse, at origin: Origin
  ) -> [PackClause] {
    let periods = content.clauses.compactMap(\.period)
    switch use.period {
    case nil where !periods.isEmpty: draft.problems.add(.yamlMissingKey(key: "period"), at: origin)
    case let period? where periods.isEmpty:
      draft.problems.add(.yamlUnknownKey(key: "period", known: ["pack", "who"]), at: period.origin)
    case let period? where !periods.contains(period.value):
      draft.problems.add(.unknownValue(.setting, value: period.value, known: periods), at: period.origin)
    default: break
    }
    return content.clauses.filter { $0.period == nil || $0.period == use.period?.value }
  }

  /// Everybody of the profession in the unit counts for one on each day, whether on duty or not.
  private func add(
    _ norm: StaffingNorm, _ clause: PackClause, _ content: RulePackContent, _ use: RulePackReader.PackUse,
    at origin: Origin
  ) {
    guard let unit = use.unit, let beds = use.beds else {
      for (key, isMissing) in [("unit", use.unit == nil), ("beds", use.beds == nil)] where isMissing {
        draft.problems.add(.yamlMissingKey(key: key), at: origin)
      }
      return
    }
    let title =
      "\(clause.title[draft.settings.language ?? .english]) (\(content.document), \(clause.evidence.rawValue))"
    let id = QuantityID(clause.id)
    draft.subject.quantities.append(
      Quantity(id: id, title: title, definition: .sum(.days, .any([.work, .off]))))
    draft.subject.rows.append(
      .quantity(
        QuantityLimit(
          id: RowID(clause.id), title: title, quantity: id,
          who: .all([.unit(unit), .profession(norm.profession), use.who]), period: .eachDay(.every),
          bounds: Bounds(minimum: norm.people(forBeds: beds), belowMinimum: .priced(.linear(Cost(1)))))))
  }
}

extension Case {
  /// The steps of one kind of leave stand together.
  fileprivate mutating func grant(_ leave: LeaveEntitlement) {
    let steps = leaveEntitlements.first { $0.kind == leave.kind }?.steps ?? []
    leaveEntitlements.removeAll { $0.kind == leave.kind }
    leaveEntitlements.append(LeaveEntitlement(kind: leave.kind, steps: steps + leave.steps))
  }
}
