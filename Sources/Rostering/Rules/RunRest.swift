// SPDX-License-Identifier: GPL-3.0-or-later

/// Rest in real time after a run: 46 hours after at least three nights, 48 hours after five long days.
///
/// Only duties with ``Duty/working`` time take part. For every two such duties in a row (no third between them)
/// of which the later lies in the horizon: when the earlier's day is the last of at least `run` days looked at
/// in a row that match `of`, the day after it (the later duty's own day where that is the next one) does not
/// match `of`, and the time from the earlier's end to the later's start is below `minimum`, the amount is the
/// missing minutes. Days of the history take part only when `before` is `history`.
///
/// How long a run may be at the most is ``RunLength``'s to say.
public struct RunRest: Sendable, Hashable {
  public let head: RuleHead
  public let of: DutyFilter
  public let run: Int
  public let minimum: Minutes
  public let before: Edges.Before

  public init(
    head: RuleHead, of: DutyFilter, run: Int, minimum: Minutes, before: Edges.Before = .history
  ) {
    self.head = head
    self.of = of
    self.run = max(1, run)
    self.minimum = minimum
    self.before = before
  }
}

extension RunRest {
  func violations(in timeline: Timeline, of subject: Case) -> [Violation] {
    let days = timeline.days(before: before)
    let working = timeline.working(in: days)
    func matches(_ day: CivilDay) -> Bool { days.contains(day) && timeline[day].map(of.matches) ?? false }
    return zip(working, working.dropFirst()).compactMap { earlier, later in
      let rest = earlier.end.until(later.start)
      let run = earlier.day.advanced(by: 1 - run)...earlier.day
      guard timeline.horizon.contains(later.day), rest < minimum, run.allSatisfy(matches),
        !matches(earlier.day.advanced(by: 1))
      else { return nil }
      return head.violation(
        of: timeline.member, on: earlier.day...later.day, required: minimum.count, actual: rest.count,
        amount: (minimum - rest).count)
    }
  }
}
