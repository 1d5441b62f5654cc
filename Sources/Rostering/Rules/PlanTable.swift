// SPDX-License-Identifier: GPL-3.0-or-later

/// A whole number for each day plan of each day, none below zero; what is not entered counts nothing.
///
/// The same for everybody whom the rule that holds it is for.
public struct PlanTable: Sendable, Hashable {
  private let counts: [CivilDay: [DayPlan: Int]]

  /// Counts of zero may be entered and mean nothing.
  public init(_ counts: [CivilDay: [DayPlan: Int]]) {
    self.counts = counts.mapValues { $0.filter { $0.value != 0 } }.filter { !$0.value.isEmpty }
  }

  public func count(of plan: DayPlan, on day: CivilDay) -> Int { counts[day]?[plan] ?? 0 }

  public var isEmpty: Bool { counts.isEmpty }

  /// The plans of a day that count something, in no order.
  public func counting(on day: CivilDay) -> [DayPlan: Int] { counts[day] ?? [:] }
}
