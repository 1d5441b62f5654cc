// SPDX-License-Identifier: GPL-3.0-or-later

/// Bounds on the sum of a quantity over people: standby strength a day, tests a day in the laboratory, a
/// budget for the horizon.
///
/// A limit on a quantity that the case does not define is not judged.
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

extension QuantityLimit {
  func violations(in book: DutyBook) -> [Violation] {
    let subject = book.subject
    guard let quantity = subject.quantities.first(where: { $0.id == quantity }) else { return [] }
    func sum(on day: CivilDay) -> Int {
      book.people(who, on: day).reduce(0) {
        $0 + quantity.value(of: $1.member, in: $1.timeline, on: day, of: subject)
      }
    }
    switch period {
    case .eachDay(let selector):
      return book.days(selector).compactMap { day in
        bounds.violation(of: id, count: sum(on: day), days: day...day, in: subject)
      }
    case .horizon:
      let total = subject.horizon.reduce(0) { $0 + sum(on: $1) }
      return [bounds.violation(of: id, count: total, days: subject.horizon, in: subject)].compactMap { $0 }
    }
  }
}
