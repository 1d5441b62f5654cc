// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// What a file says a person does on a day: a cell of a grid, or a row of a list.
///
/// Several marks of one day
/// are its stints in order.
struct DutyMark {
  let staff: StaffID
  let day: CivilDay
  let code: Cell
  /// Given in columns of their own by lists; grids write `@unit`, or `@unit:post`.
  var unit: UnitID?
  var post: PostID?
}

/// Turns marks into day plans against a case whose shifts, codes and demand are known.
struct PlanBuilder {
  let draft: CaseDraft
  private let resolver: StintResolver

  init(_ draft: CaseDraft) {
    self.draft = draft
    resolver = StintResolver(draft.subject)
  }

  /// The plan that the marks of one person and day make; nil and at least one problem where they cannot be
  /// read.
  func plan(_ marks: [DutyMark]) -> DayPlan? {
    var stints: [Stint] = []
    for mark in marks {
      guard let member = draft.member(mark.staff), let more = self.stints(mark, member) else { return nil }
      stints += more
    }
    return DayPlan(ordered(stints))
  }

  private func stints(_ mark: DutyMark, _ member: StaffMember) -> [Stint]? {
    let codes = draft.codes
    var stints: [Stint] = []
    for part in CellCode(mark.code.value, isCode: { codes[$0] != nil }).parts {
      guard let meaning = codes[part.code] else {
        draft.problems.add(.unknownCode(code: part.code, known: codes.known), at: mark.code.origin)
        return nil
      }
      var (unit, mark) = (mark.unit, mark)
      if let written = part.place {
        guard let known = draft.place(of: written, at: mark.code.origin, draft.problems) else { return nil }
        unit = known.unit
        mark.post = known.post ?? mark.post
      }
      switch meaning {
      case .off, .leave: continue
      case .shift(let shift, let own):
        guard let stint = stint(shift, unit ?? own, mark, member) else { return nil }
        stints.append(stint)
      case .combination(let shifts):
        for shift in shifts {
          guard let stint = stint(shift, unit, mark, member) else { return nil }
          stints.append(stint)
        }
      }
    }
    return stints
  }

  private func stint(_ shift: ShiftCode, _ unit: UnitID?, _ mark: DutyMark, _ member: StaffMember) -> Stint? {
    switch resolver.resolve(shift, unit: unit, post: mark.post, for: member, on: mark.day) {
    case .stint(let stint): return stint
    case .ambiguous(let stints):
      let choices = stints.map { "\($0.unit) \($0.post)" }
      draft.problems.add(
        .ambiguousDuty(id: mark.staff.text, date: mark.day.description, code: shift.text, choices: choices),
        at: mark.code.origin)
      return nil
    }
  }

  /// The stints in the order of the combination they make, whatever order they were written in.
  private func ordered(_ stints: [Stint]) -> [Stint] {
    guard stints.count > 1 else { return stints }
    let shifts = stints.map(\.shift)
    for combination in draft.subject.combinations where combination.shifts.sorted() == shifts.sorted() {
      var rest = stints
      return combination.shifts.compactMap { shift in
        rest.firstIndex { $0.shift == shift }.map { rest.remove(at: $0) }
      }
    }
    return stints
  }
}
