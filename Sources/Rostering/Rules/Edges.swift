// SPDX-License-Identifier: GPL-3.0-or-later

/// How a run, window or weekend that crosses an edge of the horizon is judged.
public struct Edges: Sendable, Hashable {
  /// What lies before the first day.
  public enum Before: String, Sendable, CaseIterable {
    /// What was worked: the case's history. Days before the history begins are unknown and never charged for.
    case history
    /// Nothing was worked and nothing is carried: a run that starts on the first day is as long as it looks.
    case nothing
    /// Unknown: a run or window that touches the first day owes no minimum.
    case free
  }

  /// What lies after the last day.
  public enum After: String, Sendable, CaseIterable {
    /// The run or window may go on: no minimum is owed by one that touches the last day.
    case open
    /// Nothing follows: minimums are owed.
    case closed
  }

  public let before: Before
  public let after: After

  public init(before: Before = .history, after: After = .open) {
    self.before = before
    self.after = after
  }
}
