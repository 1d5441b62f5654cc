// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Interchange
import Rostering
import Testing

@Suite("A case folder is read")
struct CaseReaderTests {
  @Test("Five lines and a staff list are enough")
  func fiveLines() throws {
    let small = try subject(["units.csv": "", "shifts.csv": "", "demand.csv": "unit,shift,min\nW3,D,1\n"])
    #expect(small.units.map(\.id) == ["W3", "ICU", "DISP"])
    #expect(small.shifts.map(\.code) == ["D", "E", "N"])
    #expect(small.days.count == 31)
    #expect(small.echelons.map(\.rank) == [1, 2])
  }

  @Test(
    "Without case.yaml, staff.csv or any demand there is nothing to plan",
    arguments: ["case.yaml", "staff.csv", "demand.csv"])
  func missing(file: String) throws {
    let lines = try CaseOnDisk.lines([file: ""])
    #expect(lines.contains { $0.hasPrefix("\(file): ") })
  }

  @Test("Posts may be asked for in case.yaml alone")
  func postsInRows() throws {
    let row = "rows:\n  - {id: day, row: posts, unit: W3, shift: D, post: nurse, minimum: 1}\n"
    let alone = try subject(["demand.csv": "", "case.yaml": "title: Small\nmonth: 2026-03\n" + row])
    #expect(alone.rows.map(\.id) == ["day"])
    let mix = "rows:\n  - {id: mix, row: mix, unit: W3, minimum: 1}\n"
    #expect(
      try CaseOnDisk.lines(["demand.csv": "", "case.yaml": "title: Small\nmonth: 2026-03\n" + mix]) == [
        "demand.csv: the file is required and is not there"
      ])
    // Of an entry that cannot be read nobody knows whether it asks for posts.
    let unclear = try CaseOnDisk.lines([
      "demand.csv": "", "case.yaml": "title: Small\nmonth: 2026-03\nrows:\n  - {id: mix, row: psts}\n",
    ])
    #expect(unclear.count == 1 && unclear[0].hasPrefix("case.yaml:4"))
  }

  @Test("A missing staff file is one problem, whatever other files name that only it knows")
  func consequences() throws {
    let lines = try CaseOnDisk.lines([
      "staff.csv": "", "units.csv": "",
      "staff_changes.csv": "id,from,field,value\nN1,2026-03-02,echelon,E2\n",
      "demand.csv": "unit,shift,profession,skill,level,echelon,substitutes,min\nW3,D,护士,icu,N3,E1,E2:50,1\n",
      "case.yaml": """
      title: Small
      month: 2026-03
      rules:
        - {id: rest, rule: minimum_rest, hours: 11, who: {profession: nurse, team: T1, unit: ICU}}

      """,
    ])
    #expect(
      lines == [
        "staff.csv: the file is required and is not there",
        "staff.csv: warning: no id can be read here, so the ids in the other files were not checked",
      ])
  }

  @Test("Every problem of every file is said, with its cell")
  func everything() throws {
    let lines = try CaseOnDisk.lines([
      "case.yaml":
        "title: Small\nmonth: 2026-03\nechelons:\n  - {id: E1, rank: 1}\n  - {id: E2, rank: 2}\nhorizn: 3\n",
      "staff.csv":
        "id,name,unit,profession,echelon\nN001,A,W3,nurse,E1\nN001,B,W4,nurse,E1\nN003,C,W3,nurse,E4\n",
      "leave.csv": "id,from,to,kind\nN001,2026-03-05,2026-03-03,annual\nN01,2026-03-05,2026-03-06,annual\n",
    ])
    #expect(lines.contains { $0.hasPrefix("case.yaml:6:1 (horizn): unknown key \"horizn\"") })
    #expect(
      lines.contains {
        $0.hasPrefix("staff.csv:3 (A3, id): the staff member \"N001\" is already given at staff.csv:2")
      })
    #expect(
      lines.contains { $0.hasPrefix("staff.csv:4 (E4, echelon): unknown echelon \"E4\"; known are E1, E2") })
    #expect(lines.contains { $0.hasPrefix("leave.csv:2 (C2, to): from 2026-03-05 is after to 2026-03-03") })
    #expect(
      lines.contains { $0.hasPrefix("leave.csv:3 (A3, id): unknown staff id \"N01\"; did you mean N001?") })
  }

  @Test("A file one edit away from a known name is not passed over in silence")
  func misspeltFile() throws {
    let lines = try CaseOnDisk.lines(["leaves.csv": "id\n"])
    #expect(lines.contains { $0.hasPrefix("leaves.csv: this file is not read; a case has \"leave.csv\"") })
  }

  @Test("Ids that lost their zeros are named with the width that mends them, and mended by it")
  func width() throws {
    let staff = "id,name,unit,profession\n0012,A,W3,nurse\n"
    let leave = "id,from,to,kind\n12,2026-03-05,2026-03-05,annual\n"
    let kinds = try CaseOnDisk(["staff.csv": staff, "leave.csv": leave]).read().problems.map(\.kind)
    #expect(kinds.contains(.leadingZerosLost(id: "12", meant: "0012", width: 4)))
    let mended = try subject([
      "case.yaml": "title: Small\nmonth: 2026-03\nid_width: 4\n", "staff.csv": staff, "leave.csv": leave,
      "demand.csv": "unit,shift,min\nW3,D,0\n",
    ])
    #expect(mended.leave.map(\.staff) == ["0012"])
  }

  @Test("An extended folder gives its staff, and may not lead back")
  func extendsStaff() throws {
    let disk = try CaseOnDisk(["unit/case.yaml": "title: Unit\nmonth: 2026-03\nextends: ..\n"])
    #expect(disk.read("unit").folder?.subject.staff.count == 4)
    #expect(disk.read("unit").folder?.inputs.map(\.file).contains("../staff.csv") == true)
    let cycle = try CaseOnDisk(["case.yaml": "title: Small\nmonth: 2026-03\nextends: .\n"]).read().problems
    #expect(cycle.map(\.kind) == [.extendsCycle(path: ".")])
    let outside = try CaseOnDisk(["case.yaml": "title: Small\nmonth: 2026-03\nextends: /etc\n"]).read()
      .problems
    #expect(outside.map(\.kind) == [.pathOutsideCase(path: "/etc")])
  }

  @Test("No message quotes a health, restriction or leave value")
  func privacy() throws {
    let canary = "CANARY7"
    let lines = try CaseOnDisk.lines([
      "health.csv":
        "id,time,temperature,symptoms,test,result,exposure,note\nN001,2026-03-01,\(canary),\(canary),\(canary),\(canary),\(canary),\(canary)\n",
      "restrictions.csv":
        "id,from,to,kind,value\nN001,2026-03-01,2026-03-09,\(canary),\(canary)\nN002,2026-03-01,2026-03-09,max_hours,\(canary)\n",
      "leave.csv": "id,from,to,kind\nN001,2026-03-05,2026-03-05,\(canary)\n",
    ])
    #expect(lines.count >= 5)
    #expect(!lines.joined().contains(canary))
  }
}
