// SPDX-License-Identifier: GPL-3.0-or-later

/// A day plan with everything that rules, demand and pay ask about it on its date.
///
/// All times are real: a night over a clock change is an hour shorter or longer.
public struct Duty: Sendable, Hashable {
  /// One stint with its real times.
  public struct Part: Sendable, Hashable {
    public let stint: Stint
    public let shift: Shift
    public let unit: Unit
    public let zone: Zone
    public let contact: Contact
    public let start: Moment
    public let end: Moment
    /// Credited working time.
    public let credited: Minutes
    /// The part of the credited time that lies on the column's own date; the rest lies on the next.
    public let creditedOnDate: Minutes
    /// The part of the credited time worked in protective equipment.
    public let protected: Minutes
  }

  public let day: CivilDay
  public let parts: [Part]

  init(day: CivilDay, parts: [Part]) {
    self.day = day
    self.parts = parts
  }

  public var plan: DayPlan { DayPlan(parts.map(\.stint)) }
  public var isOff: Bool { parts.isEmpty }
  public var credited: Minutes { parts.reduce(.zero) { $0 + $1.credited } }
  public var protected: Minutes { parts.reduce(.zero) { $0 + $1.protected } }
  public var nights: Int { parts.reduce(0) { $0 + $1.shift.nights } }

  /// Whether any of it is worked in a zone.
  public func isIn(_ zone: Zone) -> Bool { parts.contains { $0.zone == zone } }

  /// When the first stint that interrupts rest starts and the last one ends; nil when none does.
  public var working: (start: Moment, end: Moment)? {
    let parts = parts.filter(\.shift.interruptsRest)
    guard let start = parts.map(\.start).min(), let end = parts.map(\.end).max() else { return nil }
    return (start, end)
  }
}
