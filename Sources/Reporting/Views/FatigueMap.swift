// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// How tired a roster makes people, by one rule on fatigue: a level for each person and day.
struct FatigueMap: Sendable {
  struct Row: Sendable {
    let member: StaffMember
    /// One for each day of the horizon.
    let levels: [Int]
  }

  /// One person on one day.
  struct Peak: Sendable {
    let member: StaffMember
    let day: CivilDay
    let level: Int
  }

  let rule: FatigueLimit
  let rows: [Row]
  private let days: [CivilDay]

  /// One for each rule that is not private; none of a case without such rules.
  static func all(of roster: Roster, in subject: Case) -> [FatigueMap] {
    subject.rules.compactMap { rule in
      guard case .fatigue(let rule) = rule, !rule.head.isPrivate else { return nil }
      let rows = subject.staff.filter { subject.applies(rule.head, to: $0) }.map { member in
        Row(member: member, levels: rule.levels(in: Timeline(of: member, roster: roster, case: subject)))
      }
      return FatigueMap(rule: rule, rows: rows, days: subject.days)
    }
  }

  /// The most tired days, the worst first; of equal ones those of the first people, then the first days.
  ///
  /// Days without any fatigue are none of them.
  func worst(_ count: Int) -> [Peak] {
    let peaks = rows.flatMap { row in
      zip(days, row.levels).map { Peak(member: row.member, day: $0, level: $1) }
    }
    let order = peaks.enumerated().filter { $0.element.level > 0 }.sorted {
      ($1.element.level, $0.offset) < ($0.element.level, $1.offset)
    }
    return order.prefix(count).map(\.element)
  }
}
