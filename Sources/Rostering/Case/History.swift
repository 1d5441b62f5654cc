// SPDX-License-Identifier: GPL-3.0-or-later

/// What was worked before the horizon.
///
/// For every person the days from their first known day up to the day before the horizon are known; a known
/// day without an entry was off. Days before the first known one are unknown.
public struct History: Sendable {
  public var plans: [StaffID: [CivilDay: DayPlan]]
  /// First known day of a person; people without one have no history.
  public var knownFrom: [StaffID: CivilDay]

  public init(plans: [StaffID: [CivilDay: DayPlan]] = [:], knownFrom: [StaffID: CivilDay] = [:]) {
    self.plans = plans
    self.knownFrom = knownFrom
  }
}
