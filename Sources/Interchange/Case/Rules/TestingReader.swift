// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Reads `testing:` of `case.yaml`: the zone, how many days may lie between two tests, and what the laboratory takes a day.
///
/// So that the tests find a place, a row keeps the tests of each day to what the laboratory takes.
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
      Quantity(id: "testing", title: zone.rawValue, definition: .tested(TestDue(zone: zone, every: every))))
    draft.subject.rows.append(
      .quantity(
        QuantityLimit(
          id: "testing", title: "testing", quantity: "testing", period: .eachDay(.every),
          bounds: Bounds(maximum: capacity))))
  }
}
