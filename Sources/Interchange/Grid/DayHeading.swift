// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// The heading of a day column: `1`, `1日`, `12/1`, `12月1日`, an ISO date, or the day number of a spreadsheet;
/// a weekday may follow.
enum DayHeading: Hashable {
  case day(Int)
  case monthDay(month: Int, day: Int)
  case date(CivilDay)

  /// Nil for a text that is no day.
  init?(_ text: String) {
    let head = text.prefix { !" (（\n\t".contains($0) && !"周星".contains($0) }
    let plain = String(head)
    guard plain.contains(where: \.isNumber) else { return nil }
    if let day = Self.number(plain, below: 32) ?? Self.number(Self.stem(plain), below: 32) {
      self = .day(day)
    } else if let (month, day) = Self.monthAndDay(plain) {
      self = .monthDay(month: month, day: day)
    } else if let date = try? ReadDate.read(plain).civilDay {
      self = .date(date)
    } else {
      return nil
    }
  }

  var dayOfMonth: Int {
    switch self {
    case .day(let day), .monthDay(_, let day): day
    case .date(let date): date.components.day
    }
  }

  /// What stands before a closing `日` or `号`.
  private static func stem(_ text: String) -> String {
    text.hasSuffix("日") || text.hasSuffix("号") ? String(text.dropLast()) : ""
  }

  private static func monthAndDay(_ text: String) -> (Int, Int)? {
    let plain = stem(text).isEmpty ? text : stem(text)
    let parts = plain.split(omittingEmptySubsequences: false) { "/-.月".contains($0) }.map(String.init)
    guard parts.count == 2, let month = number(parts[0], below: 13), let day = number(parts[1], below: 32)
    else { return nil }
    return (month, day)
  }

  private static func number(_ text: String, below limit: Int) -> Int? {
    guard (1...2).contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }),
      let number = Int(text),
      (1..<limit).contains(number)
    else { return nil }
    return number
  }
}
