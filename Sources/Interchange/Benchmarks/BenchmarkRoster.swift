// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Rosters as the checkers of the public formats read them: a line a person in the instance's order, the id, then a
/// cell a day, empty for a day off.
///
/// A cell is the shift, or `shift:skill` where the format assigns a skill as well. Several stints of a day stand in
/// one cell, joined with `+`.
public struct BenchmarkRoster: Sendable {
  private let subject: Case
  private let namesPosts: Bool

  public init(of subject: Case, format: BenchmarkFormat) {
    self.subject = subject
    namesPosts = format == .inrc2
  }

  public func text(_ roster: Roster) -> String {
    subject.staff.map { member in
      ([member.id.text] + subject.days.map { cell(roster[member.id, $0]) }).joined(separator: ",") + "\n"
    }.joined()
  }

  private func cell(_ plan: DayPlan) -> String {
    plan.stints.map { namesPosts ? "\($0.shift):\($0.post)" : $0.shift.text }.joined(separator: "+")
  }

  /// Reads a roster; lines that begin with `#` are skipped.
  ///
  /// - Throws: ``BenchmarkFormatError`` when a person, shift or skill is unknown, a person has no line, or a line has not a cell
  ///   for each day.
  public func read(_ text: String) throws -> Roster {
    var roster = Roster(horizon: subject.horizon, staff: subject.staff.map(\.id))
    var missing = Set(subject.staff.map(\.id.text))
    let days = subject.days
    for line in BenchmarkText.lines(of: text) where !line.cells[0].hasPrefix("#") {
      let cells = line.cells[0].split(separator: ",", omittingEmptySubsequences: false)
        .map { String($0.filter { $0 != " " }) }
      let row = BenchmarkLine(number: line.number, cells: cells)
      guard missing.remove(cells[0]) != nil else { throw row.fault(.unknownName(cells[0])) }
      try row.requireFields(days.count + 1)
      for (day, cell) in zip(days, cells.dropFirst()) where !cell.isEmpty {
        roster[StaffID(cells[0]), day] = DayPlan(try cell.split(separator: "+").map { try stint($0, row) })
      }
    }
    if let id = subject.staff.first(where: { missing.contains($0.id.text) })?.id.text {
      throw BenchmarkFormatError(.missingPerson(id))
    }
    return roster
  }

  /// The stint of a cell, or of a part of one.
  private func stint(_ cell: Substring, _ line: BenchmarkLine) throws -> Stint {
    let parts = cell.split(separator: ":", maxSplits: 1).map(String.init)
    guard let unit = subject.units.first?.id,
      let shift = subject.shifts.first(where: { $0.code.text == parts.first })?.code,
      let post = namesPosts
        ? subject.posts.first(where: { parts.count == 2 && $0.id.text == parts[1] })?.id
        : parts.count == 1 ? subject.posts.first?.id : nil
    else { throw line.fault(.unknownName(String(cell))) }
    return Stint(shift: shift, unit: unit, post: post)
  }
}
