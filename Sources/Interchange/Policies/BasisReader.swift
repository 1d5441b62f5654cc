// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Subsidies

/// Reads what an entitlement is counted by.
enum BasisReader {
  private enum Kind: String, CaseIterable { case day, duty, hour, month, period, once }
  private enum WindowKind: String, CaseIterable { case day, week, month }

  static func read(_ mapping: YAMLMapping, parameters: [Parameter]) -> Basis? {
    guard let kind = mapping.required("kind", as: PolicyWords.choice(Kind.self, .basis))?.value else {
      return nil
    }
    switch kind {
    case .day: return day(mapping, parameters)
    case .duty:
      let per = mapping.optional("per", as: PolicyWords.choice(DutyBasis.Unit.self))?.value
      return .duty(DutyBasis(per: per ?? .duty))
    case .hour:
      let thresholds = (mapping.mappings("above")?.value ?? []).map(threshold)
      return thresholds.contains { $0 == nil }
        ? nil : .hour(HourBasis(thresholds: thresholds.compactMap { $0 }))
    case .month: return span(.month, mapping, parameters)
    case .period: return span(.period, mapping, parameters)
    case .once:
      let from = mapping.required("from", as: .isoDay)?.value
      let to = mapping.required("to", as: .isoDay)?.value
      guard let on = mapping.required("on", as: .isoDay)?.value, let from, let to else { return nil }
      guard from <= to else {
        mapping.report(.fromAfterTo(from: from.description, to: to.description), at: "to")
        return nil
      }
      return span(.once(from...to, on: on), mapping, parameters)
    }
  }

  private static func day(_ mapping: YAMLMapping, _ parameters: [Parameter]) -> Basis? {
    var brackets: [DayBasis.Bracket] = []
    for bracket in mapping.mappings("brackets")?.value ?? [] {
      let upTo = bracket.optional("up_to", as: ValueForm<ParameterID>.id())
      if let upTo { limit(upTo.value, in: bracket, parameters) }
      guard let days = bracket.required("days", as: .days)?.value else { return nil }
      brackets.append(DayBasis.Bracket(upTo: upTo?.value, days: days))
    }
    guard let basis = DayBasis(brackets: brackets) else {
      mapping.report(.missingValue, at: "brackets")
      return nil
    }
    return .day(basis)
  }

  /// Reports a name that is not a parameter with a limit in hours.
  private static func limit(_ id: ParameterID, in bracket: YAMLMapping, _ parameters: [Parameter]) {
    let limits = parameters.filter { if case .threshold = $0.value { true } else { false } }.map(\.id)
    guard !limits.contains(id) else { return }
    bracket.report(.unknownValue(.parameter, value: id.text, known: limits.map(\.text)), at: "up_to")
  }

  /// `{hours: 8h, per: day}`, or `per: {days: 14, from: 2026-01-05}`.
  private static func threshold(_ mapping: YAMLMapping) -> HourBasis.Threshold? {
    let hours = mapping.required("hours", as: .duration)?.value
    guard mapping.shape(of: "per") == .mapping, let per = mapping.mapping("per") else {
      let kind = mapping.required("per", as: PolicyWords.choice(WindowKind.self))?.value
      guard let hours, let kind else { return nil }
      let window: HourBasis.Window =
        switch kind {
        case .day: .day
        case .week: .week
        case .month: .month
        }
      return HourBasis.Threshold(above: hours, window: window)
    }
    let days = per.required("days", as: .integer(in: 1...366))?.value
    guard let from = per.required("from", as: .isoDay)?.value, let days, let hours else { return nil }
    return HourBasis.Threshold(above: hours, window: .fixed(days: days, from: from))
  }

  private static func span(
    _ span: SpanBasis.Span, _ mapping: YAMLMapping, _ parameters: [Parameter]
  ) -> Basis? {
    let measure = mapping.optional("measure", as: PolicyWords.choice(SpanBasis.Measure.self))?.value
    let needsWork = mapping.optional("needs_work", as: .boolean)?.value ?? true
    var brackets: [SpanBasis.Bracket] = []
    for bracket in mapping.mappings("brackets")?.value ?? [] {
      guard let share = bracket.required("share", as: .exact)?.value else { return nil }
      let limit = bracket.has("up_to") ? spanLimit(bracket, parameters) : nil
      guard limit != nil || !bracket.has("up_to") else { return nil }
      brackets.append(SpanBasis.Bracket(upTo: limit, share: share))
    }
    let prorations = (mapping.mappings("prorate")?.value ?? []).map(reduction)
    guard !prorations.contains(where: { $0 == nil }) else { return nil }
    guard
      let basis = SpanBasis(
        span: span, measure: measure, brackets: brackets, prorations: prorations.compactMap { $0 },
        needsWork: needsWork)
    else {
      mapping.report(.missingValue, at: "brackets")
      return nil
    }
    return .span(basis)
  }

  /// A number of days, a fraction or a length in hours, each with `inclusive`; or the name of a parameter.
  private static func spanLimit(_ bracket: YAMLMapping, _ parameters: [Parameter]) -> SpanBasis.Limit? {
    guard let text = bracket.required("up_to", as: .text)?.value else { return nil }
    switch ParameterReader.value(text, isInclusive: nil) {
    case .number(let number):
      return bracket.required("inclusive", as: .boolean).map { .number(number, isInclusive: $0.value) }
    case .duration(let length):
      return bracket.required("inclusive", as: .boolean).map { .hours(length, isInclusive: $0.value) }
    case .choice, .threshold:
      limit(ParameterID(text), in: bracket, parameters)
      return .parameter(ParameterID(text))
    }
  }

  private enum ProrationKind: String, CaseIterable {
    case contract, employedDays = "employed_days", workedDays = "worked_days", workedHours = "worked_hours"
  }

  private static func reduction(_ mapping: YAMLMapping) -> SpanBasis.Reduction? {
    let when = mapping.mapping("when").map(ConditionReader.read) ?? .always
    return proration(mapping).map { SpanBasis.Reduction(by: $0, when: when) }
  }

  private static func proration(_ mapping: YAMLMapping) -> SpanBasis.Proration? {
    switch mapping.required("by", as: PolicyWords.choice(ProrationKind.self))?.value {
    case .contract: return .contract
    case .employedDays: return .employedDays
    case .workedDays:
      guard mapping.has("of") else { return .workedDays(of: nil) }
      guard let of = mapping.required("of", as: .exact)?.value, of > .zero else { return nil }
      return .workedDays(of: of)
    case .workedHours:
      guard let of = mapping.required("of", as: .duration)?.value, of > .zero else { return nil }
      return .workedHours(of: of)
    case nil: return nil
    }
  }
}
