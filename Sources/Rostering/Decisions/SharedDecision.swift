// SPDX-License-Identifier: GPL-3.0-or-later

/// A bounded integer that belongs to no person, with a cost and rules of its own.
///
/// Its value is one integer out of ``values``: the index of a start day, or a number of beds; any other value
/// is a broken rule. The enumeration is closed, as that of ``PersonalRule`` is.
public enum SharedDecision: Sendable, Hashable {
  case tour(TourStart)
  case callUp(CallUp)
  case opening(Opening)
  case loan(Loan)

  public var id: DecisionID {
    switch self {
    case .tour(let decision): decision.id
    case .callUp(let decision): decision.id
    case .opening(let decision): decision.id
    case .loan(let decision): decision.id
    }
  }

  /// The values the decision may take.
  public var values: ClosedRange<Int> {
    switch self {
    case .tour(let decision): 0...max(0, decision.starts.count - (decision.mayStay ? 0 : 1))
    case .callUp(let decision): 0...decision.days.count
    case .opening(let decision): decision.minimum...max(decision.minimum, decision.maximum)
    case .loan(let decision): 0...decision.starts.count
    }
  }

  /// What a value costs by itself.
  public func cost(of value: Int) -> Cost {
    switch self {
    case .tour: .zero
    case .callUp(let decision): value == 0 ? .zero : decision.cost
    case .opening(let decision): decision.cost(of: value)
    case .loan(let decision): value == 0 ? .zero : decision.cost
    }
  }
}

extension SharedDecision {
  /// What the decision breaks and costs at a value; without one, at the value that breaks least and costs
  /// least among those.
  func violations(value: Int?, in book: DutyBook) -> [Violation] {
    violations(at: value ?? leastValue(in: book), in: book)
  }

  /// The first value that breaks least, and costs least among those.
  func leastValue(in book: DutyBook) -> Int {
    let outcomes = values.map { (value: $0, burden: Self.burden(violations(at: $0, in: book))) }
    return outcomes.min { $0.burden < $1.burden }?.value ?? values.lowerBound
  }

  private static func burden(_ violations: [Violation]) -> (broken: Int, cost: Cost) {
    (violations.filter(\.isHard).count, violations.reduce(.zero) { $0 + $1.cost })
  }

  private func violations(at value: Int, in book: DutyBook) -> [Violation] {
    guard values.contains(value) else { return [notAllowed(value, in: book.subject)] }
    let kept =
      switch self {
      case .tour(let decision): decision.violations(value: value, in: book)
      case .callUp(let decision): decision.violations(value: value, in: book)
      case .opening(let decision): decision.violations(value: value, in: book)
      case .loan(let decision): decision.violations(value: value, in: book)
      }
    return kept + [price(of: value, in: book.subject)].compactMap { $0 }
  }

  private func price(of value: Int, in subject: Case) -> Violation? {
    let cost = cost(of: value)
    guard cost != .zero else { return nil }
    return Violation(
      subject: .decision(id), days: subject.horizon, required: 0, actual: value, amount: 1, cost: cost,
      isHard: false)
  }

  private func notAllowed(_ value: Int, in subject: Case) -> Violation {
    let nearest = value < values.lowerBound ? values.lowerBound : values.upperBound
    return Violation(
      subject: .decision(id), days: subject.horizon, required: nearest, actual: value,
      amount: abs(value - nearest), cost: .zero, isHard: true)
  }

  /// A duty that the decision forbids.
  static func forbidden(_ duty: Duty, of staff: StaffID, by decision: DecisionID) -> Violation {
    Violation(
      subject: .decision(decision), staff: staff, days: duty.day...duty.day, required: 0, actual: 1,
      amount: 1,
      cost: .zero, isHard: true)
  }
}
