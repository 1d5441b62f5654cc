// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// A value of `case.yaml` in the flow style, as its readers take it.
struct YAMLText: Sendable {
  let text: String

  private init(_ text: String) { self.text = text }

  /// A name, always quoted, so that `0`, `no` and `N` stay what they are.
  static func name(_ name: String) -> YAMLText {
    let escaped = name.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined()
    return YAMLText("\"\(escaped)\"")
  }

  /// A word or number of the language of `case.yaml`.
  static func word(_ word: some CustomStringConvertible) -> YAMLText { YAMLText("\(word)") }

  static func list(_ items: [YAMLText]) -> YAMLText {
    YAMLText("[\(items.map(\.text).joined(separator: ", "))]")
  }

  /// Keys without a value are left out.
  static func mapping(_ entries: KeyValuePairs<String, YAMLText?>...) -> YAMLText {
    let written = entries.joined().compactMap { key, value in value.map { "\(key): \($0.text)" } }
    return YAMLText("{\(written.joined(separator: ", "))}")
  }

  /// Names in order, one by itself or a list.
  static func names(_ names: some Collection<String>) -> YAMLText {
    names.count == 1 ? name(names.first ?? "") : list(names.sorted().map(name))
  }

  /// A length of time as hours: `7.5` cannot say every minute, `7:30` can.
  static func hours(_ minutes: Int) -> YAMLText {
    minutes % 60 == 0 ? word(minutes / 60) : name(hoursText(minutes))
  }

  static func hoursText(_ minutes: Int) -> String {
    "\(minutes / 60):\(minutes % 60 < 10 ? "0" : "")\(minutes % 60)"
  }

  static func integer(_ number: Int?) -> YAMLText? { number.map { word($0) } }
}

extension YAMLText {
  init(_ filter: DutyFilter) {
    switch filter {
    case .work: self = .word("work")
    case .off: self = .word("off")
    case .night: self = .word("night")
    case .interruptsRest: self = .word("interrupts_rest")
    case .shift(let codes): self = .mapping(["shift": .names(codes.map(\.text))])
    case .kind(let kind): self = .mapping(["kind": .word(kind.rawValue)])
    case .unit(let unit): self = .mapping(["unit": .name(unit.text)])
    case .post(let post): self = .mapping(["post": .name(post.text)])
    case .zone(let zone): self = .mapping(["zone": .word(zone.rawValue)])
    case .contact(let contact): self = .mapping(["contact": .word(contact.rawValue)])
    case .longerThan(let length): self = .mapping(["longer_than": .word("\(length.count)min")])
    case .endsAfter(let time): self = .mapping(["ends_after": .name(time.description)])
    case .startsBefore(let time): self = .mapping(["starts_before": .name(time.description)])
    case .stint(let stints):
      self = .mapping([
        "any": .list(
          stints.sorted().map {
            .mapping([
              "shift": .name($0.shift.text), "unit": .name($0.unit.text), "post": .name($0.post.text),
            ])
          })
      ])
    case .on(let days): self = .mapping(["on": .names(days.map(\.description))])
    case .all(let filters): self = .mapping(["all": .list(filters.map { YAMLText($0) })])
    case .any(let filters): self = .mapping(["any": .list(filters.map { YAMLText($0) })])
    case .not(let filter): self = .mapping(["not": YAMLText(filter)])
    }
  }

  init(_ filter: StaffFilter) {
    switch filter {
    case .everyone: self = .word("everyone")
    case .ids(let ids): self = .mapping(["ids": .list(ids.sorted().map { .name($0.text) })])
    case .unit(let unit): self = .mapping(["unit": .name(unit.text)])
    case .profession(let profession): self = .mapping(["profession": .name(profession.text)])
    case .level(let levels): self = .mapping(["level": .names(levels.map(\.text))])
    case .echelon(let echelon): self = .mapping(["echelon": .name(echelon.text)])
    case .team(let team): self = .mapping(["team": .name(team.text)])
    case .engagement(let engagement): self = .mapping(["engagement": .word(engagement.rawValue)])
    case .skill(let skill): self = .mapping(["skill": .name(skill.text)])
    case .fractionBelow(let fraction):
      self = .mapping(["fraction_below": .word("\(fraction.thousandths / 10).\(fraction.thousandths % 10)%")])
    case .restriction(let name): self = .mapping(["restriction": .name(name.rawValue)])
    case .all(let filters): self = .mapping(["all": .list(filters.map { YAMLText($0) })])
    case .any(let filters): self = .mapping(["any": .list(filters.map { YAMLText($0) })])
    case .not(let filter): self = .mapping(["not": YAMLText(filter)])
    }
  }

  /// - Parameter unit: what stands behind the number of units a price is for: `min` for amounts in minutes.
  init(_ price: Price, unit: String = "") {
    switch price {
    case .linear(let cost, 1) where unit.isEmpty: self = .word(cost)
    case .linear(let cost, let per): self = .mapping(["points": .word(cost), "per": .word("\(per)\(unit)")])
    case .table(let costs): self = .list(costs.map { .word($0) })
    }
  }

  init(_ penalty: RowPenalty) {
    switch penalty {
    case .required(1): self = .word("required")
    case .required(let priority): self = .mapping(["required": .word(priority)])
    case .priced(let price): self.init(price)
    }
  }

  init(_ window: Window) {
    switch window {
    case .rolling(let days): self = .mapping(["rolling": .word(days)])
    case .fixed(let days, let anchor): self = .mapping(["fixed": .word(days), "anchor": .word(anchor)])
    case .week: self = .word("week")
    case .month: self = .word("month")
    case .quarter: self = .word("quarter")
    case .year: self = .word("year")
    case .horizon: self = .word("horizon")
    }
  }
}

extension DaySelector {
  /// The selector as `days` takes it.
  var text: String {
    switch self {
    case .every: "all"
    case .weekdays(let days):
      days.sorted { $0.rawValue < $1.rawValue }
        .map(\.shortName).joined(separator: "|")
    case .type(let type): type.rawValue
    case .range(let days):
      days.count == 1 ? days.lowerBound.description : "\(days.lowerBound)..\(days.upperBound)"
    case .anyOf(let parts): parts.map(\.text).joined(separator: "|")
    // `&` binds closer than `|`, so only selectors without alternatives can stand in it.
    case .allOf(let parts): parts.map(\.text).joined(separator: "&")
    }
  }
}
