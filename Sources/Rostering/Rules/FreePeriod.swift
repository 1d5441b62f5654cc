// SPDX-License-Identifier: GPL-3.0-or-later

/// In every window one stretch of real time without work: 35 hours in seven days, that is 24 and 11.
///
/// Only duties with ``Duty/working`` time count as work, and rest between stints of one day counts as none. A
/// window lasts from the midnight that begins its first day to the one that ends its last. Its stretches are the
/// times between working duties in a row, from its beginning to the first and from the last to its end, as far
/// as they lie inside it; a duty of an earlier day looked at may reach into it. When the longest is below
/// `minimum`, the amount is 1, on the window's days.
///
/// A window that reaches beyond the horizon is judged only when `after` is `closed`, one that begins before it
/// only when `before` is `nothing`, or `history` and the history knows all its days. One that could have no such
/// stretch even if nothing were worked in the horizon is not charged.
public struct FreePeriod: Sendable, Hashable {
  public let head: RuleHead
  public let window: Window
  public let minimum: Minutes
  public let edges: Edges

  public init(head: RuleHead, window: Window, minimum: Minutes, edges: Edges = Edges()) {
    self.head = head
    self.window = window
    self.minimum = minimum
    self.edges = edges
  }

  /// Whether a window is judged for a person whose history is known from a day on.
  public func isJudged(
    _ window: ClosedRange<CivilDay>, horizon: ClosedRange<CivilDay>, knownFrom: CivilDay
  ) -> Bool {
    if edges.after == .open, window.upperBound > horizon.upperBound { return false }
    guard window.lowerBound < horizon.lowerBound else { return true }
    switch edges.before {
    case .nothing: return true
    case .free: return false
    case .history: return knownFrom <= window.lowerBound
    }
  }
}

extension FreePeriod {
  func violations(in timeline: Timeline, of subject: Case) -> [Violation] {
    let working = timeline.working(in: timeline.days(before: edges.before))
    return window.instances(in: timeline.horizon).compactMap { window in
      guard isJudged(window, horizon: timeline.horizon, knownFrom: timeline.knownFrom) else { return nil }
      let start = subject.clock.midnight(window.lowerBound)
      let end = subject.clock.midnight(window.upperBound.advanced(by: 1))
      func longest(_ duties: [WorkingDuty]) -> Minutes {
        let before = duties.last { $0.day < window.lowerBound }
        return WorkingDuty.longestRest(
          from: max(start, before?.end ?? start), to: end, among: duties.filter { window.contains($0.day) })
      }
      let found = longest(working)
      guard found < minimum, longest(working.filter { $0.day < timeline.horizon.lowerBound }) >= minimum
      else { return nil }
      return head.violation(
        of: timeline.member, on: window, required: minimum.count, actual: found.count, amount: 1)
    }
  }
}
