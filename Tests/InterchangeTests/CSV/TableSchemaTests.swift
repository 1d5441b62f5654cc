// SPDX-License-Identifier: GPL-3.0-or-later
import Interchange
import Testing

@Suite("The schemas of the tables")
struct TableSchemaTests {
  @Test("have headings that mean one column each", arguments: TableSchema.all.map(\.name))
  func distinct(name: String) throws {
    let schema = try #require(TableSchema.all.first { $0.name == name })
    for column in schema.columns {
      for heading in [column.name] + column.aliases {
        #expect(schema.column(forHeading: heading)?.name == column.name, "\(heading)")
      }
    }
  }

  @Test("have a Chinese heading for every column", arguments: TableSchema.all.map(\.name))
  func chinese(name: String) throws {
    let schema = try #require(TableSchema.all.first { $0.name == name })
    for column in schema.columns {
      #expect(column.aliases.contains { $0.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) } })
    }
  }

  @Test("keep health, restriction and account values private, and ids open so that a cell can be found")
  func privacy() {
    for schema in [TableSchema.health, .restrictions, .accounts] {
      let open = schema.columns.filter { !$0.isPrivate }.map(\.name)
      #expect(open.allSatisfy { ["id", "time"].contains($0) }, "\(schema.name): \(open)")
      #expect(open.contains("id"))
    }
  }

  @Test("know a heading whatever its case, spaces, hyphens and underscores")
  func normalized() {
    #expect(TableSchema.staff.column(forHeading: "Hours per-week")?.name == "hours_per_week")
    #expect(TableSchema.staff.column(forHeading: "工号")?.name == "id")
    #expect(TableSchema.staff.column(forHeading: "照片") == nil)
  }
}
