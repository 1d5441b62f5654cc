// SPDX-License-Identifier: GPL-3.0-or-later

/// A demand line that counts everybody with a property and fills nothing: at least one senior; trainees no more than seniors; a trainee only with a mentor; not
/// these two together; at least one of each group.
///
/// For every day of `days` and each of `shifts` (all shifts with posts or clock demand in the unit when empty) the value is the sum over `terms` of coefficient ×
/// number of people who match the term's filter and have a stint of that shift in the unit (any unit when nil). The value is judged against `bounds`.
public struct Mix: Sendable, Hashable {
  public struct Term: Sendable, Hashable {
    public let coefficient: Int
    public let who: StaffFilter

    public init(coefficient: Int = 1, who: StaffFilter) {
      self.coefficient = coefficient
      self.who = who
    }
  }

  public let id: RowID
  public let title: String
  public let unit: UnitID?
  public let shifts: [ShiftCode]
  public let days: DaySelector
  public let terms: [Term]
  public let bounds: Bounds
  /// A private row is printed as "personal restriction".
  public let isPrivate: Bool

  public init(
    id: RowID, title: String? = nil, unit: UnitID? = nil, shifts: [ShiftCode] = [],
    days: DaySelector = .every,
    terms: [Term], bounds: Bounds, isPrivate: Bool = false
  ) {
    self.id = id
    self.title = title ?? id.text
    self.unit = unit
    self.shifts = shifts
    self.days = days
    self.terms = terms
    self.bounds = bounds
    self.isPrivate = isPrivate
  }
}
