// SPDX-License-Identifier: GPL-3.0-or-later

/// A table as lines of a terminal: columns two spaces apart, texts at the left, numbers at the right.
public struct TextTable: Sendable {
  public let table: Table

  public init(_ table: Table) { self.table = table }

  /// Every line ends in a newline; no line ends in a space.
  ///
  /// A column is a number column when none of its fields is a text.
  public var text: String {
    let rows = [table.columns.map(Field.text)] + table.rows
    let widths = table.columns.indices.map { column in
      rows.map { DisplayWidth.of(TextTable.printable($0[column].text)) }.max() ?? 0
    }
    let areNumbers = table.columns.indices.map { column in
      !table.rows.isEmpty && table.rows.allSatisfy { $0[column].isNumber }
    }
    return rows.map { row in
      let cells = row.indices.map { column in
        DisplayWidth.pad(
          TextTable.printable(row[column].text), to: widths[column], atLeft: areNumbers[column])
      }
      var line = cells.joined(separator: "  ")
      while line.last == " " { line.removeLast() }
      return line + "\n"
    }.joined()
  }

  /// Control characters are dropped, so that no file can write to a terminal through a name.
  static func printable(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.properties.generalCategory != .control }))
  }
}
