// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Interchange
import Rostering
import Testing

@Suite("A roster is read against its case")
struct RosterReaderTests {
  private func read(_ text: String, _ changes: [String: String] = [:]) throws -> (
    roster: Roster?, kinds: [ProblemKind]
  ) {
    let disk = try CaseOnDisk(changes.merging(["by-hand.csv": text], uniquingKeysWith: { $1 }))
    let problems = ProblemList()
    let folder = try #require(disk.read().folder)
    let roster = RosterReader(folder).read(
      disk.root.appendingPathComponent("by-hand.csv").path, problems: problems)?.roster
    return (roster, problems.all.map(\.kind))
  }

  @Test("A list and a grid of the same duties are the same roster")
  func listAndGrid() throws {
    let yaml = [
      "case.yaml":
        "title: Small\nmonth: 2026-03\nempty_cell: off\ncombinations:\n  - {code: D+S, shifts: [D, S]}\n"
    ]
    let list = try read(
      "id,date,shift,unit,post\nN001,2026-03-02,D,W3,nurse\nN001,2026-03-02,S,W3,nurse\nN003,2026-03-03,N,ICU,nurse\n",
      yaml)
    let grid = try read("id,2,3\nN001,S/D,\nN003,,N\n", yaml)
    #expect(list.kinds == [])
    #expect(list.roster == grid.roster)
    #expect(list.roster?["N001", day("2026-03-02")].code == "D+S")
  }

  @Test("The home unit comes first, then the only line possible, then the unit after @")
  func units() throws {
    let demand = [
      "demand.csv":
        "unit,shift,profession,from_units,min\nW3,N,nurse,any,0\nICU,N,nurse,any,0\nICU,D,nurse,any,0\n"
    ]
    let grid = "id,2,3,4\nN001,N,D,N@ICU\nN002,off,off,off\n"
    let roster = try #require(try read(grid, demand).roster)
    #expect(roster["N001", day("2026-03-02")].stints.map(\.unit) == ["W3"])
    #expect(roster["N001", day("2026-03-03")].stints.map(\.unit) == ["ICU"])
    #expect(roster["N001", day("2026-03-04")].stints.map(\.unit) == ["ICU"])
  }

  @Test("A code that may mean several lines is a problem that lists them")
  func ambiguous() throws {
    let demand = [
      "demand.csv": "unit,shift,profession,post,from_units,min\nICU,D,nurse,a,any,0\nICU,D,nurse,b,any,0\n"
    ]
    #expect(
      try read("id,date,shift\nN001,2026-03-02,D\n", demand).kinds
        == [.ambiguousDuty(id: "N001", date: "2026-03-02", code: "D", choices: ["ICU a", "ICU b"])])
  }

  @Test("A cell may name the post after the unit")
  func posts() throws {
    let demand = [
      "demand.csv": "unit,shift,profession,post,from_units,min\nICU,D,nurse,a,any,0\nICU,D,nurse,b,any,0\n"
    ]
    let roster = try #require(
      try read("id,2,3,4\nN001,D@ICU:b,D@ICU：a,off\nN002,off,off,off\n", demand).roster)
    #expect(roster["N001", day("2026-03-02")].stints.map(\.post) == ["b"])
    #expect(roster["N001", day("2026-03-03")].stints.map(\.post) == ["a"])
    let unknown = try read("id,2,3\nN001,D@ICU:c,off\nN002,D@ICX:a,off\n", demand).kinds
    #expect(unknown.contains { if case .unknownValue(.post, value: "c", _) = $0 { true } else { false } })
    #expect(unknown.contains { if case .unknownValue(.unit, value: "ICX", _) = $0 { true } else { false } })
  }

  @Test("Days outside the horizon are said and left out")
  func outside() throws {
    let (roster, kinds) = try read("id,date,shift\nN001,2026-04-02,D\n")
    #expect(roster?["N001", day("2026-04-02")].isOff == true)
    #expect(kinds == [.dateOutsideHorizon(date: "2026-04-02", from: "2026-03-01", to: "2026-03-31")])
  }

  @Test("Decisions are read from the file beside the roster")
  func decisions() throws {
    let yaml =
      "title: Small\nmonth: 2026-03\ndecisions:\n  - {id: call, decision: call_up, echelon: E2, days: [2026-03-02, 2026-03-09], cost: 5}\n"
    let roster = try read(
      "id,date,shift\nN001,2026-03-02,D\n",
      ["case.yaml": yaml, "decisions.csv": "id,value\ncall,2026-03-09\n"]
    ).roster
    #expect(roster?.decisions == ["call": 2])
  }
}
