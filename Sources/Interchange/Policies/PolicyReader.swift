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
    let currency = Self.currency(root)
    let inForce = root.requiredMapping("in_force").flatMap(Self.inForce)
    let located = root.mapping("parameters").map(ParameterReader.read) ?? []
    let parameters = located.map(\.value)
    let entitlements = EntitlementReader.entitlements(root, parameters)
    let multipliers = root.mappings("multipliers")?.value.compactMap(EntitlementReader.multiplier) ?? []
    let payer = Self.payer(root)
    let due = root.requiredMapping("due")?.required("days_after_period", as: .integer(in: 0...3660))?.value
    let rounding = root.requiredMapping("rounding").flatMap { Self.rounding($0, currency) }
    let tax = root.mappings("tax")?.value.compactMap(Self.taxPeriod) ?? []
    let least = root.optional("least_evidence", as: PolicyWords.choice(WorkEvidence.self))?.value ?? .planned
    let appliesTo = root.mapping("applies_to").map(ConditionReader.read) ?? .always
    let caps = root.mappings("caps")?.value.compactMap(EntitlementReader.cap) ?? []
    let attendance = root.mapping("attendance").map(Self.attendance) ?? AttendanceRule()
    let cases =
      root.mappings("cases")?.value.compactMap { PolicyCaseReader.read($0, currency: currency ?? .cny) } ?? []
    guard let id, let title, let authority, let currency, let inForce, let payer, let due, let rounding else {
      return nil
    }
    let policy = Policy(
      id: id, title: title, authority: authority, currency: currency, inForce: inForce,
      parameters: parameters,
      entitlements: entitlements, multipliers: multipliers, payer: payer, due: .daysAfterPeriod(due),
      rounding: rounding, tax: tax, leastEvidence: least, appliesTo: appliesTo, caps: caps,
      attendance: attendance, cases: cases)
    PolicyCheck(policy: policy, root: root).report(parameters: located)
    return policy
  }

  /// A known code, or a mapping with the code and the decimals of its smallest unit.
  private static func currency(_ root: YAMLMapping) -> Currency? {
    guard root.shape(of: "currency") == .mapping, let mapping = root.mapping("currency") else {
      let known: [(String, Int)] = [
        ("CNY", 2), ("AUD", 2), ("CAD", 2), ("EUR", 2), ("GBP", 2), ("HKD", 2), ("JPY", 0), ("KRW", 0),
        ("KWD", 3), ("PHP", 2), ("SGD", 2), ("USD", 2), ("VND", 0),
      ]
      let form = ValueForm.choice(
        Vocabulary(.currency, known.map { (Currency(code: $0.0, decimals: $0.1), $0.0, []) }))
      return root.required("currency", as: form)?.value
    }
    let decimals = mapping.required("decimals", as: .integer(in: 0...6))?.value
    guard let code = mapping.required("code", as: .text)?.value, let decimals else { return nil }
    return Currency(code: code, decimals: decimals)
  }

  private static func attendance(_ mapping: YAMLMapping) -> AttendanceRule {
    AttendanceRule(
      counted: mapping.required("counts", as: PolicyWords.choice(AttendanceRule.Counted.self))?.value
        ?? .attended,
      tolerance: mapping.optional("tolerance", as: .duration)?.value ?? .zero)
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
