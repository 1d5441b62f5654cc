// SPDX-License-Identifier: GPL-3.0-or-later

/// Observation that follows from work in a zone: it lasts for so many days after the last duty there.
///
/// Meanwhile a person may work in that zone again, and nowhere else, and cannot be called in.
public struct ZoneObservation: Sendable, Hashable {
  public let zone: Zone
  /// Days after that of the duty.
  public let days: Int

  public init(zone: Zone, days: Int) {
    self.zone = zone
    self.days = max(0, days)
  }

  /// Whether observation begins anew after a duty.
  public func begins(with duty: Duty) -> Bool { duty.isIn(zone) }

  /// The personal rule that keeps people in observation from work elsewhere.
  public func recovery(_ head: RuleHead) -> Recovery {
    Recovery(head: head, after: .zone(zone), days: days, mayResume: true)
  }
}
