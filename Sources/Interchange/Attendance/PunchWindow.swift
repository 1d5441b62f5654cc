// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// How far from a duty a raw punch may lie and still belong to it, and what the punches say of the duty; a
/// case declares it under `punches:`.
public struct PunchWindow: Sendable, Hashable {
  /// Which time two punches make.
  public enum Counting: String, Sendable, Hashable, CaseIterable {
    /// The part of the duty between them: who comes late or leaves early worked less, who comes early or
    /// stays no more.
    case duty
    /// All the time between them.
    case punched
  }

  /// How long before the start of a duty a punch may belong to it.
  public let before: Minutes
  /// How long after its end.
  public let after: Minutes
  public let counts: Counting

  public init(before: Minutes, after: Minutes, counts: Counting = .duty) {
    self.before = before
    self.after = after
    self.counts = counts
  }
}
