// SPDX-License-Identifier: GPL-3.0-or-later

/// How tired a person may become, on a ``FatigueScale``.
///
/// The days looked at are the horizon, and with `before: history` the known history. Every day of the horizon has the
/// amount level − max(`maximum`, the level it would have if the person were off from the first day of the
/// horizon on), where positive: nobody pays for what the history has made of them.
public struct FatigueLimit: Sendable, Hashable {
  public let head: RuleHead
  public let scale: FatigueScale
  public let maximum: Int
  public let before: Edges.Before

  public init(head: RuleHead, scale: FatigueScale, maximum: Int, before: Edges.Before = .history) {
    self.head = head
    self.scale = scale
    self.maximum = maximum
    self.before = before
  }

  /// The highest level of each day of the horizon that costs nothing.
  ///
  /// - Parameters:
  ///   - history: the known duties before the horizon.
  ///   - off: a day off on each day of the horizon.
  public func allowances(after history: [Duty], off: [Duty]) -> [Int] {
    let known = before == .history ? history : []
    return scale.levels(of: known + off).suffix(off.count).map { max(maximum, $0) }
  }

  /// The level of a person after each day of the horizon.
  public func levels(in timeline: Timeline) -> [Int] {
    let days = timeline.days(before: before)
    return scale.levels(of: days.compactMap { timeline[$0] }).suffix(timeline.horizon.count)
  }
}

extension FatigueLimit {
  func violations(in timeline: Timeline, of subject: Case) -> [Violation] {
    let history = timeline.duties.filter { $0.day < timeline.horizon.lowerBound }
    let allowances = allowances(after: history, off: timeline.horizon.map { subject.duty(.off, on: $0) })
    return zip(timeline.horizon, zip(levels(in: timeline), allowances)).compactMap { day, found in
      let (level, allowed) = found
      guard level > allowed else { return nil }
      return head.violation(
        of: timeline.member, on: day...day, required: maximum, actual: level, amount: level - allowed)
    }
  }
}
