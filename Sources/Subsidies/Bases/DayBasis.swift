// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// An amount per day, with brackets by the hours of the date: half a day up to so many hours, a whole one
/// above.
public struct DayBasis: Hashable, Sendable {
  /// So many days for hours up to a limit.
  public struct Bracket: Hashable, Sendable {
    /// A parameter of the policy that holds the limit; nil for the last bracket, which has none.
    public let upTo: ParameterID?
    public let days: ExactDecimal

    public init(upTo: ParameterID?, days: ExactDecimal) {
      self.upTo = upTo
      self.days = days
    }
  }

  /// In order of their limits; the last one has none.
  public let brackets: [Bracket]

  /// Nil unless the last bracket, and only the last, has no limit, and each is worth more than nothing and at
  /// most a day.
  public init?(brackets: [Bracket]) {
    guard let last = brackets.last, last.upTo == nil, brackets.dropLast().allSatisfy({ $0.upTo != nil }),
      brackets.allSatisfy({ $0.days > .zero && $0.days <= .one })
    else { return nil }
    self.brackets = brackets
  }

  /// What hours are worth, and the limit that decided it.
  struct Worth {
    let days: ExactDecimal
    /// The limit the hours stay within, or else the one they exceed; nil where there is only one bracket.
    let limit: Limit?
  }

  /// A limit, and on which side of it the hours lie.
  public struct Limit: Hashable, Sendable {
    public let hours: Minutes
    public let isInclusive: Bool
    public let isExceeded: Bool
  }

  /// The days for so many hours of one date; none for no hours.
  func worth(of hours: Minutes, with settings: ParameterSettings) throws(PolicyError) -> Worth? {
    guard hours > .zero else { return nil }
    var exceeded: Limit?
    for bracket in brackets {
      guard let id = bracket.upTo else { return Worth(days: bracket.days, limit: exceeded) }
      let (limit, isInclusive) = try settings.threshold(id)
      if hours < limit || (isInclusive && hours == limit) {
        let within = Limit(hours: limit, isInclusive: isInclusive, isExceeded: false)
        return Worth(days: bracket.days, limit: within)
      }
      exceeded = Limit(hours: limit, isInclusive: isInclusive, isExceeded: true)
    }
    return nil
  }
}
