// SPDX-License-Identifier: GPL-3.0-or-later

/// A cost that depends on a count by steps: a monthly lump above 100 hours, brackets of days.
///
/// For every window of ``Window/instances(in:)`` the count is formed as in ``WindowLimit`` with `attribution:
/// start`, over the days of the horizon only; the cost is that of the highest step whose `from` the count
/// reaches, nothing below the first. The rule is never broken, it only costs; its head's severity is not
/// looked at. The amount of its violation is the count.
public struct SteppedCost: Sendable, Hashable {
  public struct Step: Sendable, Hashable {
    public let from: Int
    public let cost: Cost

    public init(from: Int, cost: Cost) {
      self.from = from
      self.cost = cost
    }
  }

  public let head: RuleHead
  public let measure: Measure
  public let of: DutyFilter
  public let window: Window
  /// In rising order of `from`.
  public let steps: [Step]

  public init(head: RuleHead, measure: Measure, of: DutyFilter = .work, window: Window, steps: [Step]) {
    self.head = head
    self.measure = measure
    self.of = of
    self.window = window
    self.steps = steps.sorted { $0.from < $1.from }
  }

  public func cost(of count: Int) -> Cost { steps.last { $0.from <= count }?.cost ?? .zero }
}

extension SteppedCost {
  func violations(in timeline: Timeline, of subject: Case) -> [Violation] {
    let values = WindowLimit.values(of: measure, where: of, on: timeline.horizon, in: timeline)
    return window.instances(in: timeline.horizon).compactMap { window in
      let count = values.sum(over: window)
      guard let step = steps.last(where: { $0.from <= count }), step.cost != .zero else { return nil }
      return Violation(
        subject: .rule(head.id), staff: timeline.member.id, days: window, required: step.from, actual: count,
        amount: count, cost: step.cost, isHard: false)
    }
  }
}
