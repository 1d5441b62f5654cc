// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// How well it is documented that somebody worked, from the weakest to the strongest.
public enum WorkEvidence: String, CaseIterable, Hashable, Sendable, Comparable {
  /// Only a roster says so: enough for a forecast, never for payroll.
  case planned
  /// Somebody wrote it down.
  case recorded
  /// A clock wrote it down.
  case punched
  /// Another organisation certifies it.
  case certified
  /// The department confirmed it, with name and date.
  case confirmed

  private var rank: Int {
    switch self {
    case .planned: 0
    case .recorded: 1
    case .punched: 2
    case .certified: 3
    case .confirmed: 4
    }
  }

  public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }
}

/// What a day of attendance was: work, or a day on which somebody was kept from it.
public enum AttendanceState: String, CaseIterable, Hashable, Sendable {
  case worked, observation, rest
}

/// Which fact decided the contact class of a record.
public enum ContactSource: String, CaseIterable, Hashable, Sendable {
  /// Given in the attendance, with a reason and a recorder.
  case attendance
  /// Said by another organisation's certificate of days.
  case certificate
  case post
  case zone
}

/// Who confirmed for a department that a roster was worked as planned, and when.
public struct Confirmation: Hashable, Sendable {
  public let by: String
  public let on: CivilDay

  public init(by: String, on: CivilDay) {
    self.by = by
    self.on = on
  }
}

/// Who changed attendance after it was confirmed, when, and why.
public struct Correction: Hashable, Sendable {
  public let by: String
  public let on: CivilDay
  public let reason: String

  public init(by: String, on: CivilDay, reason: String) {
    self.by = by
    self.on = on
    self.reason = reason
  }
}
