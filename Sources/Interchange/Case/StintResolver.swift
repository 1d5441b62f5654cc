// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Finds the unit and the post of a shift that a file gives by its code alone: the person's home unit first,
/// else the only line possible.
struct StintResolver {
  let subject: Case
  private let lines: [ShiftCode: [Line]]

  /// What a demand line makes possible.
  private struct Line {
    let stint: Stint
    let days: DaySelector
    let admits: @Sendable (StaffMember, CivilDay) -> Bool
  }

  enum Outcome {
    case stint(Stint)
    /// Several lines are possible; the file must say `@unit`, or name the post.
    case ambiguous([Stint])
  }

  init(_ subject: Case) {
    self.subject = subject
    var lines: [ShiftCode: [Line]] = [:]
    for row in subject.rows {
      switch row {
      case .posts(let line):
        lines[line.shift, default: []].append(
          Line(stint: line.stint, days: line.days) { line.standing(of: $0, on: $1) != nil })
      case .clock(let line):
        guard let post = line.post else { continue }
        for shift in line.shifts {
          let stint = Stint(shift: shift, unit: line.unit, post: post)
          lines[shift, default: []].append(
            Line(stint: stint, days: line.days) { line.counts.matches($0, on: $1) })
        }
      case .mix, .quantity, .teams: continue
      }
    }
    self.lines = lines
  }

  /// - Parameters:
  ///   - unit: The unit the file gives, if any.
  ///   - post: The post the file gives, if any.
  func resolve(_ shift: ShiftCode, unit: UnitID?, post: PostID?, for member: StaffMember, on day: CivilDay)
    -> Outcome
  {
    let person = subject.member(member, on: day)
    if let unit, let post { return .stint(Stint(shift: shift, unit: unit, post: post)) }
    let fitting = (lines[shift] ?? []).filter {
      (unit == nil || $0.stint.unit == unit) && (post == nil || $0.stint.post == post)
    }
    // Days before the horizon may have no line; those of the horizon then say what the shift is for.
    let onDay = fitting.filter { $0.days.contains(day, in: subject.calendar) }
    let candidates = onDay.isEmpty ? fitting : onDay
    let admitted = candidates.filter { $0.admits(person, day) }
    for pool in [admitted, candidates] {
      let stints = distinct(pool)
      let home = stints.filter { $0.unit == person.unit }
      if let only = home.first, home.count == 1 { return .stint(only) }
      if home.isEmpty, let only = stints.first, stints.count == 1 { return .stint(only) }
      if !stints.isEmpty { return .ambiguous(home.isEmpty ? stints : home) }
    }
    let fallback = post ?? PostID(person.profession.text)
    return .stint(Stint(shift: shift, unit: unit ?? person.unit, post: fallback))
  }

  private func distinct(_ lines: [Line]) -> [Stint] { Array(Set(lines.map(\.stint))).sorted() }
}
