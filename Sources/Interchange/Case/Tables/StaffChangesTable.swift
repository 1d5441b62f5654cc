// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Reads `staff_changes.csv`: dated transfers and changes of profession, engagement, level, echelon, team or
/// fraction.
enum StaffChangesTable {
  private enum Field: String, Sendable, CaseIterable {
    case unit, profession, engagement, level, echelon, team, fraction
  }

  private static let fields = Vocabulary<Field>(
    .staffField,
    others: [
      .unit: ["科室", "部门"], .profession: ["岗位类别"], .engagement: ["编制类别"], .level: ["层级"], .echelon: ["梯队"],
      .team: ["班组"],
      .fraction: ["工时比例"],
    ])

  static func read(_ table: CSVTable, into draft: CaseDraft) {
    let staff = draft.staffForm
    for row in table.rows {
      let id = row.required("id", as: staff)?.value
      let from = row.requiredDay("from")
      let value = row.required("field", as: .choice(fields)).flatMap { field(row, $0.value, draft) }
      guard let id, let from, let value else { continue }
      draft.subject.staffChanges.append(StaffChange(staff: id, from: from, field: value))
    }
  }

  private static func field(_ row: TableRow, _ field: Field, _ draft: CaseDraft) -> StaffChange.Field? {
    switch field {
    case .unit: return row.required("value", as: draft.units.form).map { .unit($0.value) }
    case .profession: return row.text("value").map { .profession(ShippedProfessions.id($0.value)) }
    case .engagement: return row.required("value", as: .choice(.engagement)).map { .engagement($0.value) }
    case .level:
      // A promotion may lead to a level that nobody has yet.
      guard let level = row.text("value").map({ LevelID($0.value) }) else { return nil }
      draft.levels.add(level)
      return .level(level)
    case .echelon: return row.required("value", as: draft.echelons.form).map { .echelon($0.value) }
    case .team: return row.required("value", as: draft.teams.form).map { .team($0.value) }
    case .fraction: return row.required("value", as: .fraction).map { .fraction($0.value) }
    }
  }
}
