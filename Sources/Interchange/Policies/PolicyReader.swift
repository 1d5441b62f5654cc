// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Subsidies

/// Reads a policy file.
///
/// Every key must be known, every number is exact, and what the policy needs in order to count must be there:
/// nothing is guessed.
public enum PolicyReader {
  /// - Returns: the policy, or nothing when any error was found in the file; `problems` then says what and
  ///   where.
  public static func read(_ source: SourceText, problems: ProblemList) -> Policy? {
    // Errors in other files do not make this one unreadable.
    let own = ProblemList()
    defer { problems.add(contentsOf: own) }
    guard let root = YAMLDocument.read(source, problems: own) else { return nil }
    let policy = read(root)
    root.finish()
    guard let policy, !own.hasErrors else { return nil }
    return policy
  }

  private static func read(_ root: YAMLMapping) -> Policy? {
    let id = root.required("policy", as: ValueForm<PolicyID>.id())?.value
    let title = root.title()
    let authority = root.requiredMapping("authority").flatMap(Self.authority)
    let currency = root.required("currency", as: Self.currency)?.value
    let inForce = root.requiredMapping("in_force").flatMap(Self.inForce)
    let located = root.mapping("parameters").map(ParameterReader.read) ?? []
    let parameters = located.map(\.value)
    let entitlements = Self.entitlements(root, parameters)
    let multipliers = root.mappings("multipliers")?.value.compactMap(Self.multiplier) ?? []
    let payer = Self.payer(root)
    let due = root.requiredMapping("due")?.required("days_after_period", as: .integer(in: 0...3660))?.value
    let rounding = root.requiredMapping("rounding").flatMap { Self.rounding($0, currency) }
    let tax = root.mappings("tax")?.value.compactMap(Self.taxPeriod) ?? []
    let least = root.optional("least_evidence", as: PolicyWords.choice(WorkEvidence.self))?.value ?? .planned
    let cases =
      root.mappings("cases")?.value.compactMap { PolicyCaseReader.read($0, currency: currency ?? .cny) } ?? []
    guard let id, let title, let authority, let currency, let inForce, let payer, let due, let rounding else {
      return nil
    }
    let policy = Policy(
      id: id, title: title, authority: authority, currency: currency, inForce: inForce,
      parameters: parameters,
      entitlements: entitlements, multipliers: multipliers, payer: payer, due: .daysAfterPeriod(due),
      rounding: rounding, tax: tax, leastEvidence: least, cases: cases)
    PolicyCheck(policy: policy, root: root).report(parameters: located)
    return policy
  }

  private static var currency: ValueForm<Currency> {
    ValueForm.choice(
      Vocabulary(
        .currency,
        [("CNY", 2), ("EUR", 2), ("GBP", 2), ("JPY", 0), ("KRW", 0), ("USD", 2)].map {
          (Currency(code: $0, decimals: $1), $0, [])
        }))
  }

  private static func authority(_ mapping: YAMLMapping) -> Authority? {
    let published = mapping.optional("published", as: .isoDay)?.value
    let evidence = mapping.required("evidence", as: PolicyWords.choice(EvidenceGrade.self))?.value
    guard let document = mapping.required("document", as: .text)?.value, let evidence else { return nil }
    return Authority(document: document, published: published, evidence: evidence)
  }

  private static func inForce(_ mapping: YAMLMapping) -> InForce? {
    let to = mapping.required("to", as: .endOfForce)?.value
    guard let from = mapping.required("from", as: .isoDay)?.value, let to else { return nil }
    if case .day(let last) = to, last < from {
      mapping.report(.fromAfterTo(from: from.description, to: last.description), at: "to")
    }
    return InForce(from: from, to: to)
  }

  private static func entitlements(_ root: YAMLMapping, _ parameters: [Parameter]) -> [Entitlement] {
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
    guard let id, let title, let clause, let basis, let amount else { return nil }
    return Entitlement(
      id: id, title: title, clause: clause, when: when, basis: basis, amount: amount, group: group,
      evidence: evidence)
  }

  private static func multiplier(_ mapping: YAMLMapping) -> Multiplier? {
    let id = mapping.required("id", as: ValueForm<MultiplierID>.id())?.value
    let when = mapping.requiredMapping("when").map(ConditionReader.read)
    let factor = mapping.dated("factor", of: .exact)
    let evidence = mapping.optional("evidence", as: PolicyWords.choice(EvidenceGrade.self))?.value
    guard let id, let when, let factor else { return nil }
    return Multiplier(id: id, when: when, factor: factor, evidence: evidence)
  }

  /// `sending_place`, `receiving_place`, or a mapping with the name of a fixed one.
  private static func payer(_ root: YAMLMapping) -> Payer? {
    if root.shape(of: "payer") == .mapping {
      return root.mapping("payer")?.required("fixed", as: .text).map { .fixed($0.value) }
    }
    let places = Vocabulary<Payer>(
      .setting, [(.sendingPlace, "sending_place", []), (.receivingPlace, "receiving_place", [])])
    return root.required("payer", as: .choice(places))?.value
  }

  private enum RoundingUnit: String, CaseIterable { case line }

  private static func rounding(_ mapping: YAMLMapping, _ currency: Currency?) -> Rounding? {
    _ = mapping.required("per", as: PolicyWords.choice(RoundingUnit.self, .rounding))
    let mode = mapping.required("mode", as: PolicyWords.choice(Rounding.Mode.self, .rounding))?.value
    guard let step = mapping.required("to", as: .exact), let mode else { return nil }
    guard let rounding = Rounding(step: step.value, mode: mode), rounding.fits(currency ?? .cny) else {
      mapping.report(.outOfRange(value: step.value.description, low: nil, high: nil), at: "to")
      return nil
    }
    return rounding
  }

  private static func taxPeriod(_ mapping: YAMLMapping) -> TaxPeriod? {
    let from = mapping.optional("from", as: .isoDay)?.value
    let to = mapping.optional("to", as: .isoDay)?.value
    return mapping.required("treatment", as: PolicyWords.choice(TaxTreatment.self)).map {
      TaxPeriod(from: from, to: to, treatment: $0.value)
    }
  }
}
