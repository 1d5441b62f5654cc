// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Subsidies

/// Reads what an entitlement is counted by.
enum BasisReader {
  private enum Kind: String, CaseIterable { case day, duty }

  static func read(_ mapping: YAMLMapping, parameters: [Parameter]) -> Basis? {
    switch mapping.required("kind", as: PolicyWords.choice(Kind.self, .basis))?.value {
    case .day: day(mapping, parameters)
    case .duty:
      .duty(
        DutyBasis(per: mapping.optional("per", as: PolicyWords.choice(DutyBasis.Unit.self))?.value ?? .duty))
    case nil: nil
    }
  }

  private static func day(_ mapping: YAMLMapping, _ parameters: [Parameter]) -> Basis? {
    let limits = parameters.filter { if case .threshold = $0.value { true } else { false } }.map(\.id)
    var brackets: [DayBasis.Bracket] = []
    for bracket in mapping.mappings("brackets")?.value ?? [] {
      let upTo = bracket.optional("up_to", as: ValueForm<ParameterID>.id())
      if let upTo, !limits.contains(upTo.value) {
        bracket.report(
          .unknownValue(.parameter, value: upTo.value.text, known: limits.map(\.text)), at: "up_to")
      }
      guard let days = bracket.required("days", as: .days)?.value else { return nil }
      brackets.append(DayBasis.Bracket(upTo: upTo?.value, days: days))
    }
    guard let basis = DayBasis(brackets: brackets) else {
      mapping.report(.missingValue, at: "brackets")
      return nil
    }
    return .day(basis)
  }
}
