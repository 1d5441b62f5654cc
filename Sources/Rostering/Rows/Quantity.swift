// SPDX-License-Identifier: GPL-3.0-or-later

/// An integer per person and day that rules publish and linking rows may add up: nights, exposed days, people who could be called tonight.
public struct Quantity: Sendable, Hashable {
  public enum Definition: Sendable, Hashable {
    /// The measure of the day's duty where it matches the filter, in its column.
    case sum(Measure, DutyFilter)
    case callable(Callable)
  }

  public let id: QuantityID
  public let title: String
  public let definition: Definition

  public init(id: QuantityID, title: String? = nil, definition: Definition) {
    self.id = id
    self.title = title ?? id.text
    self.definition = definition
  }
}

/// Standby strength: whether a person could be called in on a day.
///
/// It is 1 when the person is employed, may work for health (``Fitness/mayWork``), has no approved leave on that day, the day's plan matches `free`, and at least `rest` of
/// real time lies between the end of the last earlier duty with ``Duty/working`` time (history included) and `time` on that day; otherwise 0.
public struct Callable: Sendable, Hashable {
  public let time: MinuteOfDay
  public let rest: Minutes
  public let free: DutyFilter

  public init(time: MinuteOfDay, rest: Minutes, free: DutyFilter = .off) {
    self.time = time
    self.rest = rest
    self.free = free
  }
}

/// Bounds on the sum of a quantity over people: standby strength a day, tests a day in the laboratory, a budget for the horizon.
public struct QuantityLimit: Sendable, Hashable {
  public enum Period: Sendable, Hashable {
    /// Judged on every selected day by itself.
    case eachDay(DaySelector)
    /// Judged once, over the whole horizon.
    case horizon
  }

  public let id: RowID
  public let title: String
  public let quantity: QuantityID
  /// Judged on each day.
  public let who: StaffFilter
  public let period: Period
  public let bounds: Bounds

  public init(
    id: RowID, title: String? = nil, quantity: QuantityID, who: StaffFilter = .everyone, period: Period,
    bounds: Bounds
  ) {
    self.id = id
    self.title = title ?? id.text
    self.quantity = quantity
    self.who = who
    self.period = period
    self.bounds = bounds
  }
}
