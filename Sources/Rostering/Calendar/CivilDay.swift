// SPDX-License-Identifier: GPL-3.0-or-later

/// A day of the proleptic Gregorian calendar, without a time zone.
///
/// Stored as days since 1970-01-01. Conversions follow Hinnant's "days from civil" (2013), which is exact for
/// all years.
public struct CivilDay: Hashable, Comparable, Sendable, Strideable, CustomStringConvertible {
  public let daysSinceEpoch: Int32

  public init(daysSinceEpoch: Int32) { self.daysSinceEpoch = daysSinceEpoch }

  /// The day of that date, or nil when there is none (30 February).
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= CivilDay.length(ofMonth: month, year: year)
    else { return nil }
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = shiftedYear / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    self.daysSinceEpoch = Int32(era * 146_097 + dayOfEra - 719_468)
  }

  /// The day written as `2026-03-01`, or nil when the text is anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].utf8.count == 4, parts[1].utf8.count == 2, parts[2].utf8.count == 2,
      text.utf8.allSatisfy({ $0 == 45 || (48...57).contains($0) }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Year, month 1 to 12 and day 1 to 31.
  public var components: (year: Int, month: Int, day: Int) {
    let shifted = Int(daysSinceEpoch) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  public var weekday: Weekday {
    let index = (Int(daysSinceEpoch) + 3) % 7
    return Weekday.allCases[index < 0 ? index + 7 : index]
  }

  /// The month this day lies in.
  public var month: CivilMonth {
    let (year, month, _) = components
    return CivilMonth(year: year, month: month)
  }

  /// The Monday of this day's week (ISO 8601).
  public var monday: CivilDay { advanced(by: -weekday.rawValue) }

  public func advanced(by days: Int) -> CivilDay { CivilDay(daysSinceEpoch: daysSinceEpoch + Int32(days)) }
  public func distance(to other: CivilDay) -> Int { Int(other.daysSinceEpoch) - Int(daysSinceEpoch) }
  public static func < (left: Self, right: Self) -> Bool { left.daysSinceEpoch < right.daysSinceEpoch }

  /// ISO 8601, `2026-03-01`.
  public var description: String {
    let (year, month, day) = components
    guard (0...9999).contains(year) else { return "\(year)-\(month)-\(day)" }
    // Dates are written by the million, so this one is put together digit by digit.
    return String(unsafeUninitializedCapacity: 10) { text in
      func put(_ number: Int, _ width: Int, at start: Int) {
        var rest = number
        for position in (start..<start + width).reversed() {
          text[position] = UInt8(ascii: "0") + UInt8(rest % 10)
          rest /= 10
        }
      }
      put(year, 4, at: 0)
      put(month, 2, at: 5)
      put(day, 2, at: 8)
      text[4] = UInt8(ascii: "-")
      text[7] = UInt8(ascii: "-")
      return 10
    }
  }

  static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: return 30
    default: return 31
    }
  }
}

/// A month of the Gregorian calendar.
public struct CivilMonth: Hashable, Comparable, Sendable, CustomStringConvertible {
  public let year: Int
  public let month: Int

  public init(year: Int, month: Int) {
    self.year = year
    self.month = month
  }

  public static func < (left: Self, right: Self) -> Bool {
    (left.year, left.month) < (right.year, right.month)
  }

  /// `2026-03`.
  public var description: String { "\(year)-\(month < 10 ? "0" : "")\(month)" }
}

/// A day of the week; the raw value counts from Monday, 0.
public enum Weekday: Int, CaseIterable, Sendable, Hashable {
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday

  public var isWeekend: Bool { self == .saturday || self == .sunday }
}
