// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Subsidies

/// Reads what `case.yaml` says about the case as a whole.
struct SettingsReader {
  let layers: CaseLayers
  let problems: ProblemList

  func read() -> CaseSettings {
    let title = layers.own.required("title", as: .text)?.value
    let horizon = self.horizon()
    let unknown = CivilDay(daysSinceEpoch: 0)
    var settings = CaseSettings(title: title ?? "", horizon: horizon ?? unknown...unknown)
    settings.knowsHorizon = horizon != nil
    settings.timeZone = timeZone(settings.horizon) ?? "UTC"
    settings.language = layers.optional("language", as: .choice(Vocabulary<Language>(.language)))?.value
    settings.weeklyHours = layers.optional("weekly_hours", as: .hours)?.value ?? settings.weeklyHours
    settings.requiredPrice = requiredPrice() ?? settings.requiredPrice
    settings.idWidth = layers.optional("id_width", as: .integer(in: 1...40))?.value
    settings.emptyCell =
      layers.optional("empty_cell", as: .choice(Vocabulary<EmptyCellReading>(.setting)))?.value
    settings.historyFrom = layers.optional("history_from", as: .date)?.value.civilDay
    readWishPrices(into: &settings)
    readHealth(into: &settings.health)
    settings.payPeriod = payPeriod() ?? .month
    settings.organisation = layers.optional("organisation", as: .text)?.value
    settings.punches = punches()
    settings.policies = policies()
    settings.declaresEchelons = layers.layers.contains { $0.document.has("echelons") }
    settings.declaresTeams = layers.layers.contains { $0.document.has("teams") }
    return settings
  }

  /// `month`, or `from` and `to`; never those of an extended case.
  private func horizon() -> ClosedRange<CivilDay>? {
    for layer in layers.layers.dropFirst() {
      for key in ["title", "month", "from", "to"] { _ = layer.document.has(key) }
    }
    let own = layers.own
    if own.has("month") {
      if own.has("from") || own.has("to") { own.report(.onlyOneOf(names: ["month", "from"]), at: "month") }
      return own.required("month", as: .monthDays)?.value
    }
    let from = own.required("from", as: .date)?.value.civilDay
    let to = own.required("to", as: .date)
    guard let from, let to, let last = to.value.civilDay else { return nil }
    guard from <= last else {
      problems.add(.fromAfterTo(from: from.description, to: last.description), at: to.origin)
      return nil
    }
    guard from.distance(to: last) < 400 else {
      problems.add(
        .outOfRange(value: last.description, low: nil, high: from.advanced(by: 399).description),
        at: to.origin)
      return nil
    }
    return from...last
  }

  private func timeZone(_ horizon: ClosedRange<CivilDay>) -> String? {
    guard let zone = layers.optional("time_zone", as: .text) else { return nil }
    guard CivilClock(zoneIdentifier: zone.value, covering: horizon) != nil else {
      let examples = ["Asia/Shanghai", "Europe/London", "America/New_York", "UTC"]
      problems.add(.unknownValue(.setting, value: zone.value, known: examples), at: zone.origin)
      return nil
    }
    return zone.value
  }

  /// The nearest price of what is missing; one below an inherited price loosens every required row.
  private func requiredPrice() -> Cost? {
    let prices = layers.layers.compactMap { $0.document.optional("required_price", as: .cost) }
    if let own = prices.first, let inherited = prices.dropFirst().map(\.value).max(), own.value < inherited {
      problems.add(
        .loosensExtended(
          setting: "required_price", inherited: inherited.description, own: own.value.description),
        at: own.origin)
    }
    return prices.first?.value
  }

  private func readWishPrices(into settings: inout CaseSettings) {
    guard let prices = layers.mapping("wish_prices") else { return }
    for strength in [WishStrength.high, .normal, .low] {
      if let price = prices.optional(strength.rawValue, as: .cost)?.value {
        settings.wishPrices[strength] = price
      }
    }
  }

