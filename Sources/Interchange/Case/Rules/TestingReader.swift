// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Subsidies

/// Reads `testing:` of `case.yaml`: how many days may lie between two tests in each zone, on which days of observation people are
/// tested, and what the laboratory takes a day.
///
/// Rule packs may say when; the case may test more often, not less. So that the tests find a place, a row keeps the tests of
/// each day to what the laboratory takes.
struct TestingReader {
  let layers: CaseLayers
  let draft: CaseDraft

  private static let title = Title("Tests in the laboratory", chinese: "实验室检测数")

  func read() {
    var tests = draft.tests
    var capacity: Int?
    for layer in layers.layers.reversed() {
      guard let entry = layer.document.mapping("testing") else { continue }
      // Where something says when, a folder need only say what its laboratory takes.
      let saysWhen = tests.isEmpty || Self.keys.contains { entry.has($0) }
      guard let own = saysWhen ? Self.due(entry) : TestDue() else {
        entry.acceptAllKeys()
        return
      }
      report(own, loosening: tests, in: entry)
      tests = TestDue(
        every: tests.every.merging(own.every) { $1 },
        observation: tests.observation.merging(own.observation) { $1 })
      capacity = entry.optional("capacity", as: .integer(in: 0...100_000))?.value ?? capacity
    }
    guard !tests.isEmpty else { return }
    draft.subject.testing = TestingRule(due: tests, capacity: capacity)
    guard let capacity else { return }
    let title = Self.title[draft.settings.language ?? .english]
    draft.subject.quantities.append(Quantity(id: "testing", title: title, definition: .tested(tests)))
    draft.subject.rows.append(
      .quantity(
        QuantityLimit(
          id: "testing", title: title, quantity: "testing", period: .eachDay(.every),
          bounds: Bounds(maximum: capacity))))
  }

  private static let keys = ["zone", "every", "observation"]

  private func report(_ own: TestDue, loosening inherited: TestDue, in entry: YAMLMapping) {
    for zone in Zone.allCases {
      if let base = inherited.every[zone], let days = own.every[zone], days > base {
        entry.report(
          .loosensExtended(setting: "testing.\(zone.rawValue)", inherited: "≤\(base)", own: "≤\(days)"),
          at: "every")
      }
      if let base = inherited.observation[zone], let days = own.observation[zone], !days.isSuperset(of: base)
      {
        entry.report(
          .loosensExtended(
            setting: "testing.observation.\(zone.rawValue)", inherited: base.listed, own: days.listed),
          at: "observation")
      }
    }
  }

  /// How often people in zones are tested, and on which days of observation after them; nil and at least one problem where neither
  /// can be read.
  static func due(_ entry: YAMLMapping) -> TestDue? {
    let observation = entry.has("observation") ? self.observation(entry) : [:]
    let saysHowOften = !entry.has("observation") || entry.has("every") || entry.has("zone")
    let every = saysHowOften ? intervals(entry) : [:]
    guard let every, let observation else { return nil }
    return TestDue(every: every, observation: observation)
  }

  /// `observation: {contaminated: [1, 3, 5]}`: on these days after the last duty in the zone.
  private static func observation(_ entry: YAMLMapping) -> [Zone: Set<Int>]? {
    guard let mapping = entry.requiredMapping("observation") else { return nil }
    var days: [Zone: Set<Int>] = [:]
    for key in mapping.keys {
      let own = mapping.list(key.value, of: .integer(in: 1...60))?.value.map(\.value)
      if let zone = zone(key, mapping), let own { days[zone] = Set(own) }
    }
    guard !mapping.keys.isEmpty else {
      entry.report(.oneOfMissing(names: Zone.allCases.map(\.rawValue)), at: "observation")
      return nil
    }
    return days
  }

  private static func zone(_ key: Located<String>, _ mapping: YAMLMapping) -> Zone? {
    ValueForm.choice(Vocabulary<Zone>.zone).value(of: key.value, at: key.origin, problems: mapping.problems)?
      .value
  }

  /// `zone` and `every: 2` for one zone, or `every: {contaminated: 1, buffer: 3}`; nil and at least one problem where it is
  /// neither.
  private static func intervals(_ entry: YAMLMapping) -> [Zone: Int]? {
    let days = ValueForm<Int>.integer(in: 1...60)
    guard entry.shape(of: "every") == .mapping, let every = entry.mapping("every") else {
      let zone = entry.required("zone", as: .choice(.zone))?.value
      let days = entry.required("every", as: days)?.value
      guard let zone, let days else { return nil }
      return [zone: days]
    }
    if entry.has("zone") { entry.report(.onlyOneOf(names: ["zone", "every.…"]), at: "zone") }
    var intervals: [Zone: Int] = [:]
    for key in every.keys {
      let days = every.required(key.value, as: days)?.value
      if let zone = zone(key, every), let days { intervals[zone] = days }
    }
    return intervals.isEmpty ? nil : intervals
  }
}

extension TestDue {
  /// Whatever two of them ask for.
  func strictest(_ other: TestDue) -> TestDue {
    TestDue(
      every: every.merging(other.every) { min($0, $1) },
      observation: observation.merging(other.observation) { $0.union($1) })
  }
}

extension Set<Int> {
  /// The numbers in order, as messages and lists show them.
  var listed: String { sorted().map(String.init).joined(separator: ", ") }
}
