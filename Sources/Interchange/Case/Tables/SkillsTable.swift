// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Reads `skills.csv`: skills and licences with the days they are valid.
enum SkillsTable {
  static func read(_ table: CSVTable, into draft: CaseDraft) {
    let staff = draft.staffForm
    for row in table.rows {
      let id = row.required("id", as: staff)?.value
      let name = row.text("skill").map { SkillID($0.value) }
      let (from, to) = (row.day("from"), row.day("to"))
      if let from, let to, from > to {
        row.report(.fromAfterTo(from: from.description, to: to.description), in: "to")
      }
      guard let id, let name else { continue }
      draft.skills.add(name)
      let skill = DatedSkill(
        skill: name, from: from, to: to, licenceNumber: row.optionalText("licence_no")?.value)
      draft.change(id) { member in
        // What `staff.csv` names without dates is valid only as long as the licence listed here.
        member.skills.removeAll { $0 == DatedSkill(skill: name) }
        member.skills.append(skill)
      }
    }
  }
}
