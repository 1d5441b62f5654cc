// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Interchange
import Rostering
import Testing

@Suite("Rosters of the public formats")
struct BenchmarkRosterTests {
  private let first: Case
  private let second: Case

  init() throws {
    first = try INRC1Instance(text: SampleInstances.inrc1).subject
    second = try INRC2Instance(
      name: "n002w1_0_0", scenario: SampleInstances.inrc2Scenario, history: SampleInstances.inrc2History,
      weeks: [SampleInstances.inrc2Week]
    ).subject
  }

  @Test("are a line a person with a cell a day, read back as written")
  func lines() throws {
    let text = "# a comment\nA,,D,N,,,,,,,,,,,\r\nB,D+N,,,,,,,,,,,,,D\n"
    let form = BenchmarkRoster(of: first, format: .inrc1)
    let roster = try form.read(text)
    #expect(roster["A", first.days[2]].code == "N")
    #expect(roster["B", first.days[0]].stints.count == 2)
    #expect(form.text(roster) == "A,,D,N,,,,,,,,,,,\nB,D+N,,,,,,,,,,,,,D\n")
  }

  @Test("name the skill where the format assigns one")
  func skills() throws {
    let form = BenchmarkRoster(of: second, format: .inrc2)
    let text = "Ann,Night:Head,,,Early:Nurse,,,\nBen,,,,,,,Early:Nurse\n"
    #expect(form.text(try form.read(text)) == text)
  }

  @Test(
    "are refused with the line that is wrong",
    arguments: [
      ("Ann,Night,,,,,,\nBen,,,,,,,\n", "line 1: unknown name \"Night\""),
      ("Ann,,,,,,,\nBen,,,,,,\n", "line 2: 7 fields, not 8"),
      ("Ann,,,,,,,\nAnn,,,,,,,\n", "line 2: unknown name \"Ann\""),
      ("Ann,,,,,,,\n", "no line for \"Ben\""),
    ])
  func faults(text: String, message: String) {
    let error = #expect(throws: BenchmarkFormatError.self) {
      try BenchmarkRoster(of: second, format: .inrc2).read(text)
    }
    #expect(error?.description == message)
  }

  @Test("are written as the first competition's XML and read back")
  func solutionOfTheFirst() throws {
    let roster = try BenchmarkRoster(of: first, format: .inrc1).read("A,,D,N,,,,,,,,,,,\nB,D,,,,,,,,,,,,,D\n")
    let text = INRC1Solution.text(roster, of: first, cost: Cost(7))
    #expect(
      text.contains("<Date>2010-01-02</Date>\n      <Employee>A</Employee>\n      <ShiftType>D</ShiftType>"))
    #expect(try INRC1Solution.read(text, of: first) == roster)
    #expect(throws: BenchmarkFormatError.self) {
      try INRC1Solution.read(text.replacingOccurrences(of: ">N<", with: ">Q<"), of: first)
    }
    #expect(throws: BenchmarkFormatError.self) { try INRC1Solution.read(String(text.prefix(300)), of: first) }
  }

  @Test("are written as the second competition's weeks and read back")
  func solutionOfTheSecond() throws {
    let roster = try BenchmarkRoster(of: second, format: .inrc2)
      .read("Ann,Night:Head,,,Early:Nurse,,,\nBen,,,,,,,Early:Nurse\n")
    let text = INRC2Solution.text(roster, of: second, scenario: "n002w1", week: 0)
    #expect(
      text == """
        SOLUTION
        0 n002w1

        ASSIGNMENTS = 3
        Ann Mon Night Head
        Ann Thu Early Nurse
        Ben Sun Early Nurse

        """)
    #expect(try INRC2Solution.read([text], of: second) == roster)
    #expect(throws: BenchmarkFormatError.self) { try INRC2Solution.read([], of: second) }
  }
}

/// Instances and solutions beside the repository, where they are there.
private enum Published {
  static let folder = "../shared/benchmarks/inrc2"
  static var isThere: Bool { FileManager.default.fileExists(atPath: folder) }
}

@Suite("Published solutions", .enabled(if: Published.isThere))
struct PublishedSolutionTests {
  @Test(
    "cost what the competition's validator says",
    arguments: [
      ("n005w4_0_1-2-3-3", 1695), ("n005w4_1_5-3-1-0", 2010), ("n012w8_0_3-5-0-2-0-4-5-2", 3295),
      ("n021w4_2_8-1-4-3", 2345),
    ])
  func costs(name: String, expected: Int64) throws {
    let parts = name.split(separator: "_")
    let instance = try BenchmarkInstance.inrc2(name, in: Published.folder)
    let roster = try instance.roster(
      at: "\(Published.folder)/\(parts[0])/Solution_H_\(parts[1])-WD_\(parts[2])")
    let report = Audit(instance.subject).report(on: roster)
    #expect(report.broken.isEmpty && report.uncovered.isEmpty)
    #expect(report.cost == Cost(expected))
  }
}
