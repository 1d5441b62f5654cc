// SPDX-License-Identifier: GPL-3.0-or-later

/// What the columns of one kind of table are called and which of them must be there.
public struct TableSchema: Sendable {
  /// The name of the table, which is the stem of its file, such as `staff`.
  public let name: String
  public let columns: [TableColumn]
  private let columnsByHeading: [String: Int]

  public init(_ name: String, _ columns: [TableColumn]) {
    self.name = name
    self.columns = columns
    var columnsByHeading: [String: Int] = [:]
    for (index, column) in columns.enumerated() {
      for heading in [column.name] + column.aliases where columnsByHeading[Self.normalized(heading)] == nil {
        columnsByHeading[Self.normalized(heading)] = index
      }
    }
    self.columnsByHeading = columnsByHeading
  }

  /// The column that a heading means, by its canonical name or one of its other names; case, spaces, hyphens
  /// and underscores do not matter.
  public func column(forHeading heading: String) -> TableColumn? {
    columnsByHeading[Self.normalized(heading)].map { columns[$0] }
  }

  /// Whether a record names every column that must be there.
  func isHeading(_ document: CSVDocument, record: Int) -> Bool {
    let named = Set(
      (0..<document.fieldCount(ofRecord: record)).compactMap {
        column(forHeading: document.text(record: record, column: $0))?.name
      })
    return columns.allSatisfy { !$0.isRequired || named.contains($0.name) }
  }

  /// The name that a heading misses by one edit, among the columns that are not in `present`.
  ///
  /// Names of fewer than four characters are too short to tell: among two Chinese characters one edit makes
  /// another word.
  func nearMiss(forHeading heading: String, present: Set<String>) -> String? {
    let wanted = Self.normalized(heading)
    for column in columns where !present.contains(column.name) {
      for name in [column.name] + column.aliases where name.count >= 4 {
        if NearestName.distance(wanted, Self.normalized(name)) == 1 { return name }
      }
    }
    return nil
  }

  private static func normalized(_ heading: String) -> String {
    String(heading.lowercased().filter { $0 != " " && $0 != "_" && $0 != "-" })
  }
}

/// One column of a table.
public struct TableColumn: Hashable, Sendable {
  /// The canonical name, in English.
  public let name: String
  /// Other headings with the same meaning, the Chinese ones first of all.
  public let aliases: [String]
  /// Whether the table means nothing without the column.
  public let isRequired: Bool
  /// Whether the column holds health, restriction or account data, which no message may quote.
  public let isPrivate: Bool

  public init(_ name: String, _ aliases: String..., isRequired: Bool = false, isPrivate: Bool = false) {
    self.name = name
    self.aliases = aliases
    self.isRequired = isRequired
    self.isPrivate = isPrivate
  }
}
