// SPDX-License-Identifier: GPL-3.0-or-later

/// Whoever works away from the home unit stays there for a least number of days.
///
/// The home unit is the person's on the day on which rules judge who they are for (``Case/judgingDay(of:)``);
/// the unit of a day worked is that of its last stint. A stay begins on a day worked in another unit when the
/// day worked before it was elsewhere, and lasts until the eve of the next day worked elsewhere, days off
/// included. When it lasts fewer than `minimum` days and that next day lies in the horizon, the amount is
/// minimum − days, on the days of the stay. The stay of the first day worked of those looked at has begun
/// before and is not charged, unless `before` is `nothing`.
public struct Secondment: Sendable, Hashable {
  public let head: RuleHead
  public let minimum: Int
  public let before: Edges.Before

  public init(head: RuleHead, minimum: Int, before: Edges.Before = .history) {
    self.head = head
    self.minimum = minimum
    self.before = before
  }
}

extension Secondment {
  func violations(in timeline: Timeline, of subject: Case) -> [Violation] {
    let home = subject.homeUnit(of: timeline.member)
    let worked = timeline.days(before: before).compactMap { day in
      timeline[day]?.parts.last.map { (day: day, unit: $0.stint.unit) }
    }
    var found: [Violation] = []
    var stay: (first: CivilDay, unit: UnitID, isWhole: Bool)?
    for (index, entry) in worked.enumerated() where entry.unit != stay?.unit {
      if let stay, stay.unit != home, stay.isWhole, timeline.horizon.contains(entry.day) {
        let length = stay.first.distance(to: entry.day)
        if length < minimum {
          found.append(
            head.violation(
              of: timeline.member, on: stay.first...entry.day.advanced(by: -1), required: minimum,
              actual: length, amount: minimum - length))
        }
      }
      stay = (entry.day, entry.unit, index > 0 || before == .nothing)
    }
    return found
  }
}
