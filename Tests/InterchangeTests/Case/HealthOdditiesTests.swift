// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Interchange
import Rostering
import Testing

@Suite("The health log")
struct HealthOdditiesTests {
  private static let head = "title: Log\nmonth: 2026-03\nhealth:\n  report_every: 1\n"

  /// 200 people for 60 days, with a gap, a contradiction and a row out of order for every tenth person.
  @Test("of 200 people for 60 days has every oddity said, each person's own, and no value of it")
  func oddities() throws {
    var staff = "id,name,unit,profession\n"
    var log = "id,time,temperature,symptoms,result\n"
    var gaps = 0
    for person in 1...200 {
      let id = "P\(1000 + person)"
      staff += "\(id),Person \(person),W3,nurse\n"
      var rows: [String] = []
      for offset in 0..<60 where !(person % 10 == 1 && (20...24).contains(offset)) {
        let day = day("2026-01-31").advanced(by: offset)
        rows.append(
          "\(id),\(day) 07:30,36.\(offset % 10),,\(person % 10 == 2 && offset == 30 ? "negative" : "")\n")
        if person % 10 == 2, offset == 30 {
          rows.append("\(id),\(day) 19:00,CANARY-37.9,,positive\n".replacing("CANARY-", with: ""))
        }
      }
      if person % 10 == 3 { rows.swapAt(40, 41) }
      if person % 10 == 1 { gaps += 1 }
      log += rows.joined()
    }
    let changes = [
      "case.yaml": Self.head, "staff.csv": staff, "health.csv": log,
      "units.csv": "id,name,zone\nW3,Ward 3,clean\n",
      "demand.csv": "unit,shift,profession,min\nW3,D,nurse,0\n",
    ]
    let (folder, problems) = try CaseOnDisk(changes).read()
    let codes = Dictionary(grouping: problems, by: \.code).mapValues(\.count)
    #expect(codes[.healthGap] == gaps)
    #expect(codes[.healthContradiction] == 20)
    #expect(codes[.healthOutOfOrder] == 20)
    #expect(problems.count == gaps + 40)
    let lines = problems.map { $0.line(in: .english) + $0.line(in: .chinese) }.joined()
    for value in ["37.9", "36.", "positive", "negative"] { #expect(!lines.contains(value), "\(value)") }
    // The worse of two that contradict each other holds, so nobody who may be ill is rostered.
    let subject = try #require(folder).subject
    #expect(subject.fitness["P1002"]?[day("2026-03-02")] == .unfit)
    #expect(subject.fitness["P1004"] == nil)
  }

  private func unfit(_ rows: String) throws -> ([String], [ProblemKind]) {
    let yaml =
      "title: Log\nmonth: 2026-03\nhealth:\n  positive: {makes: unfit, days: 7}\n"
      + "  symptoms: {makes: watch, days: 1}\n  return: {with_negative_after: 5}\n"
    let (folder, problems) = try CaseOnDisk([
      "case.yaml": yaml, "health.csv": "id,time,symptoms,result\n" + rows,
    ]).read()
    let days = try #require(folder).subject.fitness["N001"] ?? [:]
    return (days.filter { $0.value == .unfit }.keys.sorted().map(\.description), problems.map(\.kind))
  }

  @Test(
    "lets people back after five days with a negative result, after seven without symptoms, and not before")
  func comingBack() throws {
    let positive = "N001,2026-03-02,,positive\n"
    #expect(try unfit(positive + "N001,2026-03-07,,negative\n").0.last == "2026-03-06")
    #expect(try unfit(positive + "N001,2026-03-06,,negative\nN001,2026-03-09,,\n").0.last == "2026-03-08")
    #expect(try unfit(positive + "N001,2026-03-09,cough,\nN001,2026-03-11,,\n").0.last == "2026-03-10")
  }

  @Test("that does not say whether somebody has recovered is taken by its days, which is said")
  func assumed() throws {
    let (days, problems) = try unfit("N001,2026-03-02,,positive\n")
    #expect(days.last == "2026-03-08")
    #expect(problems == [.returnAssumed(id: "N001", date: "2026-03-09")])
  }
}
