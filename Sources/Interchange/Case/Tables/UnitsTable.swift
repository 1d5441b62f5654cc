// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Reads `units.csv`: the places that need covering.
enum UnitsTable {
  static func read(_ table: CSVTable, into draft: CaseDraft) {
    draft.declaresUnits = true
    var firsts: [UnitID: Origin] = [:]
    for row in table.rows {
      guard let cell = row.required("id", as: .identifier) else { continue }
      let id = UnitID(cell.value)
      if let first = firsts.updateValue(cell.origin, forKey: id) {
        draft.problems.add(.duplicateIdentifier(.unit, id: id.text, first: first), at: cell.origin)
        continue
      }
      let name = row.optionalText("name")?.value ?? id.text
      let zone = row.optional("zone", as: .choice(.zone))?.value ?? .clean
      let (opens, closes) = (row.day("opens"), row.day("closes"))
      if let opens, let closes, opens > closes {
        row.report(.fromAfterTo(from: opens.description, to: closes.description), in: "closes")
      }
      draft.units.add(id, others: [name])
      draft.subject.units.append(
        Unit(
          id: id, name: name, kind: row.optionalText("kind")?.value, zone: zone, opens: opens, closes: closes)
      )
    }
  }
}
