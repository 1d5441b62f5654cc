// SPDX-License-Identifier: GPL-3.0-or-later

/// In how many units a person may work in a window: one unit through the week.
///
/// For every window of ``Window/instances(in:)`` the units of all stints on its days looked at are counted once
/// each; the amount is units − max(maximum, units of the days before the horizon) where positive. Days of the
/// history count only when `before` is `history`.
public struct UnitLimit: Sendable, Hashable {
  public let head: RuleHead
  public let window: Window
  public let maximum: Int
  public let before: Edges.Before

  public init(head: RuleHead, window: Window, maximum: Int = 1, before: Edges.Before = .history) {
    self.head = head
    self.window = window
    self.maximum = max(1, maximum)
    self.before = before
  }
}

extension UnitLimit {
  func violations(in timeline: Timeline, of subject: Case) -> [Violation] {
    let days = timeline.days(before: before)
    return window.instances(in: timeline.horizon).compactMap { window in
      func units(_ isCounted: (CivilDay) -> Bool) -> Int {
        let worked = window.filter { days.contains($0) && isCounted($0) }.compactMap { timeline[$0] }
        return Set(worked.flatMap(\.parts).map(\.stint.unit)).count
      }
      let found = units { _ in true }
      let allowed = max(maximum, units { $0 < timeline.horizon.lowerBound })
      guard found > allowed else { return nil }
      return head.violation(
        of: timeline.member, on: window, required: maximum, actual: found, amount: found - allowed)
    }
  }
}
