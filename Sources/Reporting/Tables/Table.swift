// SPDX-License-Identifier: GPL-3.0-or-later
import Rostering

/// One field of a table.
///
/// The kind matters to whoever writes it: a text that a spreadsheet would run is neutralised, a number
/// is not.
public enum Field: Sendable, Hashable {
  case text(String)
  /// Digits with a point before decimals, a sign in front where negative; or empty where there is no number to give.
  case number(String)

  public var text: String {
    switch self {
    case .text(let text), .number(let text): text
    }
  }

  public var isNumber: Bool {
    if case .number = self { true } else { false }
  }

  static func number(_ count: Int) -> Field { .number(String(count)) }
  static func number(_ count: Int?) -> Field { .number(count.map { String($0) } ?? "") }
  static func number(_ cost: Cost) -> Field { .number(String(cost.points)) }
  static func hours(_ length: Minutes) -> Field { .number(HourText.decimal(length)) }
  /// A text where it is no plain number, so that a minus sign in front cannot make it a formula.
  static func exactHours(_ length: Minutes) -> Field {
    let text = HourText.exact(length)
    return text.contains(":") ? .text(text) : .number(text)
  }
}

/// One output file as rows of fields; every row has as many fields as there are columns.
public struct Table: Sendable, Hashable {
  /// The file name, such as `schedule.csv`.
  public let name: String
  public let columns: [String]
  public let rows: [[Field]]

  public init(name: String, columns: [String], rows: [[Field]]) {
    self.name = name
    self.columns = columns
    self.rows = rows
  }
}
