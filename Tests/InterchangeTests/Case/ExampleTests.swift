// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Interchange
import Rostering
import Testing

/// Where the examples of the repository stand.
let examples = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Examples").path

/// A day written in ISO form; the epoch for any other text.
func day(_ text: String) -> CivilDay { CivilDay(text) ?? CivilDay(daysSinceEpoch: 0) }

@Suite("The examples")
struct ExampleTests {
  private func read(_ name: String) throws -> (folder: CaseFolder, problems: ProblemList) {
    let problems = ProblemList()
    let folder = try #require(CaseReader().read("\(examples)/\(name)", problems: problems))
    return (folder, problems)
  }

  @Test(
    "The ward and the fever clinic are read without anything to say", arguments: ["ward", "fever-clinic"])
  func readClean(name: String) throws {
    #expect(try read(name).problems.all.map { $0.line(in: .english) } == [])
  }

  @Test("The ward is an ordinary month of thirty nurses")
  func ward() throws {
    let folder = try read("ward").folder
    #expect(folder.subject.staff.count == 30)
    #expect(folder.subject.days.count == 28)
    #expect(folder.subject.history.knownFrom["W001"] == CivilDay("2026-02-23"))
    #expect(folder.subject.pins["W021"]?[day("2026-03-19")]?.code == "D")
    #expect(folder.inputs.map(\.file).contains("staff.csv"))
    #expect(folder.language == .english)
    #expect(folder.policyFiles.count == 1)
  }

  @Test("The fever clinic has three echelons, a health log, combinations and six kinds of hard rule")
  func feverClinic() throws {
    let subject = try read("fever-clinic").folder.subject
    #expect(subject.staff.count == 69)
    #expect(subject.echelons.map(\.rank) == [1, 2, 3])
    #expect(subject.fitness["N004"]?[day("2020-02-10")] == .unfit)
    #expect(subject.combinations.map(\.code) == ["D+S2"])
    let hard = subject.rules.filter { $0.head.severity == .hard }
    #expect(Set(hard.map(\.kind)).count >= 6)
    let doctor = try #require(subject.staff.first { $0.id == "D001" })
    let history = try #require(subject.history.plans[doctor.id]?[day("2020-01-22")])
    #expect(history.code == "D+S2")
  }

  @Test("The export of a Chinese spreadsheet is the ward, but for its language")
  func export() throws {
    let (ward, _) = try read("ward")
    let (export, problems) = try read("hr-export")
    #expect(problems.all.filter { $0.severity == .error }.map { $0.line(in: .english) } == [])
    #expect(export.language == .chinese)
    let (one, other) = (ward.subject, export.subject)
    #expect(one.horizon == other.horizon)
    #expect(one.staff == other.staff)
    #expect(one.leave == other.leave)
    #expect(one.restrictions == other.restrictions)
    #expect(one.history.plans == other.history.plans)
    #expect(one.history.knownFrom == other.history.knownFrom)
    #expect(one.pins == other.pins)
    #expect(one.openingHours == other.openingHours)
    #expect(one.rules.map(\.head.id) == other.rules.map(\.head.id))
    #expect(one.rules.map(\.head.severity) == other.rules.map(\.head.severity))
    #expect(one.rows.map(\.id) == other.rows.map(\.id))
    for roster in [Roster(horizon: one.horizon, staff: one.staff.map(\.id)), try byHand(ward)] {
      #expect(Audit(one).report(on: roster).violations == Audit(other).report(on: roster).violations)
    }
  }

  @Test("The ward's roster made by hand keeps every hard rule and meets the demand")
  func byHandIsLegal() throws {
    let (ward, _) = try read("ward")
    let report = Audit(ward.subject).report(on: try byHand(ward))
    #expect(report.broken.map { "\($0)" } == [])
    #expect(report.uncovered.map { "\($0)" } == [])
  }

  private func byHand(_ ward: CaseFolder) throws -> Roster {
    let problems = ProblemList()
    let roster = try #require(RosterReader(ward).read("\(examples)/ward/by-hand.csv", problems: problems))
      .roster
    #expect(problems.all.filter { $0.severity == .error }.map { $0.line(in: .english) } == [])
    return roster
  }
}
