// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Subsidies

/// Reads the parameters of a policy, and the values a case or an example gives them.
enum ParameterReader {
  enum Status: String, CaseIterable { case open, settled }

  /// The parameters in the order of the file; those under `hours` are named `hours.breaks` and so on.
  static func read(_ mapping: YAMLMapping) -> [Located<Parameter>] {
    mapping.keys.flatMap { key -> [Located<Parameter>] in
      guard let body = mapping.mapping(key.value) else { return [] }
      guard key.value == "hours" else {
        return parameter(key.value, body).map { [Located($0, at: key.origin)] } ?? []
      }
      return body.keys.compactMap { part in
        body.required(part.value, as: .text).map {
          Located(
            Parameter(id: ParameterID("hours.\(part.value)"), value: value($0.value, isInclusive: nil)),
            at: part.origin)
        }
      }
    }
  }

  private static func parameter(_ id: String, _ body: YAMLMapping) -> Parameter? {
    let isInclusive = body.optional("inclusive", as: .boolean)?.value
    let evidence = body.optional("evidence", as: PolicyWords.choice(EvidenceGrade.self))?.value
    let status = body.optional("status", as: PolicyWords.choice(Status.self))?.value
    let choices =
      body.list("choices", of: .text)?.value.map { self.value($0.value, isInclusive: isInclusive) } ?? []
    guard let text = body.required("value", as: .text) else { return nil }
    let value = Self.value(text.value, isInclusive: isInclusive)
    if !choices.isEmpty, !choices.contains(value) {
      body.report(
        .unknownValue(.parameter, value: text.value, known: choices.map(\.description)), at: "value")
    }
    return Parameter(
      id: ParameterID(id), value: value, choices: choices, isOpen: status == .open, evidence: evidence)
  }

  /// A length with its unit is a duration, or a limit where the file says whether the limit itself is
  /// included; a bare number is one, any other text the name of a choice.
  static func value(_ text: String, isInclusive: Bool?) -> Parameter.Value {
    guard let length = Minutes(durationText: text) else {
      return ExactDecimal(text).map { .number($0) } ?? .choice(text)
    }
    return isInclusive.map { .threshold(length, isInclusive: $0) } ?? .duration(length)
  }

  /// A value given for a parameter: a text, or a mapping with `value` and `inclusive` for a limit.
  static func value(of key: String, in mapping: YAMLMapping) -> Parameter.Value? {
    guard mapping.shape(of: key) == .mapping, let body = mapping.mapping(key) else {
      return mapping.required(key, as: .text).map { value($0.value, isInclusive: nil) }
    }
    let isInclusive = body.optional("inclusive", as: .boolean)?.value
    return body.required("value", as: .text).map { value($0.value, isInclusive: isInclusive) }
  }
}
