// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// A roster in the second competition's own solution format, a file a week.
public enum INRC2Solution {
  /// One assignment a line; the heading counts them.
  ///
  /// - Parameters:
  ///   - scenario: the scenario's name, `n030w4`.
  ///   - week: the number of the week, from zero.
  public static func text(_ roster: Roster, of subject: Case, scenario: String, week: Int) -> String {
    let names = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    let lines = subject.staff.flatMap { member in
      names.enumerated().flatMap { offset, name in
        roster[member.id, subject.horizon.lowerBound.advanced(by: 7 * week + offset)].stints.map {
          "\(member.id) \(name) \($0.shift) \($0.post)\n"
        }
      }
    }
    return "SOLUTION\n\(week) \(scenario)\n\nASSIGNMENTS = \(lines.count)\n" + lines.joined()
  }

  /// Reads the files of all weeks, in any order; each says which week it is.
  ///
  /// - Throws: ``BenchmarkFormatError``.
  public static func read(_ files: [String], of subject: Case) throws -> Roster {
    var roster = Roster(horizon: subject.horizon, staff: subject.staff.map(\.id))
    let weekCount = subject.horizon.count / 7
    guard files.count == weekCount else {
      throw BenchmarkFormatError(.weekCount(expected: weekCount, found: files.count))
    }
    let people = Set(subject.staff.map(\.id.text))
    let shifts = Set(subject.shifts.map(\.code.text))
    let posts = Set(subject.posts.map(\.id.text))
    for file in files {
      let text = INRC2Text(file)
      guard let heading = try text.lines(after: "SOLUTION", count: 1).first else { continue }
      let week = try heading.integer(0)
      guard (0..<weekCount).contains(week) else { throw heading.fault(.notANumber(heading.cells[0])) }
      for line in try text.lines(after: "ASSIGNMENTS") {
        try line.requireFields(4)
        guard let weekday = Weekday(english: line.cells[1]) else {
          throw line.fault(.notAWeekday(line.cells[1]))
        }
        let staff = StaffID(try line.name(0, in: people))
        let day = subject.horizon.lowerBound.advanced(by: 7 * week + weekday.rawValue)
        let stint = Stint(
          shift: ShiftCode(try line.name(2, in: shifts)), unit: INRC2Instance.unit,
          post: PostID(try line.name(3, in: posts)))
        roster[staff, day] = DayPlan(roster[staff, day].stints + [stint])
      }
    }
    return roster
  }
}
