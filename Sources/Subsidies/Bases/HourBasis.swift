// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// An amount per hour: of every hour that meets the condition, or only of those above thresholds, which is
/// overtime.
public struct HourBasis: Hashable, Sendable {
  /// The stretch of time over which hours are counted against a threshold.
  public enum Window: Hashable, Sendable {
    case day
    /// Monday to Sunday.
    case week
    /// A calendar month.
    case month
    /// Stretches of that many days, the first of which begins on that day: 14 days of the United States'
    /// "8 and 80".
    case fixed(days: Int, from: CivilDay)

    /// The first day of the window that a day lies in.
    func start(of day: CivilDay) -> CivilDay {
      switch self {
      case .day: return day
      case .week: return day.monday
      case .month: return day.advanced(by: 1 - day.components.day)
      case .fixed(let days, let from):
        let offset = from.distance(to: day) % max(1, days)
        return day.advanced(by: offset < 0 ? -(offset + max(1, days)) : -offset)
      }
    }
  }

  /// Hours of a window above a limit are paid; those up to it are not.
  public struct Threshold: Hashable, Sendable {
    public let above: Minutes
    public let window: Window

    public init(above: Minutes, window: Window) {
      self.above = above
      self.window = window
    }
  }

  /// An hour is paid once it is above any of them; one that an earlier threshold pays no longer counts towards
  /// a later one.
  ///
  /// Empty pays every hour.
  public let thresholds: [Threshold]

  public init(thresholds: [Threshold] = []) { self.thresholds = thresholds }
}

/// Counts one person's hours against the thresholds of one entitlement, in the order in which they were worked.
struct OvertimeCounter {
  private struct Key: Hashable {
    let threshold: Int
    let start: CivilDay
  }

  let basis: HourBasis
  private var regular: [Key: Minutes] = [:]

  init(_ basis: HourBasis = HourBasis()) { self.basis = basis }

  /// How much of some hours of a date is paid.
  mutating func paid(of hours: Minutes, on date: CivilDay) -> Minutes {
    guard !basis.thresholds.isEmpty else { return hours }
    var left = hours
    for (index, threshold) in basis.thresholds.enumerated() {
      let key = Key(threshold: index, start: threshold.window.start(of: date))
      left = Self.kept(of: left, below: threshold.above, &regular[key, default: .zero])
    }
    return hours - left
  }

  /// How much of some hours stays below a threshold, of which so much is used up.
  private static func kept(of hours: Minutes, below threshold: Minutes, _ used: inout Minutes) -> Minutes {
    let kept = min(hours, max(.zero, threshold - used))
    used = used + kept
    return kept
  }
}
