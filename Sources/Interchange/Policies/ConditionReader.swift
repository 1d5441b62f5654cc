// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Subsidies

/// Reads a condition: a mapping of facts, all of which must hold.
///
/// Any other key is an error with the facts there are.
enum ConditionReader {
  static func read(_ mapping: YAMLMapping) -> Condition {
    var parts: [Condition] = []
    func fact<Value: Hashable>(_ key: String, _ form: ValueForm<Value>, _ make: (Set<Value>) -> Condition) {
      guard mapping.has(key) else { return }
      let values = mapping.oneOrMore(key, of: form)
      if !values.isEmpty { parts.append(make(Set(values))) }
    }
    fact("contact", PolicyWords.choice(Contact.self)) { .contact($0) }
    fact("zone", PolicyWords.choice(Zone.self, .zone)) { .zone($0) }
    fact("unit", .id()) { .unit($0) }
    fact("post", .id()) { .post($0) }
    fact("shift", .id()) { .shift($0) }
    fact("duty_kind", PolicyWords.choice(Shift.Kind.self, .shiftKind)) { .dutyKind($0) }
    fact("profession", .id()) { .profession($0) }
    fact("level", .id()) { .level($0) }
    fact("echelon", .id()) { .echelon($0) }
    fact("team", .id()) { .team($0) }
    fact("engagement", PolicyWords.choice(Engagement.self, .engagement)) { .engagement($0) }
    fact("employer", .text) { .employer($0) }
    fact("place", .text) { .place($0) }
    fact("day_type", PolicyWords.choice(DayType.self, .dayType)) { .dayType($0) }
    fact("weekday", PolicyWords.weekday) { .weekday($0) }
    fact("state", PolicyWords.choice(AttendanceState.self)) { .state($0) }
    fact("time_band", .timeBand) { .timeBand($0) }
    fact("grade", .id()) { .grade($0) }
    fact("origin", .text) { .origin($0) }
    fact("risk_level", .text) { .riskLevel($0) }
    fact("leave_kind", .id()) { .leaveKind($0) }
    parts += ranges(mapping)
    if let parameter = mapping.mapping("parameter") {
      for key in parameter.keys {
        let choices = Set(parameter.oneOrMore(key.value, of: .text))
        if !choices.isEmpty { parts.append(.parameter(ParameterID(key.value), choices)) }
      }
    }
    if let all = mapping.mappings("all") { parts.append(.all(all.value.map(read))) }
    if let any = mapping.mappings("any") { parts.append(.any(any.value.map(read))) }
    if let not = mapping.mapping("not") { parts.append(.not(read(not))) }
    return parts.count == 1 ? parts[0] : parts.isEmpty ? .always : .all(parts)
  }

  /// Facts that are numbers, each a mapping with limits.
  private static func ranges(_ mapping: YAMLMapping) -> [Condition] {
    var parts: [Condition] = []
    if let range = mapping.mapping("contract") {
      parts.append(
        .contract(
          FractionRange(
            atLeast: range.optional("at_least", as: .contractFraction)?.value,
            below: range.optional("below", as: .contractFraction)?.value)))
    }
    if let range = mapping.mapping("hours") {
      parts.append(
        .hours(
          LengthRange(
            atLeast: range.optional("at_least", as: .duration)?.value,
            atMost: range.optional("at_most", as: .duration)?.value)))
    }
    if let range = mapping.mapping("notice") {
      parts.append(
        .notice(
          CountRange(
            atLeast: range.optional("at_least", as: .integer(in: 0...3660))?.value,
            atMost: range.optional("at_most", as: .integer(in: 0...3660))?.value)))
    }
    return parts
  }
}
