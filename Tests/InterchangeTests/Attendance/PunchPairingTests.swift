// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Interchange
import Rostering
import Subsidies
import Testing

@Suite("Raw punches")
struct PunchPairingTests {
  /// What was worked as `shift from to`, in hours after midnight of 2 March, and the problems.
  private func read(
    _ punches: [String], roster: String = "", history: String = "",
    punches window: String = "punches: {before: 1h, after: 2h}"
  ) throws -> (worked: [String], problems: [Problem], attendance: Attendance) {
    var files = ["case.yaml": "title: Small\nmonth: 2026-03\n\(window)\n", "history.csv": history]
    files["case.yaml"]? += "combinations:\n  - {code: DE, shifts: [D, E]}\n"
    let disk = try CaseOnDisk(files)
    let folder = try #require(disk.read().folder)
    let problems = ProblemList()
    let file = disk.root.appendingPathComponent("roster.csv")
    try Data("id,date,shift\n\(roster)".utf8).write(to: file)
    let planned =
      try roster.isEmpty ? nil : #require(RosterReader(folder).read(file.path, problems: problems))
    let reader = AttendanceReader(
      for: folder, planned: planned.map { PlannedWork(roster: $0.roster, in: folder.subject) },
      problems: problems)
    let text = "id,time,device\n" + punches.map { "N001,\($0),A\n" }.joined()
    let attendance = try #require(reader.read(SourceText(file: "clock.csv", text: text)))
    let midnight = folder.subject.clock.midnight(day("2026-03-02"))
    let worked = attendance.records.map { record -> String in
      guard case .times(let start, let end, _) = record.extent else { return "days" }
      return "\(record.shift?.text ?? "") \(midnight.until(start)) \(midnight.until(end))"
    }
    return (worked, problems.all, attendance)
  }

  private let dayDuty = "N001,2026-03-02,D\n"

  @Test("make the part of a duty that lies between them")
  func duty() throws {
    let (worked, problems, attendance) = try read(
      ["2026-03-02 16:20", "2026-03-02 08:12", "2026-03-02 12:00"], roster: dayDuty)
    #expect(worked == ["D 8:12 16:00"])
    #expect(problems.isEmpty)
    #expect(attendance.records.map(\.evidence) == [.punched])
    #expect(attendance.records.map(\.source.description) == ["clock.csv:3"])
  }

  @Test("make all the time between them where the case says so")
  func punched() throws {
    let (worked, _, _) = try read(
      ["2026-03-02 07:30", "2026-03-02 16:20"], roster: dayDuty,
      punches: "punches: {before: 1h, after: 2h, counts: punched}")
    #expect(worked == ["D 7:30 16:20"])
  }

  @Test("belong to a duty only within the declared window, its ends included")
  func window() throws {
    #expect(try read(["2026-03-02 07:00", "2026-03-02 18:00"], roster: dayDuty).worked == ["D 8:00 16:00"])
    for punch in ["2026-03-02 06:59", "2026-03-02 18:01"] {
      let (worked, problems, attendance) = try read(["2026-03-02 09:00", punch], roster: dayDuty)
      #expect(worked == [])
      #expect(
        Set(problems.map(\.kind)) == [
          .punchOutsideDuties(id: "N001"), .unpairedPunch(id: "N001", date: "2026-03-02"),
        ])
      #expect(attendance.unclear == ["N001"])
      #expect(attendance.errorsInRows == 1)
    }
  }

  @Test("are asked for once where one duty follows another without a break")
  func stay() throws {
    let roster = dayDuty + "N001,2026-03-02,E\n"
    #expect(
      try read(["2026-03-02 07:58", "2026-03-03 00:05"], roster: roster).worked == [
        "D 8:00 16:00", "E 16:00 24:00",
      ])
    #expect(try read(["2026-03-02 07:58", "2026-03-02 15:00"], roster: roster).worked == ["D 8:00 15:00"])
  }

  @Test("belong to the nearer of two duties")
  func nearer() throws {
    let wide = "punches: {before: 5h, after: 5h}"
    let roster = dayDuty + "N001,2026-03-02,N\n"
    let punches = ["2026-03-02 08:00", "2026-03-02 18:30", "2026-03-02 21:30", "2026-03-03 08:00"]
    #expect(
      try read(punches, roster: roster, punches: wide).worked == ["D 8:00 16:00", "N 22:00 32:00"])
  }

  @Test("are paired with the history of the case where no roster is given")
  func history() throws {
    let history = "id,date,shift\nN001,2026-02-27,D\n"
    #expect(
      try read(["2026-02-27 08:00", "2026-02-27 16:00"], history: history).attendance.records.count == 1)
    let (_, problems, _) = try read(["2026-02-27 08:00", "2026-02-27 16:00"])
    #expect(problems.map(\.kind) == [.punchesWithoutRoster])
  }

  @Test("need a declared window and a time of day, and are nothing else besides")
  func wrong() throws {
    #expect(
      try read(["2026-03-02 08:00"], roster: dayDuty, punches: "").problems.map(\.kind) == [
        .punchWindowMissing
      ])
    #expect(try read(["2026-03-02"], roster: dayDuty).problems.map(\.kind) == [.punchWithoutTime])
    #expect(try read(["2026-03-02 8 am"], roster: dayDuty).problems.map(\.code) == [.badTime])
  }

  @Test("may give the date in a column of its own")
  func ownColumn() throws {
    let folder = try #require(
      try CaseOnDisk([
        "case.yaml": "title: Small\nmonth: 2026-03\npunches: {before: 1h, after: 1h}\n",
        "history.csv": "id,date,shift\nN001,2026-02-27,D\n",
      ]).read().folder)
    let problems = ProblemList()
    let text = "工号,日期,打卡时间,班次\nN001,2026-02-27,07:50,\nN001,2026-02-27,16:01,\nN001,2026-02-27,16:02,D\n"
    let attendance = AttendanceReader(for: folder, problems: problems).read(
      SourceText(file: "a.csv", text: text))
    #expect(attendance?.records.count == 1)
    #expect(problems.all.map(\.kind) == [.onlyOneOf(names: ["time", "shift"])])
  }
}
