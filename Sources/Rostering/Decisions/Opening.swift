// SPDX-License-Identifier: GPL-3.0-or-later

/// How many beds, rooms or seats of a unit are opened for the horizon; the value is that number, from
/// `minimum` to `maximum`.
///
/// On every day of `days`, for each entry of `staffing`: stints of its shift and post in the unit × `units`
/// must be at least value × `people`, so that `people` people carry `units` beds. People missing, ⌈(value ×
/// `people` − stints × `units`) / `units`⌉, cost as a required row of priority 1. Every bed below `maximum`
/// costs `priceBelowMaximum`.
public struct Opening: Sendable, Hashable {
  public struct Staffing: Sendable, Hashable {
    public let shift: ShiftCode
    public let post: PostID
    public let people: Int
    public let units: Int

    public init(shift: ShiftCode, post: PostID, people: Int, units: Int) {
      self.shift = shift
      self.post = post
      self.people = people
      self.units = units
    }
  }

  public let id: DecisionID
  public let title: String
  public let unit: UnitID
  public let days: DaySelector
  public let minimum: Int
  public let maximum: Int
  public let priceBelowMaximum: Cost
  public let staffing: [Staffing]

  public init(
    id: DecisionID, title: String? = nil, unit: UnitID, days: DaySelector = .every, minimum: Int = 0,
    maximum: Int,
    priceBelowMaximum: Cost, staffing: [Staffing]
  ) {
    self.id = id
    self.title = title ?? id.text
    self.unit = unit
    self.days = days
    self.minimum = minimum
    self.maximum = maximum
    self.priceBelowMaximum = priceBelowMaximum
    self.staffing = staffing
  }

  public func cost(of value: Int) -> Cost { Cost(priceBelowMaximum.points * Int64(maximum - value)) }
}

extension Opening {
  func violations(value: Int, in book: DutyBook) -> [Violation] {
    book.days(days).flatMap { day in
      staffing.compactMap { staffing in shortage(of: staffing, value: value, on: day, in: book) }
    }
  }

  private func shortage(
    of staffing: Staffing, value: Int, on day: CivilDay, in book: DutyBook
  ) -> Violation? {
    let stint = Stint(shift: staffing.shift, unit: unit, post: staffing.post)
    let count = book.entries(on: day).filter { $0.part.stint == stint }.count
    let units = max(1, staffing.units)
    let needed = (value * staffing.people + units - 1) / units
    guard count < needed else { return nil }
    return Violation(
      subject: .decision(id), days: day...day, place: staffing.shift.text, required: needed, actual: count,
      amount: needed - count, cost: book.subject.cost(of: needed - count, under: .required(priority: 1)),
      isHard: false, isRequired: true)
  }
}
