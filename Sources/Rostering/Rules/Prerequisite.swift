// SPDX-License-Identifier: GPL-3.0-or-later

/// Something must have been done before: no isolation ward before the training that this roster gives.
///
/// Every day of the horizon whose duty matches `needs`, and before which no day (history included when
/// `before` is `history`) matches `done`, has amount 1.
public struct Prerequisite: Sendable, Hashable {
  public let head: RuleHead
  public let needs: DutyFilter
  public let done: DutyFilter
  public let before: Edges.Before

  public init(head: RuleHead, needs: DutyFilter, done: DutyFilter, before: Edges.Before = .history) {
    self.head = head
    self.needs = needs
    self.done = done
    self.before = before
  }
}

extension Prerequisite {
  func violations(in timeline: Timeline, of subject: Case) -> [Violation] {
    var isDone = false
    return timeline.days(before: before).compactMap { day in
      guard let duty = timeline[day] else { return nil }
      let isEarly = !isDone && needs.matches(duty) && timeline.horizon.contains(day)
      if done.matches(duty) { isDone = true }
      guard isEarly else { return nil }
      return head.violation(of: timeline.member, on: day...day, required: 1, actual: 0, amount: 1)
    }
  }
}
