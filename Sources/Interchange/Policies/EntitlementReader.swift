// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Subsidies

/// Reads what a policy grants: entitlements, the factors on them, and what is paid at most.
enum EntitlementReader {
  private enum Settlement: String, CaseIterable { case pay, timeOff = "time_off" }

  static func entitlements(_ root: YAMLMapping, _ parameters: [Parameter]) -> [Entitlement] {
    guard let list = root.mappings("entitlements"), !list.value.isEmpty else {
      root.report(.yamlMissingKey(key: "entitlements"), at: "entitlements")
      return []
    }
    var first: [EntitlementID: Origin] = [:]
    return list.value.compactMap { mapping in
      guard let entitlement = Self.entitlement(mapping, parameters) else { return nil }
      if let earlier = first[entitlement.id] {
        mapping.report(.duplicateIdentifier(.policy, id: entitlement.id.text, first: earlier), at: "id")
      }
      first[entitlement.id] = mapping.origin(of: "id")
      return entitlement
    }
  }

  private static func entitlement(_ mapping: YAMLMapping, _ parameters: [Parameter]) -> Entitlement? {
    let id = mapping.required("id", as: ValueForm<EntitlementID>.id())?.value
    let title = mapping.title()
    let clause = mapping.required("clause", as: .text)?.value
    let when = mapping.mapping("when").map(ConditionReader.read) ?? .always
    let basis = mapping.requiredMapping("basis").flatMap { BasisReader.read($0, parameters: parameters) }
    let amount = mapping.dated("amount", of: .exact)
    let group = mapping.optional("group", as: ValueForm<EntitlementGroupID>.id())?.value
    let evidence = mapping.optional("evidence", as: PolicyWords.choice(EvidenceGrade.self))?.value
    let unit = mapping.optional("of", as: PolicyWords.choice(AmountUnit.self))?.value ?? .money
    let service = mapping.optional("minimum_service", as: .integer(in: 1...36600))?.value
    let excludes =
      mapping.has("excludes") ? mapping.oneOrMore("excludes", of: ValueForm<EntitlementID>.id()) : []
    let exempt = mapping.has("exempt_up_to") ? mapping.dated("exempt_up_to", of: .exact) : nil
    let settle = mapping.optional("settle", as: PolicyWords.choice(Settlement.self))?.value
    guard let id, let title, let clause, let basis, let amount else { return nil }
    return Entitlement(
      id: id, title: title, clause: clause, when: when, basis: basis, amount: amount, unit: unit,
      days: days(mapping), minimumService: service, excludes: excludes, exemptUpTo: exempt,
      isTimeOff: settle == .timeOff, group: group, evidence: evidence)
  }

  static func multiplier(_ mapping: YAMLMapping) -> Multiplier? {
    let id = mapping.required("id", as: ValueForm<MultiplierID>.id())?.value
    let when = mapping.requiredMapping("when").map(ConditionReader.read)
    let factor = mapping.dated("factor", of: .exact)
    let evidence = mapping.optional("evidence", as: PolicyWords.choice(EvidenceGrade.self))?.value
    guard let id, let when, let factor else { return nil }
    return Multiplier(id: id, when: when, factor: factor, days: days(mapping), evidence: evidence)
  }

  static func cap(_ mapping: YAMLMapping) -> Cap? {
    let id = mapping.required("id", as: ValueForm<CapID>.id())?.value
    let scope = mapping.required("per", as: PolicyWords.choice(Cap.Scope.self))?.value
    let amount = mapping.dated("amount", of: .exact)
    let entitlements =
      mapping.has("entitlements") ? mapping.oneOrMore("entitlements", of: ValueForm<EntitlementID>.id()) : []
    let evidence = mapping.optional("evidence", as: PolicyWords.choice(EvidenceGrade.self))?.value
    guard let id, let scope, let amount else { return nil }
    return Cap(id: id, scope: scope, amount: amount, entitlements: entitlements, evidence: evidence)
  }

  /// The days of work that something is for.
  private static func days(_ mapping: YAMLMapping) -> DayLimits {
    let from = mapping.optional("from", as: .isoDay)?.value
    let to = mapping.optional("to", as: .isoDay)?.value
    if let from, let to, to < from {
      mapping.report(.fromAfterTo(from: from.description, to: to.description), at: "to")
    }
    return DayLimits(from: from, to: to)
  }
}
