// SPDX-License-Identifier: GPL-3.0-or-later

/// A sequence of days that must not occur: night, off, night.
///
/// Every stretch of days whose last day lies in the horizon and whose days match `steps` one by one is a
/// violation of amount 1 on its last day; occurrences may overlap. It may begin in the known history when
/// `before` is `history`, otherwise it lies in the horizon. With `startsOn`, only stretches whose first day
/// is one of these weekdays are judged.
public struct Pattern: Sendable, Hashable {
  public let head: RuleHead
  /// At most eight.
  public let steps: [DutyFilter]
  public let startsOn: Set<Weekday>
  public let before: Edges.Before

  public init(
    head: RuleHead, steps: [DutyFilter], startsOn: Set<Weekday> = Set(Weekday.allCases),
    before: Edges.Before = .history
  ) {
    self.head = head
    self.steps = steps
    self.startsOn = startsOn
    self.before = before
  }
}

extension Pattern {
  func violations(in timeline: Timeline, of subject: Case) -> [Violation] {
    guard !steps.isEmpty else { return [] }
    let days = timeline.days(before: before)
    return timeline.horizon.compactMap { last in
      let first = last.advanced(by: 1 - steps.count)
      guard days.contains(first), startsOn.contains(first.weekday) else { return nil }
      let occurs = zip(first...last, steps).allSatisfy { day, step in timeline[day].map(step.matches) ?? false
      }
      guard occurs else { return nil }
      return head.violation(of: timeline.member, on: last...last, required: 0, actual: 1, amount: 1)
    }
  }
}
