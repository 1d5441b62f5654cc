// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation

/// A point in real time, in minutes since 1970-01-01 00:00 UTC.
public struct Moment: Hashable, Comparable, Sendable {
  public let minutesSinceEpoch: Int

  public init(minutesSinceEpoch: Int) { self.minutesSinceEpoch = minutesSinceEpoch }

  public static func < (left: Self, right: Self) -> Bool { left.minutesSinceEpoch < right.minutesSinceEpoch }

  /// Real time from this moment to another; negative when the other is earlier.
  public func until(_ other: Moment) -> Minutes { Minutes(other.minutesSinceEpoch - minutesSinceEpoch) }

  public func adding(_ length: Minutes) -> Moment {
    Moment(minutesSinceEpoch: minutesSinceEpoch + length.count)
  }
}

/// Turns dates and wall-clock times of one time zone into real time, clock changes included.
///
/// A time that the clock skips in spring is taken as if the clock had not been changed yet; a time that comes
/// twice in autumn is its first occurrence.
public struct CivilClock: Sendable {
  public let zoneIdentifier: String
  /// Offsets from UTC in minutes, each valid from a moment on, in order; empty when the zone never changes.
  private let changes: [(from: Int, offset: Int)]
  private let firstOffset: Int

  /// - Parameters:
  ///   - zoneIdentifier: an IANA name such as `Asia/Shanghai`.
  ///   - days: the days for which clock changes are looked up; a year is added on both sides.
  /// - Returns: nil when the system does not know the zone.
  public init?(zoneIdentifier: String, covering days: ClosedRange<CivilDay>) {
    guard let zone = TimeZone(identifier: zoneIdentifier) else { return nil }
    self.zoneIdentifier = zoneIdentifier
    let begin = Double(days.lowerBound.advanced(by: -400).daysSinceEpoch) * 86_400
    let end = Double(days.upperBound.advanced(by: 400).daysSinceEpoch) * 86_400
    var moment = Date(timeIntervalSince1970: begin)
    firstOffset = zone.secondsFromGMT(for: moment) / 60
    var changes: [(from: Int, offset: Int)] = []
    while let next = zone.nextDaylightSavingTimeTransition(after: moment),
      next.timeIntervalSince1970 < end, next > moment
    {
      changes.append((Int(next.timeIntervalSince1970) / 60, zone.secondsFromGMT(for: next) / 60))
      moment = next
    }
    self.changes = changes
  }

  /// A clock without changes, at UTC; for public formats that know no time zone.
  public static let utc = CivilClock()
  private init() {
    zoneIdentifier = "UTC"
    changes = []
    firstOffset = 0
  }

  /// The moment at which the wall clock shows that time of that column.
  public func moment(_ day: CivilDay, _ time: ColumnTime) -> Moment {
    let wall = Int(day.daysSinceEpoch) * 1440 + time.minutesAfterColumnMidnight
    guard !changes.isEmpty else { return Moment(minutesSinceEpoch: wall - firstOffset) }
    // A change counts once the wall clock has passed both its old and its new reading, which settles skipped
    // and repeated hours as the type's documentation says.
    var offset = firstOffset
    for change in changes {
      guard change.from + max(offset, change.offset) <= wall else { break }
      offset = change.offset
    }
    return Moment(minutesSinceEpoch: wall - offset)
  }

  /// What the wall clock shows at a moment.
  public func reading(at moment: Moment) -> (day: CivilDay, time: MinuteOfDay) {
    let offset = changes.last { $0.from <= moment.minutesSinceEpoch }?.offset ?? firstOffset
    let wall = moment.minutesSinceEpoch + offset
    let minute = ((wall % 1440) + 1440) % 1440
    let day = CivilDay(daysSinceEpoch: Int32((wall - minute) / 1440))
    return (day, MinuteOfDay(minutesAfterMidnight: minute) ?? .midnight)
  }

  /// The midnight that begins a day.
  public func midnight(_ day: CivilDay) -> Moment { moment(day, ColumnTime(.midnight)) }
}
