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
