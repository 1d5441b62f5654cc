// SPDX-License-Identifier: GPL-3.0-or-later

/// What a pay policy grants a person for the days of a roster, as a cost.
///
/// Only the days of the horizon count. The rule is never broken, it only costs; its head's severity is not looked
/// at. It comes from a policy and not from the rules of a case.
///
/// - `units`: the table holds units of money. Every day whose plan counts is a violation with that amount, and
///   costs it times the points of a unit.
/// - `steps`: the table holds what the policy measures over some days, which lie in the horizon: dates or minutes
///   worked. The amount is their sum, the cost that of the highest step whose `from` the sum reaches, nothing below
///   the first.
public struct PayCost: Sendable, Hashable {
  public enum Charge: Sendable, Hashable {
    /// The points of one unit of money.
    case units(Cost)
    /// In rising order of `from`, as in ``SteppedCost``.
    case steps([SteppedCost.Step], over: ClosedRange<CivilDay>)
  }

  public let head: RuleHead
  public let table: PlanTable
  public let charge: Charge

  public init(head: RuleHead, table: PlanTable, charge: Charge) {
    self.head = head
    self.table = table
    self.charge =
      switch charge {
      case .units: charge
      case .steps(let steps, let days): .steps(steps.sorted { $0.from < $1.from }, over: days)
      }
  }
}

extension PayCost.Charge {
  /// What a sum of the table costs; nothing is summed up for `units`, where it is that of one day.
  public func cost(of count: Int) -> Cost {
    switch self {
    case .units(let points): Cost(points.points * Int64(count))
    case .steps(let steps, _): steps.last { $0.from <= count }?.cost ?? .zero
    }
  }
}

extension PayCost {
  func violations(in timeline: Timeline, of subject: Case) -> [Violation] {
    func paid(_ count: Int, on days: ClosedRange<CivilDay>) -> Violation? {
      let cost = charge.cost(of: count)
      guard cost != .zero else { return nil }
      return Violation(
        subject: .rule(head.id), staff: timeline.member.id, days: days, required: 0, actual: count,
        amount: count,
        cost: cost, isHard: false)
    }
    func count(on day: CivilDay) -> Int { timeline[day].map { table.count(of: $0.plan, on: day) } ?? 0 }
    switch charge {
    case .units: return timeline.horizon.compactMap { paid(count(on: $0), on: $0...$0) }
    case .steps(_, let days):
      let total = days.reduce(0) { $0 + (timeline.horizon.contains($1) ? count(on: $1) : 0) }
      return [paid(total, on: days)].compactMap { $0 }
    }
  }
}

extension Case {
  /// The rules that pay a person by the day.
  public func dailyPay(of member: StaffMember) -> [PayCost] {
    rules.compactMap { rule in
      guard case .pay(let pay) = rule, case .units = pay.charge, applies(pay.head, to: member) else {
        return nil
      }
      return pay
    }
  }
}
