// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Reads `restrictions.csv`: what a person may not do between two days.
///
/// Its values are private; no message
/// quotes them.
enum RestrictionsTable {
  static let names = Vocabulary<Restriction.Name>(
    .restriction,
    others: [
      .noNight: ["不上夜班", "免夜班"], .noContaminatedZone: ["不进污染区", "免污染区"],
      .maximumLength: ["最长工时", "限时"], .notAlone: ["不单独当班", "不单独值班"], .dayOnly: ["只上白班", "仅白班"],
      .protected: ["特殊保护", "特殊劳动保护"], .nursingTime: ["哺乳时间", "哺乳期"],
    ])

  static func read(_ table: CSVTable, into draft: CaseDraft) {
    let staff = draft.staffForm
    for row in table.rows {
      let id = row.required("id", as: staff)?.value
      let days = row.requiredDays()
      let kind = row.required("kind", as: .choice(names)).flatMap { self.kind($0.value, row) }
      guard let id, let days, let kind else { continue }
      draft.subject.restrictions.append(Restriction(staff: id, days: days, kind: kind))
      if kind == .notAlone { addCompany(for: id, days, draft) }
    }
  }

  private static func kind(_ name: Restriction.Name, _ row: TableRow) -> Restriction.Kind? {
    switch name {
    case .noNight: .noNight
    case .noContaminatedZone: .noContaminatedZone
    case .dayOnly: .dayOnly
    case .notAlone: .notAlone
    case .protected: .protected
    case .nursingTime: .nursingTime
    case .maximumLength: row.required("value", as: .hours).map { .maximumLength($0.value) }
    }
  }

  /// Whoever may not be alone needs somebody else of the same unit on the same shift: others − the person ≥
  /// 0.
  private static func addCompany(for id: StaffID, _ days: ClosedRange<CivilDay>, _ draft: CaseDraft) {
    guard let member = draft.member(id), days.overlaps(draft.subject.horizon) else { return }
    draft.companyRows += 1
    let row = Mix(
      id: RowID("company-\(draft.companyRows)"), unit: member.unit,
      days: .range(days.clamped(to: draft.subject.horizon)),
      terms: [
        Mix.Term(who: .not(.ids([id]))), Mix.Term(coefficient: -1, who: .ids([id])),
      ],
      bounds: Bounds(minimum: 0), isPrivate: true)
    draft.subject.rows.append(.mix(row))
  }
}
