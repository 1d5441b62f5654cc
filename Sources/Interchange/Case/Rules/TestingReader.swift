// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Reads `testing:` of `case.yaml`: the zone, how many days may lie between two tests, and what the laboratory takes a day.
///
/// So that the tests find a place, a row keeps the people in the zone on each day to capacity × days between tests.
struct TestingReader {
  let layers: CaseLayers
  let draft: CaseDraft

  func read() {
    guard let entry = layers.mapping("testing") else { return }
    let zone = entry.required("zone", as: .choice(.zone))?.value
    let every = entry.required("every", as: .integer(in: 1...60))?.value
    let capacity = entry.required("capacity", as: .integer(in: 0...100_000))?.value
    guard let zone, let every, let capacity else { return }
    draft.subject.testing = TestingRule(zone: zone, every: every, capacity: capacity)
    draft.subject.quantities.append(
      Quantity(id: "testing", title: zone.rawValue, definition: .sum(.days, .zone(zone))))
    draft.subject.rows.append(
      .quantity(
        QuantityLimit(
          id: "testing", title: "testing", quantity: "testing", period: .eachDay(.every),
          bounds: Bounds(maximum: capacity * every))))
  }
}
