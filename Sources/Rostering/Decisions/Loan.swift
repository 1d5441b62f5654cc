// SPDX-License-Identifier: GPL-3.0-or-later

/// Whether and when a person is lent to a unit; the value is 0 for never, otherwise 1 + the index into
/// `starts`.
///
/// The person may have stints in the unit only on the `length` days from the start on; hard. The cost is paid
/// once.
public struct Loan: Sendable, Hashable {
  public let id: DecisionID
  public let title: String
  public let staff: StaffID
  public let unit: UnitID
  public let starts: [CivilDay]
  public let length: Int
  public let cost: Cost

  public init(
    id: DecisionID, title: String? = nil, staff: StaffID, unit: UnitID, starts: [CivilDay], length: Int = 7,
    cost: Cost
  ) {
    self.id = id
    self.title = title ?? id.text
    self.staff = staff
    self.unit = unit
    self.starts = starts
    self.length = length
    self.cost = cost
  }

  public func mayWork(on day: CivilDay, value: Int) -> Bool {
    guard value > 0 else { return false }
    let offset = starts[value - 1].distance(to: day)
    return offset >= 0 && offset < length
  }
}

extension Loan {
  func violations(value: Int, in book: DutyBook) -> [Violation] {
    guard let timeline = book.timelines.first(where: { $0.member.id == staff }) else { return [] }
    return book.subject.horizon.filter { !mayWork(on: $0, value: value) }.compactMap { day in
      guard let duty = timeline[day], duty.parts.contains(where: { $0.stint.unit == unit }) else {
        return nil
      }
      return SharedDecision.forbidden(duty, of: staff, by: id)
    }
  }
}
