// SPDX-License-Identifier: GPL-3.0-or-later

/// What a person may not do between two days; never a diagnosis, and never printed.
public struct Restriction: Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    case noNight
    case noContaminatedZone
    case dayOnly
    /// No single duty longer than this.
    case maximumLength(Minutes)
    /// The person may not be the only one of their unit on a shift; kept by a linking row.
    case notAlone
    /// Forbids nothing by itself; rules may speak of people who have it: the protection of pregnant and nursing staff.
    case protected
    /// As `protected`: time off every day to nurse a child.
    case nursingTime
  }

  /// The kinds by name, for predicates on people.
  public enum Name: String, Sendable, CaseIterable, Hashable {
    case noNight = "no_night"
    case noContaminatedZone = "no_contaminated"
    case maximumLength = "max_hours"
    case notAlone = "no_alone"
    case dayOnly = "day_only"
    case protected
    case nursingTime = "nursing_time"
  }

  public let staff: StaffID
  public let days: ClosedRange<CivilDay>
  public let kind: Kind

  public init(staff: StaffID, days: ClosedRange<CivilDay>, kind: Kind) {
    self.staff = staff
    self.days = days
    self.kind = kind
  }
}

extension Restriction.Kind {
  public var name: Restriction.Name {
    switch self {
    case .noNight: .noNight
    case .noContaminatedZone: .noContaminatedZone
    case .dayOnly: .dayOnly
    case .maximumLength: .maximumLength
    case .notAlone: .notAlone
    case .protected: .protected
    case .nursingTime: .nursingTime
    }
  }
}
