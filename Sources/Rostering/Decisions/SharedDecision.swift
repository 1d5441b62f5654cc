// SPDX-License-Identifier: GPL-3.0-or-later

/// A bounded integer that belongs to no person, with a cost and rules of its own.
///
/// Its value is one integer out of ``values``: the index of a start day, or a number of beds. The enumeration is closed, as that of
/// ``PersonalRule`` is.
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
    case .tour(let decision): 0...max(0, decision.starts.count - 1)
    case .callUp(let decision): 0...decision.days.count
    case .opening(let decision): decision.minimum...decision.maximum
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
