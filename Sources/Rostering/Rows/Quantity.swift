// SPDX-License-Identifier: GPL-3.0-or-later

/// An integer per person and day that rules publish and linking rows may add up: nights, exposed days, people
/// who could be called tonight.
public struct Quantity: Sendable, Hashable {
  public enum Definition: Sendable, Hashable {
    /// The measure of the day's duty where it matches the filter, in its column.
    case sum(Measure, DutyFilter)
    case callable(Callable)
    /// Units of money that the case's rules of pay grant for the day (``PayCost/Charge/units(_:)``).
    case pay
    /// Whether the person is tested that day.
    case tested(TestDue)
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

extension Quantity {
  /// The integer of one person and day.
  ///
  /// - Parameter member: the person as they are on `day`.
  func value(of member: StaffMember, in timeline: Timeline, on day: CivilDay, of subject: Case) -> Int {
    switch definition {
    case .sum(let measure, let filter):
      guard let duty = timeline[day], filter.matches(duty) else { return 0 }
      return measure.value(of: duty)
    case .callable(let callable):
      return callable.value(of: member, in: timeline, on: day, of: subject)
    case .pay:
      guard let duty = timeline[day] else { return 0 }
      return subject.dailyPay(of: timeline.member).reduce(0) { $0 + $1.table.count(of: duty.plan, on: day) }
    case .tested(let tests):
      return tests.days(in: timeline, of: subject).contains(day) ? 1 : 0
    }
  }
}
