// SPDX-License-Identifier: GPL-3.0-or-later

/// How much may or must be worked in a window: at most 4 nights in any 14 days, 60 h in any 7 days, 3 to 6
/// evenings a month.
///
/// For every window of ``Window/instances(in:)`` the count is the sum of `measure` over the days of the
/// window whose duty matches `of`; days before the horizon count as far as the history knows them when
/// `before` is `history`, and zero otherwise; days after it count zero. With window `horizon`, `opening` is
/// added: what the person brings into the period. A matching duty's share after midnight (`overlap`) belongs
/// to the next day, whatever that day's own duty is; that of the last history day to the first day of the
/// horizon when `before` is `history`, that of the horizon's last day to nothing.
///
/// The first window `year` also has the `opening`: what the person brings into it from before the days looked
/// at, so from before the known history with `before: history`.
///
/// With `average` the limits are for so many days on average, 48 h in 7 days over 26 weeks: over the n days of
/// the window that are looked at (horizon, and history when it counts) the maximum is maximum × n ÷ average
/// rounded down, the minimum minimum × n ÷ average rounded up, but no higher than the maximum.
/// A rolling window that begins before the days looked at is then judged only when it ends on the last day.
///
/// - Maximum: the amount is count − max(maximum, the part of the count that lies before the horizon, the
///   opening of a year included) where positive: what the history has in excess is not charged again.
/// - Minimum: the amount is minimum − count where positive, but a window that reaches beyond the horizon's
///   last day owes no minimum when `after` is `open`, and one that begins before the horizon owes none when
///   `before` is `free`, or when `before` is `history` and the history does not know all its days.
public struct WindowLimit: Sendable, Hashable {
  public let head: RuleHead
  public let measure: Measure
  public let of: DutyFilter
  public let window: Window
  /// In minutes for the measure `minutes`, a plain count otherwise.
  public let minimum: Int?
  public let maximum: Int?
  public let attribution: DayAttribution
  public let edges: Edges
  public let opening: [StaffID: Int]
  /// For how many days the limits are meant on average; nil when they are for the whole window.
  public let average: Int?

  public init(
    head: RuleHead, measure: Measure, of: DutyFilter = .work, window: Window, minimum: Int? = nil,
    maximum: Int? = nil,
    attribution: DayAttribution = .start, edges: Edges = Edges(), opening: [StaffID: Int] = [:],
    average: Int? = nil
  ) {
    self.head = head
    self.measure = measure
    self.of = of
    self.window = window
    self.minimum = minimum
    self.maximum = maximum
    self.attribution = attribution
    self.edges = edges
    self.opening = opening
    self.average = average.map { max(1, $0) }
  }

  /// The limits of one window.
  ///
  /// - Parameter days: the days looked at.
  public func limits(
    of window: ClosedRange<CivilDay>, lookingAt days: ClosedRange<CivilDay>
  ) -> (minimum: Int?, maximum: Int?) {
    guard let average else { return (minimum, maximum) }
    if case .rolling = self.window, window.lowerBound < days.lowerBound, window.upperBound < days.upperBound {
      return (nil, nil)
    }
    let count = window.overlaps(days) ? window.clamped(to: days).count : 0
    let most = maximum.map { $0 * count / average }
    return (minimum.map { min(($0 * count + average - 1) / average, most ?? .max) }, most)
  }
}

extension WindowLimit {
  func violations(in timeline: Timeline, of subject: Case) -> [Violation] {
    let days = timeline.days(before: edges.before)
    let values = Self.values(of: measure, where: of, attribution: attribution, on: days, in: timeline)
    return window.instances(in: timeline.horizon).flatMap { window -> [Violation] in
      var count = values.sum(over: window)
      var opening = 0
      if self.window == .horizon || (self.window == .year && window.contains(timeline.horizon.lowerBound)) {
        opening = self.opening[timeline.member.id] ?? 0
      }
      count += opening
      var found: [Violation] = []
      let (minimum, maximum) = limits(of: window, lookingAt: days)
      if let maximum {
        let eve = timeline.horizon.lowerBound.advanced(by: -1)
        var past = window.lowerBound <= eve ? values.sum(over: window.lowerBound...eve) : 0
        if self.window == .year { past += opening }
        let allowed = max(maximum, past)
        if count > allowed {
          found.append(
            head.violation(
              of: timeline.member, on: window, required: maximum, actual: count, amount: count - allowed))
        }
      }
      if let minimum, count < minimum, owesMinimum(window, in: timeline) {
        found.append(
          head.violation(
            of: timeline.member, on: window, required: minimum, actual: count, amount: minimum - count))
      }
      return found
    }
  }

  private func owesMinimum(_ window: ClosedRange<CivilDay>, in timeline: Timeline) -> Bool {
    if edges.after == .open, window.upperBound > timeline.horizon.upperBound { return false }
    guard window.lowerBound < timeline.horizon.lowerBound else { return true }
    switch edges.before {
    case .nothing: return true
    case .free: return false
    case .history: return timeline.knownFrom <= window.lowerBound
    }
  }

  /// What each of some consecutive days counts; days outside them count nothing.
  static func values(
    of measure: Measure, where filter: DutyFilter, attribution: DayAttribution = .start,
    on days: ClosedRange<CivilDay>, in timeline: Timeline
  ) -> DayValues {
    var values = DayValues(on: days)
    for day in days {
      guard let duty = timeline[day], filter.matches(duty) else { continue }
      if measure == .minutes && attribution == .overlap {
        let onDate = duty.parts.reduce(0) { $0 + $1.creditedOnDate.count }
        values.add(onDate, on: day)
        values.add(duty.credited.count - onDate, on: day.advanced(by: 1))
      } else {
        values.add(measure.value(of: duty), on: day)
      }
    }
    return values
  }
}
