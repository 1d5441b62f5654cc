// SPDX-License-Identifier: GPL-3.0-or-later

/// Rest between the end of one duty and the start of the next, in real time.
///
/// Only duties with ``Duty/working`` time take part; a standby at home neither ends nor starts a rest. For
/// every two such duties in a row (no third between them) of which the later lies in the horizon: when the
/// earlier matches `after`, the later matches `next` and the time from the earlier's end to the later's start
/// is below `minimum`, the amount is the missing minutes. Days of the history take part only when `before` is
/// `history`. Rest between stints of one day is not judged.
public struct MinimumRest: Sendable, Hashable {
  public let head: RuleHead
  public let minimum: Minutes
  public let after: DutyFilter
  public let next: DutyFilter
  public let before: Edges.Before

  public init(
    head: RuleHead, minimum: Minutes, after: DutyFilter = .work, next: DutyFilter = .work,
    before: Edges.Before = .history
  ) {
    self.head = head
    self.minimum = minimum
    self.after = after
    self.next = next
    self.before = before
  }
}

extension MinimumRest {
  func violations(in timeline: Timeline, of subject: Case) -> [Violation] {
    let working = timeline.days(before: before).compactMap {
      day -> (duty: Duty, start: Moment, end: Moment)? in
      guard let duty = timeline[day], let time = duty.working else { return nil }
      return (duty, time.start, time.end)
    }
    return zip(working, working.dropFirst()).compactMap { earlier, later in
      let rest = earlier.end.until(later.start)
      guard timeline.horizon.contains(later.duty.day), rest < minimum, after.matches(earlier.duty),
        next.matches(later.duty)
      else { return nil }
      return head.violation(
        of: timeline.member, on: earlier.duty.day...later.duty.day, required: minimum.count,
        actual: rest.count,
        amount: (minimum - rest).count)
    }
  }
}
