// SPDX-License-Identifier: GPL-3.0-or-later

/// A time on the wall clock, from 00:00 up to 23:59.
public struct MinuteOfDay: Hashable, Comparable, Sendable, CustomStringConvertible {
  public let minutesAfterMidnight: Int

  public init?(minutesAfterMidnight: Int) {
    guard (0..<1440).contains(minutesAfterMidnight) else { return nil }
    self.minutesAfterMidnight = minutesAfterMidnight
  }

  /// The time written as `07:30` or `7:30`, or nil when the text is anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...2).contains(parts[0].utf8.count), parts[1].utf8.count == 2,
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let hour = Int(parts[0]), let minute = Int(parts[1]), hour < 24, minute < 60
    else { return nil }
    self.minutesAfterMidnight = hour * 60 + minute
  }

  public static let midnight = MinuteOfDay(unchecked: 0)
  private init(unchecked minutes: Int) { minutesAfterMidnight = minutes }

  public static func < (left: Self, right: Self) -> Bool {
    left.minutesAfterMidnight < right.minutesAfterMidnight
  }

  public var description: String {
    let (hour, minute) = (minutesAfterMidnight / 60, minutesAfterMidnight % 60)
    return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
  }
}

/// A time relative to the column a duty stands in: `20:00`, or `+1 08:00` on the next day.
public struct ColumnTime: Hashable, Comparable, Sendable, CustomStringConvertible {
  public let dayOffset: Int
  public let time: MinuteOfDay

  public init(_ time: MinuteOfDay, dayOffset: Int = 0) {
    self.time = time
    self.dayOffset = dayOffset
  }

  /// The time written as `HH:MM` or `+1 HH:MM`, or nil when the text is anything else.
  ///
  /// `24:00` is `+1 00:00`.
  public init?(_ text: String) {
    let parts = text.split(separator: " ")
    switch parts.count {
    case 1 where text == "24:00": self.init(.midnight, dayOffset: 1)
    case 1:
      guard let time = MinuteOfDay(text) else { return nil }
      self.init(time)
    case 2:
      guard parts[0] == "+1", let time = MinuteOfDay(String(parts[1])) else { return nil }
      self.init(time, dayOffset: 1)
    default: return nil
    }
  }

  /// Wall-clock minutes from the midnight that begins the column.
  public var minutesAfterColumnMidnight: Int { dayOffset * 1440 + time.minutesAfterMidnight }

  /// The time so many wall-clock minutes later.
  public func advanced(by minutes: Int) -> ColumnTime {
    let total = minutesAfterColumnMidnight + minutes
    let day = total >= 0 ? total / 1440 : (total - 1439) / 1440
    return ColumnTime(MinuteOfDay(minutesAfterMidnight: total - day * 1440) ?? .midnight, dayOffset: day)
  }

  /// This time as an end: if it is not after the start, the first time after it at which the clock shows the same.
  func following(_ start: ColumnTime) -> ColumnTime {
    guard self <= start else { return self }
    return ColumnTime(time, dayOffset: start.dayOffset + (time > start.time ? 0 : 1))
  }

  public static func < (left: Self, right: Self) -> Bool {
    left.minutesAfterColumnMidnight < right.minutesAfterColumnMidnight
  }

  public var description: String { dayOffset == 0 ? "\(time)" : "+\(dayOffset) \(time)" }
}