  /// What rule packs say about health, and each folder over that and what it inherits, the most distant first.
  private func readHealth(into rules: inout HealthRules) {
    let packs = layers.packNames.compactMap(RulePack.init(rawValue:))
    for pack in packs { pack.read(into: &rules) }
    var isInherited = rules != HealthRules()
    for layer in layers.layers.reversed() {
      guard let health = layer.document.mapping("health") else { continue }
      // Read once the people are known.
      _ = health.has("special")
      let inherited = rules
      HealthRulesReader.read(health, into: &rules)
      if isInherited {
        for loosened in rules.loosened(against: inherited) {
          health.report(
            .loosensExtended(
              setting: "health.\(loosened.key)", inherited: loosened.inherited, own: loosened.own),
            at: loosened.key)
        }
      }
      isInherited = true
    }
  }

  /// `month`, `{from_day: 26}`, or `{from: …, to: …}`.
  private func payPeriod() -> PayPeriod? {
    switch layers.layers.map({ $0.document.item("pay_period") }).compactMap({ $0 }).first {
    case nil: return nil
    case .word(let word):
      if word.value == "month" { return .month }
      problems.add(
        .unknownValue(.setting, value: word.value, known: ["month", "from_day", "from"]), at: word.origin)
      return nil
    case .list(_, let origin):
      problems.add(.yamlWrongType(expected: .mapping, found: .list), at: origin)
      return nil
    case .mapping(let period):
      if period.has("from_day") {
        return period.required("from_day", as: .integer(in: 1...28)).map { .monthly(fromDay: $0.value) }
      }
      guard let from = period.required("from", as: .date)?.value.civilDay,
        let to = period.required("to", as: .date)?.value.civilDay
      else { return nil }
      guard from <= to else {
        period.report(.fromAfterTo(from: from.description, to: to.description), at: "to")
        return nil
      }
      return .dates(from...to)
    }
  }

  private func punches() -> PunchWindow? {
    guard let punches = layers.mapping("punches") else { return nil }
    let before = punches.required("before", as: .duration)?.value
    let after = punches.required("after", as: .duration)?.value
    let counts = punches.optional("counts", as: .choice(Vocabulary<PunchWindow.Counting>(.setting)))?.value
    guard let before, let after else { return nil }
    return PunchWindow(before: before, after: after, counts: counts ?? .duty)
  }

  private func policies() -> [PolicyChoice] {
    let items = layers.layers.map { $0.document.item("policies") }.compactMap { $0 }.first?.items ?? []
    return items.compactMap { item in
      switch item {
      case .word(let word):
        return PolicyChoice(policy: word.value, application: nil, parameters: [], origin: word.origin)
      case .mapping(let entry): return policy(entry)
      case .list(_, let origin):
        problems.add(.yamlWrongType(expected: .mapping, found: .list), at: origin)
        return nil
      }
    }
  }

  private func policy(_ entry: YAMLMapping) -> PolicyChoice? {
    let policy = entry.required("policy", as: .text)?.value
    let apply = entry.mapping("apply")
    let application = apply.map { apply in
      PolicyChoice.Application(
        from: apply.optional("from", as: .date)?.value.civilDay,
        to: apply.optional("to", as: .date)?.value.civilDay,
        document: apply.optional("document", as: .text)?.value,
        decidedBy: apply.optional("decided_by", as: .text)?.value,
        tax: apply.optional("tax", as: .choice(.taxDecision))?.value)
    }
    let parameters = entry.mapping("parameters")
    let values = (parameters?.keys ?? []).compactMap { key in
      parameters?.required(key.value, as: .text).map { (name: key, value: $0) }
    }
    return policy.map {
      PolicyChoice(policy: $0, application: application, parameters: values, origin: entry.origin)
    }
  }
}

extension Vocabulary where Value == TaxTreatment {
  /// What a case may decide about tax; that it is still to be confirmed is no decision.
  fileprivate static let taxDecision = Vocabulary(
    .setting, [(.exempt, "exempt", ["免税"]), (.taxable, "taxable", ["应税"])])
}

extension ValueForm where Value == ClosedRange<CivilDay> {
  /// A month, `2026-03`, as its days.
  fileprivate static var monthDays: Self {
    ValueForm<ClosedRange<CivilDay>>(.text) { (text) throws(ProblemKind) in
      guard let first = CivilDay(text + "-01") else { throw .badDate(value: text) }
      var last = first.advanced(by: 27)
      while last.advanced(by: 1).month == first.month { last = last.advanced(by: 1) }
      return first...last
    }
  }
}
