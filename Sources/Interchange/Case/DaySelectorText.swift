// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// Reads the days a demand line or row applies to: `all`, `work`, `rest`, `statutory`, `Mon-Fri`, `Sat`, a
/// date, `2026-03-01..2026-03-07`; several joined with `|` are any of them, with `&` all of them.
enum DaySelectorText {
  static let form = ValueForm<DaySelector>(.text) { (text) throws(ProblemKind) in
    try any(text)
  }

  private static let words: [String: DaySelector] = [
    "all": .every, "every": .every, "每天": .every, "全部": .every, "每日": .every, "work": .type(.work),
    "工作日": .type(.work),
    "rest": .type(.rest), "休息日": .type(.rest), "statutory": .type(.statutory), "法定": .type(.statutory),
    "法定节假日": .type(.statutory),
    "周末": .weekdays([.saturday, .sunday]), "weekend": .weekdays([.saturday, .sunday]),
  ]

  private static let weekdays: [String: Weekday] = [
    "mon": .monday, "tue": .tuesday, "wed": .wednesday, "thu": .thursday, "fri": .friday, "sat": .saturday,
    "sun": .sunday,
    "monday": .monday, "tuesday": .tuesday, "wednesday": .wednesday, "thursday": .thursday, "friday": .friday,
    "saturday": .saturday,
    "sunday": .sunday, "周一": .monday, "周二": .tuesday, "周三": .wednesday, "周四": .thursday, "周五": .friday,
    "周六": .saturday,
    "周日": .sunday, "周天": .sunday, "星期一": .monday, "星期二": .tuesday, "星期三": .wednesday, "星期四": .thursday,
    "星期五": .friday,
    "星期六": .saturday, "星期日": .sunday,
  ]

  /// What a message lists as known.
  static let known = [
    "all", "work", "rest", "statutory", "Mon-Fri", "Sat", "2026-03-01", "2026-03-01..2026-03-07",
  ]

  static func weekday(_ text: String) -> Weekday? { weekdays[text.lowercased()] }

  private static func any(_ text: String) throws(ProblemKind) -> DaySelector {
    var parts: [DaySelector] = []
    for part in text.split(whereSeparator: { "|、".contains($0) }) { parts.append(try all(String(part))) }
    guard let first = parts.first else { throw .unknownValue(.date, value: text, known: known) }
    return parts.count == 1 ? first : .anyOf(parts)
  }

  private static func all(_ text: String) throws(ProblemKind) -> DaySelector {
    var parts: [DaySelector] = []
    for part in text.split(separator: "&") { parts.append(try one(trimmed(part))) }
    guard let first = parts.first else { throw .unknownValue(.date, value: text, known: known) }
    return parts.count == 1 ? first : .allOf(parts)
  }

  private static func one(_ text: String) throws(ProblemKind) -> DaySelector {
    if let word = words[text.lowercased()] { return word }
    if let weekday = weekday(text) { return .weekdays([weekday]) }
    for separator in ["..", "至", "~", "到"] {
      guard let (start, end) = halves(of: text, at: separator) else { continue }
      if let range = weekdays(from: start, to: end) { return range }
      guard let from = try ReadDate.read(start).civilDay, let to = try ReadDate.read(end).civilDay else {
        break
      }
      guard from <= to else { throw .fromAfterTo(from: start, to: end) }
      return .range(from...to)
    }
    if let (start, end) = halves(of: text, at: "-"), let range = weekdays(from: start, to: end) {
      return range
    }
    guard text.contains(where: \.isNumber) else { throw .unknownValue(.date, value: text, known: known) }
    guard let day = try ReadDate.read(text).civilDay else { throw .impossibleDate(value: text) }
    return .range(day...day)
  }

  /// From one weekday to another, over the end of the week where it must: `Fri-Mon`.
  private static func weekdays(from start: String, to end: String) -> DaySelector? {
    guard let first = weekday(start), let last = weekday(end) else { return nil }
    let length = (last.rawValue - first.rawValue + 7) % 7
    return .weekdays(Set((0...length).map { Weekday.allCases[(first.rawValue + $0) % 7] }))
  }

  private static func halves(of text: String, at separator: String) -> (String, String)? {
    guard let range = text.firstRange(of: separator) else { return nil }
    let (start, end) = (trimmed(text[..<range.lowerBound]), trimmed(text[range.upperBound...]))
    return start.isEmpty || end.isEmpty ? nil : (start, end)
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    String(text.drop { $0 == " " }).trimmingTrailingSpaces
  }
}
