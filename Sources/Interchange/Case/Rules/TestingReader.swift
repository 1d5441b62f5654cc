// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering
import Subsidies

/// Reads `testing:` of `case.yaml`: how many days may lie between two tests in each zone, and what the laboratory takes a day.
///
/// Rule packs may say how often; the case may test more often, not less. So that the tests find a place, a row keeps the tests of
/// each day to what the laboratory takes.
struct TestingReader {
  let layers: CaseLayers
  let draft: CaseDraft

  private static let title = Title("Tests in the laboratory", chinese: "实验室检测数")

  func read() {
    var every = draft.testIntervals
    var capacity: Int?
    for layer in layers.layers.reversed() {
      guard let entry = layer.document.mapping("testing") else { continue }
      // Where something says how often, a folder need only say what its laboratory takes.
      let saysHowOften = every.isEmpty || entry.has("every") || entry.has("zone")
      guard let own = saysHowOften ? Self.intervals(entry) : [:] else {
        entry.acceptAllKeys()
        return
      }
      for (zone, days) in own.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
        if let inherited = every[zone], days > inherited {
          entry.report(
            .loosensExtended(
              setting: "testing.\(zone.rawValue)", inherited: "≤\(inherited)", own: "≤\(days)"),
            at: "every")
        }
        every[zone] = days
      }
      capacity = entry.optional("capacity", as: .integer(in: 0...100_000))?.value ?? capacity
    }
    guard !every.isEmpty else { return }
    let due = TestDue(every: every)
    draft.subject.testing = TestingRule(due: due, capacity: capacity)
    guard let capacity else { return }
    let title = Self.title[draft.settings.language ?? .english]
    draft.subject.quantities.append(Quantity(id: "testing", title: title, definition: .tested(due)))
    draft.subject.rows.append(
      .quantity(
        QuantityLimit(
          id: "testing", title: title, quantity: "testing", period: .eachDay(.every),
          bounds: Bounds(maximum: capacity))))
  }

  /// `zone` and `every: 2` for one zone, or `every: {contaminated: 1, buffer: 3}`; nil and at least one problem where it is
  /// neither.
  static func intervals(_ entry: YAMLMapping) -> [Zone: Int]? {
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
      let zone = ValueForm.choice(Vocabulary<Zone>.zone).value(
        of: key.value, at: key.origin, problems: every.problems)
      if let zone, let days { intervals[zone.value] = days }
    }
    return intervals.isEmpty ? nil : intervals
  }
}
