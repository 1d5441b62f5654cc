// SPDX-License-Identifier: GPL-3.0-or-later

/// A demand line that people fill: posts of one shift in one unit, on every day that `days` selects.
///
/// A stint with the line's unit, shift and post fills exactly one of its posts; the count of a day is the number of such stints. Only people who match `requires`, or one of
/// the substitutes, on that day may take such a stint, and only on days of the line. No two lines have unit, shift and post in common on one day.
public struct PostDemand: Sendable, Hashable {
  /// People who may fill the post at a price, up to a share.
  public struct Substitute: Sendable, Hashable {
    public let who: StaffFilter
    /// Paid for every stint such a person fills.
    public let price: Cost
    /// On each day, the stints filled by these people are at most this share of all stints of the line; thousandths. Nil for no limit. Required with priority 1.
    public let maximumShare: Int?

    public init(who: StaffFilter, price: Cost, maximumShare: Int? = nil) {
      self.who = who
      self.price = price
      self.maximumShare = maximumShare
    }
  }

  public let id: RowID
  public let unit: UnitID
  public let shift: ShiftCode
  public let post: PostID
  public let days: DaySelector
  public let requires: StaffFilter
  /// The first entry a person matches is theirs; people who match `requires` are never substitutes.
  public let substitutes: [Substitute]
  public let bounds: Bounds

  public init(
    id: RowID, unit: UnitID, shift: ShiftCode, post: PostID, days: DaySelector = .every,
    requires: StaffFilter,
    substitutes: [Substitute] = [], bounds: Bounds
  ) {
    self.id = id
    self.unit = unit
    self.shift = shift
    self.post = post
    self.days = days
    self.requires = requires
    self.substitutes = substitutes
    self.bounds = bounds
  }

  public var stint: Stint { Stint(shift: shift, unit: unit, post: post) }

  /// Whether a person may fill the post on a day, and as whom.
  public enum Standing: Sendable, Hashable {
    case qualified
    case substitute(index: Int)
  }

  /// Nil when the person may not fill the post.
  public func standing(of member: StaffMember, on day: CivilDay) -> Standing? {
    if requires.matches(member, on: day) { return .qualified }
    return substitutes.firstIndex { $0.who.matches(member, on: day) }.map { .substitute(index: $0) }
  }
}
