// SPDX-License-Identifier: GPL-3.0-or-later

/// A duty that must not follow another on the next day: no early after a night.
///
/// For every two days in a row of which the later lies in the horizon: when the earlier duty matches `first` and the later
/// matches `next`, the violation has amount 1 and stands on the later day. The pair that begins on the last day of the history is
/// judged only when `before` is `history`.
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
