// SPDX-License-Identifier: GPL-3.0-or-later

/// A rest that was shortened is given back by a longer one soon: below 11 hours once, then 12 within three days.
///
/// Only duties with ``Duty/working`` time take part. For every two such duties in a row of the days looked at
/// whose rest is below `full`, the later on day d: one of the stretches between working duties from the end of
/// that of day d on, or the one from the last to the end of day d + `within`, must reach `compensation` by
/// the end of day d + `within`. Otherwise the amount is 1, on the days d to d + `within`. One long rest gives
/// back all shortened before it. Judged when day d + `within` lies in the horizon, unless what lies before the
/// horizon makes it impossible even if nothing were worked in it. Days of the history take part only when
/// `before` is `history`. How short a rest may be at all is ``MinimumRest``'s to say.
public struct RestCompensation: Sendable, Hashable {
  public let head: RuleHead
  public let full: Minutes
  public let compensation: Minutes
  /// At most seven days.
  public let within: Int
  public let before: Edges.Before

  public init(
    head: RuleHead, full: Minutes, compensation: Minutes, within: Int, before: Edges.Before = .history
  ) {
    self.head = head
    self.full = full
    self.compensation = compensation
    self.within = min(7, max(1, within))
    self.before = before
  }
}

extension RestCompensation {
  func violations(in timeline: Timeline, of subject: Case) -> [Violation] {
    let working = timeline.working(in: timeline.days(before: before))
    return zip(working, working.dropFirst()).compactMap { earlier, later in
      let deadline = later.day.advanced(by: within)
      guard timeline.horizon.contains(deadline), earlier.end.until(later.start) < full else { return nil }
      func longest(_ duties: [WorkingDuty]) -> Minutes {
        WorkingDuty.longestRest(
          from: later.end, to: subject.clock.midnight(deadline.advanced(by: 1)),
          among: duties.filter { $0.day > later.day && $0.day <= deadline })
      }
      let found = longest(working)
      guard found < compensation else { return nil }
      let isOld = later.day < timeline.horizon.lowerBound
      let possible = longest(working.filter { $0.day < timeline.horizon.lowerBound })
      guard !isOld || possible >= compensation else { return nil }
      return head.violation(
        of: timeline.member, on: later.day...deadline, required: compensation.count, actual: found.count,
        amount: 1)
    }
  }
}
