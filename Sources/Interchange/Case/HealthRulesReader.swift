// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Subsidies

/// Reads `health:` of `case.yaml` or of a rule pack over what is known already.
enum HealthRulesReader {
  static func read(_ health: YAMLMapping, into rules: inout HealthRules) {
    readEntries(health, into: &rules)
    if let days = health.optional("report_every", as: .integer(in: 1...60))?.value {
      rules.reportEvery = days
    }
    if let observation = health.mapping("observation").flatMap(observation) {
      rules.observation = HealthRules.Observation(observation)
    }
  }

  /// Observation after work in a zone; nil and at least one problem where it cannot be read.
  static func observation(_ entry: YAMLMapping) -> ZoneObservation? {
    let zone = entry.required("zone", as: .choice(.zone))?.value
    let days = entry.required("days", as: .integer(in: 1...60))?.value
    guard let zone, let days else { return nil }
    return ZoneObservation(zone: zone, days: days)
  }

  /// What entries of the log make of a person.
  static func readEntries(_ health: YAMLMapping, into rules: inout HealthRules) {
    if let fever = health.mapping("fever") {
      if let tenths = fever.optional("from", as: .tenths)?.value { rules.feverFrom = tenths }
      read(fever, into: &rules.fever)
    }
    read(health.mapping("symptoms"), into: &rules.symptoms)
    read(health.mapping("exposure"), into: &rules.exposure)
    read(health.mapping("pending"), into: &rules.pending)
    read(health.mapping("positive"), into: &rules.positive)
    if let back = health.mapping("return"),
      let days = back.required("with_negative_after", as: .integer(in: 0...60))?.value
    {
      rules.earlyReturn = HealthRules.EarlyReturn(days: days)
    }
  }

  private static func read(_ mapping: YAMLMapping?, into effect: inout HealthRules.Effect) {
    guard let mapping else { return }
    if let fitness = mapping.optional("makes", as: .choice(Vocabulary<Fitness>(.healthRecord)))?.value {
      effect.fitness = fitness
    }
    if let days = mapping.optional("days", as: .integer(in: 0...400))?.value { effect.days = days }
  }
}

extension RulePack {
  /// What the clauses of the pack make of entries of the health log.
  ///
  /// The health log is read before the rules, so this is asked by itself; what is wrong with the pack is said when its rules are read.
  func read(into rules: inout HealthRules) {
    let root = YAMLDocument.read(source, problems: ProblemList())
    let document = root?.mapping("authority")?.optional("document", as: .text)?.value ?? rawValue
    for clause in root?.mappings("clauses")?.value ?? [] {
      guard clause.has("health"), let health = clause.mapping("health") else { continue }
      HealthRulesReader.read(health, into: &rules)
      guard health.has("observation") else { continue }
      let place = clause.optional("clause", as: .text)?.value ?? ""
      let evidence = clause.optional("evidence", as: PolicyWords.choice(EvidenceGrade.self))?.value
      rules.observation?.source = evidence?.source(document, place)
    }
  }
}

extension ValueForm where Value == Int {
  /// A decimal in tenths, `37.3`.
  fileprivate static var tenths: Self {
    ValueForm(.decimal) { (text) throws(ProblemKind) in
      guard let tenths = PlainDecimal(text)?.scaled(toPlaces: 1) else { throw .badNumber(value: text) }
      return Int(tenths)
    }
  }
}
