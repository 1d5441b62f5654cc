// SPDX-License-Identifier: GPL-3.0-or-later

/// A shift in a unit in a post.
public struct Stint: Sendable, Hashable, Comparable {
  public let shift: ShiftCode
  public let unit: UnitID
  public let post: PostID

  public init(shift: ShiftCode, unit: UnitID, post: PostID) {
    self.shift = shift
    self.unit = unit
    self.post = post
  }

  public static func < (left: Stint, right: Stint) -> Bool {
    (left.unit, left.shift, left.post) < (right.unit, right.shift, right.post)
  }
}

/// What one person does on one day: an ordered list of stints, empty for a day off.
///
/// A day with several stints is a duty only if the case declares their shifts as a combination.
public struct DayPlan: Sendable, Hashable {
  public let stints: [Stint]

  public init(_ stints: [Stint] = []) { self.stints = stints }

  public static let off = DayPlan()
  public var isOff: Bool { stints.isEmpty }

  /// The shift codes in order, joined with `+`; empty for a day off.
  public var code: String { stints.map(\.shift.text).joined(separator: "+") }
}

/// Shifts that one person may work on one date, in order: on call over a day shift, morning and night.
public struct Combination: Sendable, Hashable {
  public let code: String
  public let shifts: [ShiftCode]
  /// Whether the stints may lie in different units.
  public let acrossUnits: Bool

  public init(code: String, shifts: [ShiftCode], acrossUnits: Bool = false) {
    self.code = code
    self.shifts = shifts
    self.acrossUnits = acrossUnits
  }
}
