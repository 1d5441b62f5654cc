// SPDX-License-Identifier: GPL-3.0-or-later

/// How long the way between two units takes, in either direction; units that are not named are next door.
public struct Travel: Sendable, Hashable {
  public struct Leg: Sendable, Hashable {
    public let units: Set<UnitID>
    public let time: Minutes

    public init(between units: Set<UnitID>, time: Minutes) {
      self.units = units
      self.time = time
    }
  }

  public let legs: [Leg]

  public init(_ legs: [Leg] = []) { self.legs = legs }

  public func time(from start: UnitID, to end: UnitID) -> Minutes {
    start == end ? .zero : legs.first { $0.units == [start, end] }?.time ?? .zero
  }
}
