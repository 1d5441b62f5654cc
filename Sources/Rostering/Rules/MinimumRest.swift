// SPDX-License-Identifier: GPL-3.0-or-later

/// Rest between the end of one duty and the start of the next, in real time.
///
/// Only duties with ``Duty/working`` time take part; a standby at home neither ends nor starts a rest. For
/// every two such duties in a row (no third between them) of which the later lies in the horizon: when the
/// earlier matches `after`, the later matches `next` and the time from the earlier's end to the later's start
/// is below what is required, the amount is the missing minutes. Required is `minimum`, and the time of the way
/// where the earlier ends in another unit than the later begins in. Days of the history take part only when `before` is
/// `history`. Rest between stints of one day is not judged.
public struct MinimumRest: Sendable, Hashable {
  public let head: RuleHead
  public let minimum: Minutes
  public let after: DutyFilter
  public let next: DutyFilter
  public let before: Edges.Before
  public let travel: Travel

  public init(
    head: RuleHead, minimum: Minutes, after: DutyFilter = .work, next: DutyFilter = .work,
    before: Edges.Before = .history, travel: Travel = Travel()
  ) {
    self.head = head
    self.minimum = minimum
    self.after = after
    self.next = next
    self.before = before
    self.travel = travel
  }
}

extension MinimumRest {
  func violations(in timeline: Timeline, of subject: Case) -> [Violation] {
    let working = timeline.working(in: timeline.days(before: before))
    return zip(working, working.dropFirst()).compactMap { earlier, later in
      let rest = earlier.end.until(later.start)
      let required = minimum + way(from: earlier.duty, to: later.duty)
      guard timeline.horizon.contains(later.day), rest < required, after.matches(earlier.duty),
        next.matches(later.duty)
      else { return nil }
      return head.violation(
        of: timeline.member, on: earlier.day...later.day, required: required.count, actual: rest.count,
        amount: (required - rest).count)
    }
  }

  private func way(from earlier: Duty, to later: Duty) -> Minutes {
    guard let start = earlier.workingUnits?.last, let end = later.workingUnits?.first else { return .zero }
    return travel.time(from: start, to: end)
  }
}
