// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Reads `requests.csv`: what people wish for, and how much it matters.
enum RequestsTable {
  /// A grid of wishes: a code in a cell is wished for that day, with a trailing `*` it must be kept.
  static func read(_ grid: Grid, into draft: CaseDraft) {
    let period = GridDates.Period.horizon(draft.subject.horizon)
    guard let reading = GridReader(grid: grid, draft: draft, period: period).read() else { return }
    for mark in reading.marks {
      guard draft.isInHorizon(mark.day, at: mark.code.origin) else { continue }
      let isMust = mark.code.value.hasSuffix("*") || mark.code.value.hasSuffix("＊")
      let text = isMust ? String(mark.code.value.dropLast()) : mark.code.value
      guard let want = draft.wantForm.value(of: text, at: mark.code.origin, problems: draft.problems)?.value
      else { continue }
      draft.addWish(
        of: mark.staff, mark.day...mark.day, want, isMust ? .must : .normal, at: mark.code.origin.ofCell)
    }
  }

  static func read(_ table: CSVTable, into draft: CaseDraft) {
    let staff = draft.staffForm
    let want = draft.wantForm
    for row in table.rows {
      let id = row.required("id", as: staff)?.value
      let days = row.requiredDays()
      let filter = row.required("want", as: want)?.value
      let strength = row.optional("strength", as: .choice(.strength))?.value ?? .normal
      guard let id, let days, let filter else { continue }
      guard days.overlaps(draft.subject.horizon) else {
        _ = draft.isInHorizon(days.lowerBound, at: row.origin(of: "from"))
        continue
      }
      draft.addWish(of: id, days, filter, strength, at: row.origin.ofLine)
    }
  }
}

extension Origin {
  /// `requests.csv:3`, by which people find what they wrote in a row.
  var ofLine: Origin { Origin(file: file, line: line) }

  /// `requests.csv:3 (F3)`, for what stands in a grid.
  var ofCell: Origin { Origin(file: file, line: line, cell: cell) }
}

extension CaseDraft {
  /// - Parameter origin: where it was made, which is what people know it by.
  func addWish(
    of id: StaffID, _ days: ClosedRange<CivilDay>, _ want: DutyFilter, _ strength: WishStrength,
    at origin: Origin
  ) {
    let head = RuleHead(
      id: RuleID("request-\(wishes.count + 1)"), title: origin.description, who: .ids([id]),
      severity: settings.severity(of: strength))
    wishes.append(.wish(Wish(head: head, days: .range(days.clamped(to: subject.horizon)), want: want)))
  }

  /// What a wish asks for: a code, `off`, or `not:` and a code.
  var wantForm: ValueForm<DutyFilter> {
    let codes = codes
    return ValueForm(.text) { (text) throws(ProblemKind) in
      for prefix in ["not:", "非:", "不要:", "不上"] where text.hasPrefix(prefix) {
        let code = String(text.dropFirst(prefix.count).drop { $0 == " " })
        guard let filter = codes.wanted(code) else { throw .unknownCode(code: code, known: codes.known) }
        return .not(filter)
      }
      guard let filter = codes.wanted(text) else { throw .unknownCode(code: text, known: codes.known) }
      return filter
    }
  }
}
