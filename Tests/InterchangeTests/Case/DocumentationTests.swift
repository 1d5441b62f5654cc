// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Interchange
import Rostering
import Subsidies
import Testing

/// The code blocks of a page of the documentation, with the heading each stands under.
private func blocks(of page: String, language: String) throws -> [(heading: String, text: String)] {
  let docs = URL(fileURLWithPath: examples).deletingLastPathComponent().appendingPathComponent("docs")
  let lines = try String(contentsOf: docs.appendingPathComponent(page), encoding: .utf8)
    .split(separator: "\n", omittingEmptySubsequences: false)
  var blocks: [(heading: String, text: String)] = []
  var heading = ""
  var block: [Substring]?
  for line in lines {
    if let open = block {
      if line == "```" {
        blocks.append((heading, open.joined(separator: "\n"))); block = nil
      } else {
        block = open + [line]
      }
    } else if line == "```" + language {
      block = []
    } else if line.hasPrefix("#") {
      heading = line.drop { $0 == "#" || $0 == " " }.description
    }
  }
  return blocks
}

@Suite("The examples of the documentation")
struct DocumentationTests {
  private static let declarations = """
    title: Documented
    from: 2026-03-02
    to: 2026-03-29
    teams: [{id: T1}, {id: T2}]
    quantities:
      - {id: callable, callable: {time: 20:00, rest: 12h}}
      - {id: nights, sum: {measure: nights}}

    """

  /// The entries of all blocks of rules.md of a kind, as `case.yaml` writes them in a list.
  private static func entries(_ kind: String) throws -> [String] {
    try blocks(of: "rules.md", language: "yaml").filter { $0.text.hasPrefix("# \(kind)\n") }.flatMap {
      block in
      block.text.dropFirst(kind.count + 3).description.components(separatedBy: "\n---\n").map { entry in
        "  - " + entry.split(separator: "\n").joined(separator: "\n    ")
      }
    }
  }

  private func read(_ list: String, _ kind: String) throws -> Case {
    let entries = try Self.entries(kind)
    // The quantities of the declarations are replaced where the documented ones are read.
    let head = kind == "quantity" ? "title: Documented\nmonth: 2026-03\n" : Self.declarations
    return try subject(["case.yaml": head + "\(list):\n" + entries.joined(separator: "\n") + "\n"])
  }

  @Test("Every rule of rules.md is read, and no kind of rule is left out")
  func rules() throws {
    let subject = try read("rules", "rule")
    #expect(Set(subject.rules.compactMap(\.kind)) == Set(RuleKind.allCases))
    #expect(subject.rules.count == (try Self.entries("rule")).count)
  }

  @Test("Every row of rules.md is read, and no kind of row is left out")
  func rows() throws {
    let rows = try read("rows", "row").rows
    #expect(Set(rows.map(\.kind)) == Set(RowKind.allCases))
    let documented = try Self.entries("row").count
    #expect(rows.count == documented + 5)
  }

  @Test("Every quantity of rules.md is read")
  func quantities() throws {
    #expect(
      try read("quantities", "quantity").quantities.map(\.id) == [
        "nights", "callable", "all-free", "tests", "all-tests",
      ])
  }

  @Test("Every decision of rules.md is read, and no kind of decision is left out")
  func decisions() throws {
    let decisions = try read("decisions", "decision").decisions
    #expect(Set(decisions.map(\.kind)) == Set(DecisionKind.allCases))
  }

  @Test("Every case.yaml of rules.md is read")
  func cases() throws {
    let blocks = try blocks(of: "rules.md", language: "yaml").filter { $0.text.hasPrefix("# case\n") }
    #expect(blocks.count == 6)
    for block in blocks { #expect(try subject(["case.yaml": block.text]).staff.count == 4) }
  }

  @Test("The tables of files.md make a case together")
  func files() throws {
    var changes: [String: String] = [
      "case.yaml": "title: Documented\nmonth: 2026-03\ncombinations:\n  - {code: D+E, shifts: [D, E]}\n"
    ]
    for block in try blocks(of: "files.md", language: "csv") {
      let name =
        block.heading.hasPrefix("pins.csv")
        ? "history.csv" : String(block.heading.prefix { $0 != " " && $0 != "," })
      if name.hasSuffix(".csv") { changes[name] = block.text + "\n" }
    }
    #expect(changes.count >= 17)
    let subject = try subject(changes)
    #expect(subject.staff.map(\.id) == ["N001", "N002", "N003"])
    #expect(subject.staffChanges.count == 1)
    #expect(subject.history.plans["N001"]?.count == 2)
    #expect(subject.rows.count { $0.kind == .posts } == 3)
    #expect(subject.rows.count { $0.kind == .clock } == 1)
    #expect(subject.rows.count { $0.kind == .mix } == 1)
    #expect(subject.openingHours["N001"] == .hours(-4))
    #expect(subject.leave.count == 3)
    #expect(subject.calendar.type(of: day("2026-04-05")) == .statutory)
  }

  @Test("Each form of attendance of files.md is read")
  func attendance() throws {
    let forms = try blocks(of: "files.md", language: "csv").filter { $0.heading == "attendance.csv" }
    #expect(forms.count == 3)
    let folder = try #require(
      try CaseOnDisk([
        "case.yaml": "title: March\nmonth: 2026-03\npunches: {before: 1h, after: 2h}\n",
        "history.csv": "id,date,shift\nN001,2026-02-27,D\n",
        "demand.csv": "unit,shift,post,min\nW3,D,nurse,0\n",
      ]).read().folder)
    let records = try forms.map { form in
      let problems = ProblemList()
      let reader = AttendanceReader(for: folder, saysExceptions: true, problems: problems)
      let read = try #require(reader.read(SourceText(file: "attendance.csv", text: form.text)))
      #expect(problems.isEmpty, "\(problems.all)")
      return read.records.count
    }
    #expect(records == [2, 4, 1])
  }

  @Test("The grid of files.md is read as history")
  func grid() throws {
    let grid = try #require(try blocks(of: "files.md", language: "csv").first { $0.heading == "Grids" })
    let subject = try subject([
      "case.yaml": "title: April\nmonth: 2026-04\nempty_cell: off\n", "history.csv": grid.text + "\n",
      "codes.csv": "code,means,value\n白,shift,D\n",
    ])
    #expect(subject.history.plans["N001"]?[day("2026-03-02")]?.code == "D+S")
    #expect(subject.history.plans["N002"]?[day("2026-03-01")]?.code == "N")
    #expect(subject.history.plans["N002"]?[day("2026-03-03")]?.stints.first?.unit == "ICU")
  }
}
