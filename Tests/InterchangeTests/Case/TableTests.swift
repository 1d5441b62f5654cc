// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Interchange
import Rostering
import Testing

@Suite("The tables of a case")
struct TableTests {
  private func kinds(_ changes: [String: String]) throws -> [ProblemKind] {
    try CaseOnDisk(changes).read().problems.map(\.kind)
  }

  @Test(
    "Health entries make people unfit for as long as the case says, the worst of a day first, until cleared")
  func health() throws {
    let head = "title: Small\nmonth: 2026-03\nhealth:\n  fever: {from: 37.5, makes: unfit, days: 2}\n"
    let log = "id,time,temperature,symptoms,result,exposure\n"
    func fitness(_ rows: String) throws -> [CivilDay: Fitness]? {
      try subject(["case.yaml": head, "health.csv": log + rows]).fitness["N001"]
    }
    #expect(try fitness("N001,2026-03-02 07:00,37.4,,,\n") == nil)
    #expect(
      try fitness("N001,2026-03-02 07:00,37.5,,,\n") == [
        day("2026-03-02"): .unfit, day("2026-03-03"): .unfit,
      ])
    let both = try fitness("N001,2026-03-02,37.9,cough,,\n")
    #expect(both == [day("2026-03-02"): .unfit, day("2026-03-03"): .unfit, day("2026-03-04"): .observation])
    #expect(try fitness("N001,2026-03-02,,,positive,\nN001,2026-03-04,,,cleared,\n")?.count == 2)
    #expect(try fitness("N001,2026-03-02,36.5,none,negative,无\n") == nil)
  }

  @Test("Overlapping leave of one person is a problem, two halves of a day are none")
  func leave() throws {
    let head = "id,from,to,kind,half\nN001,2026-03-05,2026-03-06,annual,\n"
    let overlap = try kinds(["leave.csv": head + "N001,2026-03-06,2026-03-07,sick,\n"])
    #expect(overlap.contains { if case .overlappingIntervals(id: "N001", _) = $0 { true } else { false } })
    #expect(
      try kinds([
        "leave.csv": head + "N001,2026-03-09,2026-03-09,sick,am\nN001,2026-03-09,2026-03-09,meeting,pm\n"
      ]) == [])
  }

  @Test("A kind of leave goes by its id, its name in either language, or its code, in lists and in grids")
  func leaveNames() throws {
    for kind in ["annual", "Annual leave", "年休假", "年"] {
      let list = try subject(["leave.csv": "id,from,to,kind\nN001,2026-03-05,2026-03-06,\(kind)\n"])
      let grid = try subject(["leave.csv": "id,5,6\nN001,\(kind),\(kind)\n"])
      #expect(list.leave.map(\.kind) == ["annual"])
      #expect(grid.leave == list.leave)
    }
    let shipped = try subject([:]).leaveKinds
    #expect(!shipped.isEmpty)
    for kind in shipped {
      #expect(Set(kind.names.keys) == Set(Language.allCases))
      #expect(kind.name(in: .english).allSatisfy { $0.isASCII })
      #expect(kind.name(in: .chinese).unicodeScalars.allSatisfy { (0x4E00...0x9FFF).contains($0.value) })
    }
  }

  @Test("Pending leave and requests are wishes at the price of their strength; must is hard")
  func wishes() throws {
    let subject = try subject([
      "leave.csv": "id,from,to,kind,status\nN001,2026-03-05,2026-03-06,sick,pending\n",
      "requests.csv":
        "id,from,to,want,strength\nN001,2026-03-08,2026-03-08,off,must\nN002,2026-03-08,2026-03-08,not:N,low\n",
    ])
    #expect(subject.rules.map(\.head.severity) == [.soft(.linear(Cost(10))), .hard, .soft(.linear(Cost(3)))])
    #expect(subject.rules.map(\.head.isPrivate) == [true, false, false])
    #expect(subject.rules.map(\.head.title) == ["leave.csv:2", "requests.csv:2", "requests.csv:3"])
    guard case .wish(let last) = subject.rules[2] else { Issue.record("no wish"); return }
    #expect(last.want == .not(.shift(["N"])))
  }

  @Test("Whoever may not be alone gets a private row that asks for somebody else")
  func notAlone() throws {
    let subject = try subject([
      "restrictions.csv": "id,from,to,kind,value\nN002,2026-02-01,2026-03-10,no_alone,\n"
    ])
    guard case .mix(let mix) = subject.rows.first(where: { $0.kind == .mix }) else {
      Issue.record("no row"); return
    }
    #expect(mix.isPrivate)
    #expect(mix.unit == "W3")
    #expect(mix.days == .range(day("2026-03-01")...day("2026-03-10")))
    #expect(mix.terms.map(\.coefficient) == [1, -1])
    #expect(mix.bounds.minimum == 0)
  }

  @Test("Substitutes, shares, source units and soft bounds of a demand line are read")
  func demand() throws {
    let table =
      "unit,shift,profession,from_units,substitutes,min,target,max,min_price,max_price\nICU,D,nurse,W3|ICU,E2:50:40%|E1:200,1,2,3,7,9\n"
    let rows = try subject(["demand.csv": table]).rows
    guard case .posts(let line) = rows.first else { Issue.record("no line"); return }
    #expect(line.requires == .all([.any([.unit("W3"), .unit("ICU")]), .profession("nurse")]))
    #expect(line.substitutes.map(\.price) == [Cost(50), Cost(200)])
    #expect(line.substitutes.map(\.maximumShare) == [400, nil])
    #expect(line.bounds.belowMinimum == .priced(.linear(Cost(7))))
    #expect(line.bounds.aboveMaximum == .priced(.linear(Cost(9))))
  }

  @Test("A share of substitutes that is less than one of all places is remarked upon")
  func sharesBelowOne() throws {
    func kinds(_ share: String, _ bounds: String) throws -> [ProblemKind] {
      try self.kinds([
        "demand.csv":
          "unit,shift,profession,substitutes,min,target,max\nICU,D,nurse,E2:50\(share),\(bounds)\n"
      ])
    }
    #expect(try kinds(":99.9%", "1,1,1") == [.shareBelowOne(share: "99.9%", places: 1)])
    #expect(try kinds(":40%", "0,2,") == [.shareBelowOne(share: "40%", places: 2)])
    for (share, bounds) in [(":100%", "1,1,1"), ("", "1,1,1"), (":50%", "0,2,"), (":50%", "1,1,2")] {
      #expect(try kinds(share, bounds) == [])
    }
  }

  @Test("Two lines for the same posts on one day are a problem, on different days they are none")
  func overlappingDemand() throws {
    let head = "unit,shift,profession,days,min\nW3,D,nurse,Mon-Fri,1\n"
    #expect(try kinds(["demand.csv": head + "W3,D,nurse,Sat|Sun,1\n"]) == [])
    let overlap = try kinds(["demand.csv": head + "W3,D,nurse,2026-03-04,1\n"])
    #expect(overlap == [.overlappingDemand(first: "W3-D-nurse", date: "2026-03-04")])
  }

  @Test("Pins that contradict each other, or that the person may not work, are problems")
  func pins() throws {
    let head = "id,date,shift\n"
    #expect(
      try kinds(["pins.csv": head + "N001,2026-03-04,D\nN001,2026-03-04,N\n"])
        == [.conflictingPins(id: "N001", date: "2026-03-04", first: "D", second: "N")])
    let leave = "id,from,to,kind\nN001,2026-03-04,2026-03-04,annual\n"
    #expect(
      try kinds(["pins.csv": head + "N001,2026-03-04,D\n", "leave.csv": leave])
        == [.pinNotAllowed(id: "N001", date: "2026-03-04", shift: "D")])
    #expect(try kinds(["pins.csv": head + "N001,2026-03-04,off\n", "leave.csv": leave]) == [])
  }

  @Test("Dated changes, skills and balances find their people")
  func people() throws {
    let subject = try subject([
      "staff_changes.csv": "id,from,field,value\nN002,2026-03-16,level,N1\n",
      "skills.csv": "id,skill,from,to\nN003,icu,2026-03-10,\n",
      "balances.csv": "id,kind,as_of,value\nN001,hours,2026-01-31,9\nN001,hours,2026-02-28,-4:30\n",
    ])
    let promoted = try #require(subject.staff.first { $0.id == "N002" })
    #expect(subject.member(promoted, on: day("2026-03-15")).level == "N0")
    #expect(subject.member(promoted, on: day("2026-03-16")).level == "N1")
    let nurse = try #require(subject.staff.first { $0.id == "N003" })
    #expect(!nurse.has("icu", on: day("2026-03-09")))
    #expect(nurse.has("icu", on: day("2026-03-10")))
    #expect(subject.openingHours["N001"] == Minutes(-270))
  }
}
