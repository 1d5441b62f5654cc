// SPDX-License-Identifier: GPL-3.0-or-later

/// A demand line that people fill: posts of one shift in one unit, on every day that `days` selects.
///
/// A stint with the line's unit, shift and post fills exactly one of its posts; the count of a day is the
/// number of such stints. Only people who match `requires`, or one of the substitutes, on that day may take
/// such a stint, and only on days of the line; somebody else who is pinned to one fills a post at no price.
/// No two lines have unit, shift and post in common on one day.
public struct PostDemand: Sendable, Hashable {
  /// People who may fill the post at a price, up to a share.
  public struct Substitute: Sendable, Hashable {
    public let who: StaffFilter
    /// Paid for every stint such a person fills.
    public let price: Cost
    /// The largest share of a day's stints of the line that these people may fill, in thousandths; nil for no
    /// limit.
    ///
    /// Of n stints they may fill ⌊share × n / 1000⌋; every one above costs as a required row of priority 1.
    public let maximumShare: Int?

    public init(who: StaffFilter, price: Cost, maximumShare: Int? = nil) {
      self.who = who
      self.price = price
      self.maximumShare = maximumShare
    }

    /// How many of so many stints these people may fill; nil where there is no limit.
    public func most(of stints: Int) -> Int? { maximumShare.map { $0 * stints / 1000 } }
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

extension PostDemand {
  func violations(in book: DutyBook) -> [Violation] {
    book.days(days).flatMap { day -> [Violation] in
      let filled = book.entries(on: day).filter { $0.part.stint == stint }
      let standings = filled.map { standing(of: $0.member, on: day) }
      let demand = bounds.violation(
        of: id, count: filled.count, days: day...day, place: shift.text, in: book.subject)
      let prices = zip(filled, standings).compactMap { price(of: $0, standing: $1, on: day) }
      let shares = substitutes.indices.compactMap { index in
        excess(
          of: substitutes[index], filling: standings.filter { $0 == .substitute(index: index) }.count,
          of: filled.count, on: day, in: book.subject)
      }
      return [demand].compactMap { $0 } + prices + shares
    }
  }

  private func price(of entry: DutyBook.Entry, standing: Standing?, on day: CivilDay) -> Violation? {
    guard case .substitute(let index) = standing, substitutes[index].price != .zero else { return nil }
    return Violation(
      subject: .row(id), staff: entry.member.id, days: day...day, place: shift.text, required: 0, actual: 1,
      amount: 1, cost: substitutes[index].price, isHard: false)
  }

  private func excess(
    of substitute: Substitute, filling count: Int, of total: Int, on day: CivilDay, in subject: Case
  ) -> Violation? {
    guard let allowed = substitute.most(of: total), count > allowed else { return nil }
    return Violation(
      subject: .row(id), days: day...day, place: shift.text, required: allowed, actual: count,
      amount: count - allowed, cost: subject.cost(of: count - allowed, under: .required(priority: 1)),
      isHard: false, isRequired: true)
  }
}
