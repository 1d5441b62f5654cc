// SPDX-License-Identifier: GPL-3.0-or-later

/// The address of a cell as a spreadsheet shows it, such as `D17`.
///
/// The row counts records, not lines: a cell that holds a line break does not move the rows below it.
public struct CellReference: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The row, counted from 1.
  public let row: Int
  /// The column, counted from 0; `0` is `A`.
  public let column: Int

  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// The letters of a column: 0 is `A`, 25 is `Z`, 26 is `AA`.
  public static func letters(ofColumn column: Int) -> String {
    var rest = max(column, 0)
    var letters: [UInt8] = []
    while true {
      letters.append(UInt8(ascii: "A") + UInt8(rest % 26))
      guard rest >= 26 else { break }
      rest = rest / 26 - 1
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }

  public var description: String { Self.letters(ofColumn: column) + String(row) }

  public static func < (left: Self, right: Self) -> Bool {
    (left.row, left.column) < (right.row, right.column)
  }
}
