// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// What counts where attendance and roster disagree, which a policy declares.
public struct AttendanceRule: Hashable, Sendable {
  public enum Counted: String, CaseIterable, Hashable, Sendable {
    /// The time that was attended, whatever the roster says.
    case attended
    /// The rostered time where attendance differs from it by no more than the tolerance, else the attended.
    case rosteredWithinTolerance = "rostered_within_tolerance"
    /// Attended time within the rostered one; more only where the department confirmed the row.
    case rosteredUnlessConfirmed = "rostered_unless_confirmed"
  }

  public let counted: Counted
  /// How far a start or an end may be off before it is another one.
  public let tolerance: Minutes

  public init(counted: Counted = .attended, tolerance: Minutes = .zero) {
    self.counted = counted
    self.tolerance = tolerance
  }
}
