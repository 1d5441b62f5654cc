// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Reads `codes.csv`: what the codes of this hospital's grids mean.
enum CodesTable {
  private enum Means: String, Sendable, CaseIterable { case shift, combination, leave, off, standby }

  private static let means = Vocabulary<Means>(
    .codeMeaning,
    others: [
      .shift: ["班次"], .combination: ["组合", "组合班"], .leave: ["假", "请假", "假别"], .off: ["休息", "休"],
      .standby: ["备班", "二线", "待命"],
    ])

  static func read(_ table: CSVTable, into draft: CaseDraft) {
    var firsts: [String: Origin] = [:]
    for row in table.rows {
      let code = row.text("code")
      let means = row.required("means", as: .choice(means))?.value
      let unit = row.optional("unit", as: draft.units.form)?.value
      guard let code, let means else { continue }
      if let first = firsts.updateValue(code.origin, forKey: code.value) {
        draft.problems.add(.duplicateIdentifier(.code, id: code.value, first: first), at: code.origin)
        continue
      }
      switch means {
      case .off:
        draft.codes.add(code.value, .off)
      case .shift, .standby:
        // A code that is written as the shift itself needs no value.
        let shift =
          row.has("value")
          ? row.required("value", as: draft.shifts.form)?.value
          : draft.shifts.form.value(of: code.value, at: code.origin, problems: draft.problems)?.value
        guard let shift else { continue }
        draft.codes.add(code.value, .shift(shift, unit: unit))
      case .combination:
        guard let value = row.text("value") else { continue }
        let shifts = value.value.split { $0 == "+" || $0 == "/" }.map { String($0) }.compactMap { part in
          draft.shifts.form.value(of: part, at: value.origin, problems: draft.problems)?.value
        }
        draft.codes.add(code.value, .combination(shifts))
      case .leave:
        readLeave(code, row, draft)
      }
    }
  }

  /// A leave code names a kind; with a credit in hours, that kind then credits so much a work day.
  private static func readLeave(_ code: Cell, _ row: TableRow, _ draft: CaseDraft) {
    let kind =
      row.has("value") ? row.required("value", as: draft.leaveKinds.form)?.value : LeaveKindID(code.value)
    let credit = row.optional("credit", as: .hours)?.value
    guard let kind else { return }
    draft.codes.add(code.value, .leave(kind))
    if let index = draft.subject.leaveKinds.firstIndex(where: { $0.id == kind }) {
      if let credit { draft.subject.leaveKinds[index].creditPerWorkDay = credit }
    } else {
      draft.leaveKinds.add(kind)
      draft.subject.leaveKinds.append(LeaveKind(id: kind, name: code.value, creditPerWorkDay: credit))
    }
  }
}
