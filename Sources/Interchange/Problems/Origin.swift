// SPDX-License-Identifier: GPL-3.0-or-later

/// Where a value was read, or where a problem lies: every value of an input file remembers it.
public struct Origin: Hashable, Sendable {
  /// The file, as the user wrote it or relative to the case.
  public var file: String
  /// The line, counted from 1; absent when the whole file is meant.
  public var line: Int?
  /// The character within the line, counted from 1; given for files that are not tables.
  public var character: Int?
  /// The spreadsheet cell; given for tables.
  public var cell: CellReference?
  /// The column heading as the file has it, or the path of the key, such as `rules[2].max`.
  public var field: String?
  /// Whether the field holds health, restriction or account data: messages name the place and never quote it.
  public var isPrivate: Bool

  public init(
    file: String, line: Int? = nil, character: Int? = nil, cell: CellReference? = nil, field: String? = nil,
    isPrivate: Bool = false
  ) {
    self.file = file
    self.line = line
    self.character = character
    self.cell = cell
    self.field = field
    self.isPrivate = isPrivate
  }
}

extension Origin: CustomStringConvertible {
  /// `staff.csv:17 (D17, echelon)`, `case.yaml:3:7 (horizon.from)` or `staff.csv`.
  public var description: String {
    var text = file
    if let line {
      text += ":\(line)"
      if let character { text += ":\(character)" }
    }
    let details = [cell?.description, field].compactMap { $0 }
    return details.isEmpty ? text : "\(text) (\(details.joined(separator: ", ")))"
  }
}

extension Origin: Comparable {
  /// Reading order within a file: a problem of the whole file comes before those of its lines.
  public static func < (left: Self, right: Self) -> Bool {
    left.readingOrder < right.readingOrder
  }

  private var readingOrder: (String, Int, Int, Int, String) {
    (file, line ?? 0, character ?? 0, cell?.column ?? -1, field ?? "")
  }
}
