// SPDX-License-Identifier: GPL-3.0-or-later

/// One day plan for each person and day, and a value for each shared decision.
public struct Roster: Sendable, Hashable {
  public let horizon: ClosedRange<CivilDay>
  /// The people, in the order of their case.
  public let staff: [StaffID]
  private let rowOf: [StaffID: Int]
  private var plans: [DayPlan]
  public var decisions: [DecisionID: Int]

  /// A roster in which everybody is off.
  public init(horizon: ClosedRange<CivilDay>, staff: [StaffID], decisions: [DecisionID: Int] = [:]) {
    self.horizon = horizon
    self.staff = staff
    self.rowOf = Dictionary(zip(staff, staff.indices), uniquingKeysWith: { first, _ in first })
    self.plans = Array(repeating: .off, count: staff.count * horizon.count)
    self.decisions = decisions
  }

  /// The person's plan on a day of the horizon; off for people and days the roster does not have.
  public subscript(staff: StaffID, day: CivilDay) -> DayPlan {
    get {
      guard let index = index(staff, day) else { return .off }
      return plans[index]
    }
    set {
      guard let index = index(staff, day) else { return }
      plans[index] = newValue
    }
  }

  private func index(_ staff: StaffID, _ day: CivilDay) -> Int? {
    guard let row = rowOf[staff], horizon.contains(day) else { return nil }
    return row * horizon.count + horizon.lowerBound.distance(to: day)
  }
}
