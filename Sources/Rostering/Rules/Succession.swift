// SPDX-License-Identifier: GPL-3.0-or-later

/// A duty that must not follow another on the next day: no early after a night.
///
/// For every two days in a row of which the later lies in the horizon: when the earlier duty matches `first`
/// and the later matches `next`, the violation has amount 1 and stands on the later day. The pair that begins
/// on the last day of the history is judged only when `before` is `history`.
public struct Succession: Sendable, Hashable {
  public let head: RuleHead
  public let first: DutyFilter
  public let next: DutyFilter
  public let before: Edges.Before

  public init(head: RuleHead, first: DutyFilter, next: DutyFilter, before: Edges.Before = .history) {
    self.head = head
    self.first = first
    self.next = next
    self.before = before
  }
}

extension Succession {
  func violations(in timeline: Timeline, of subject: Case) -> [Violation] {
    let days = timeline.days(before: before)
    return days.dropFirst().filter { timeline.horizon.contains($0) }.compactMap { day in
      guard let earlier = timeline[day.advanced(by: -1)], let later = timeline[day],
        first.matches(earlier), next.matches(later)
      else { return nil }
      return head.violation(of: timeline.member, on: day...day, required: 0, actual: 1, amount: 1)
    }
  }
}
