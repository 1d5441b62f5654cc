// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Reads `calendar.csv`: every date is work, rest or statutory, with the document that says so.
enum CalendarTable {
  static func read(_ table: CSVTable, into draft: CaseDraft) {
    var entries: [CivilDay: WorkCalendar.Entry] = [:]
    var firsts: [CivilDay: Origin] = [:]
    for row in table.rows {
      let day = row.requiredDay("date")
      let type = row.required("type", as: .choice(.dayType))?.value
      guard let day, let type else { continue }
      if let first = firsts.updateValue(row.origin(of: "date"), forKey: day) {
        row.report(.duplicateIdentifier(.date, id: day.description, first: first), in: "date")
        continue
      }
      entries[day] = WorkCalendar.Entry(
        type: type, name: row.optionalText("name")?.value, document: row.optionalText("document")?.value)
    }
    draft.subject.calendar = WorkCalendar(entries: entries)
  }
}
