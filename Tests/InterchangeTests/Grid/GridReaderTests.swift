// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Interchange
import Rostering
import Testing

@Suite("A grid")
struct GridReaderTests {
  private func pins(_ grid: String, _ yaml: String = "title: Small\nmonth: 2026-03\n") throws -> (
    Case?, [ProblemKind]
  ) {
    let (folder, problems) = try CaseOnDisk(["case.yaml": yaml, "pins.csv": grid]).read()
    return (folder?.subject, problems.map(\.kind))
  }

  @Test(
    "may head its days in any of the usual ways",
    arguments: [
      "1,2,3", "1日,2日,3日", "3/1,3/2,3/3", "3月1日,3月2日,3月3日", "2026-03-01,2026-03-02,2026-03-03",
      "46082,46083,46084",
      "1 Sun,2 Mon,3 Tue", "1(日),2(一),3(二)",
    ])
  func headings(days: String) throws {
    let (subject, _) = try pins("id,\(days)\nN001,,D*,\n")
    #expect(subject?.pins["N001"]?.mapValues(\.code) == [day("2026-03-02"): "D"])
  }

  @Test("skips titles, weekdays, blanks, totals, remarks, signatures and statistics, and says so")
  func parts() throws {
    let grid = "March 2026,,,,\n姓名,1,2,3,合计\n,日,一,二,\n\n王晓燕,D,,休,1\n合计,1,0,0,\n备注：无,,,,\n护士长签字：,,,,\n"
    let (subject, problems) = try pins(grid)
    #expect(subject?.pins["N001"]?.count == 2)
    for part in GridPart.allCases { #expect(problems.contains(.gridPartSkipped(part, count: 1)), "\(part)") }
  }

  @Test("with a name that two people hold is a problem that lists both, unless the unit tells them apart")
  func sharedName() throws {
    let (_, problems) = try pins("姓名,1,2\n李静怡,D,\n")
    #expect(problems.contains(.sharedName(name: "李静怡", ids: ["N002", "C001"])))
    let (subject, _) = try pins("科室,姓名,1,2\nDISP,李静怡,D,\n")
    #expect(subject?.pins["C001"]?.count == 1)
  }

  @Test("says an unknown code once, with a count")
  func unknownCode() throws {
    let (_, problems) = try CaseOnDisk(["pins.csv": "id,1,2,3\nN001,Q,Q,Q\n"]).read()
    let unknown = problems.filter { $0.code == .unknownCode }
    #expect(unknown.map(\.count) == [3])
    #expect(unknown.first?.origin.cell == CellReference(row: 2, column: 1))
  }

  @Test("of history takes empty cells for what the case says, and never guesses")
  func empty() throws {
    let grid = "id,26,27,28\nN001,D,,N\n"
    func read(_ setting: String) throws -> (Case?, [ProblemKind]) {
      let (folder, problems) = try CaseOnDisk([
        "case.yaml": "title: Small\nmonth: 2026-03\n\(setting)", "history.csv": grid,
      ]).read()
      return (folder?.subject, problems.map(\.kind))
    }
    #expect(try read("").1.contains(.emptyCellsUndecided(count: 1)))
    #expect(try read("empty_cell: off\n").0?.history.knownFrom["N001"] == day("2026-02-26"))
    #expect(try read("empty_cell: unknown\n").0?.history.knownFrom["N001"] == day("2026-02-28"))
  }

  @Test("of leave makes one leave of days in a row")
  func leave() throws {
    let subject = try subject(["leave.csv": "id,4,5,6,7\nN001,年,年,D,病\n"])
    #expect(
      subject.leave.map(\.days) == [
        day("2026-03-04")...day("2026-03-05"), day("2026-03-07")...day("2026-03-07"),
      ])
    #expect(subject.leave.map(\.kind) == ["annual", "sick"])
  }

  @Test("of requests makes wishes, with a star hard ones", arguments: ["D*", "D＊"])
  func requests(must: String) throws {
    let subject = try subject(["requests.csv": "id,4,5\nN001,休,\(must)\n"])
    #expect(subject.rules.map(\.head.severity) == [.soft(.linear(Cost(10))), .hard])
  }

  @Test("takes full-width signs for those of ASCII")
  func fullWidthSigns() throws {
    let plain = try subject(["pins.csv": "id,4,5\nN001,D@W3*,D\n"])
    let full = try subject(["pins.csv": "id,4,5\nN001,D＠W3＊,D＊\n"])
    #expect(plain.pins["N001"]?.count == 2)
    #expect(full.pins == plain.pins)
  }
}
