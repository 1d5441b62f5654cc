// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Interchange
import Rostering
import Testing

@Suite("A public instance as a case folder")
struct CaseWriterTests {
  static let instances: [BenchmarkFormat: Case] = {
    var found: [BenchmarkFormat: Case] = [:]
    found[.nrp] = try? NRPInstance(text: SampleInstances.nrp, name: "tiny").subject
    found[.inrc1] = try? INRC1Instance(text: SampleInstances.inrc1).subject
    found[.inrc2] =
      try? INRC2Instance(
        name: "n002w1_0_0", scenario: SampleInstances.inrc2Scenario, history: SampleInstances.inrc2History,
        weeks: [SampleInstances.inrc2Week]
      ).subject
    return found
  }()

  private func read(_ files: [(name: String, text: String)]) throws -> CaseFolder {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("echelon-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for file in files {
      try Data(file.text.utf8).write(to: folder.appendingPathComponent(file.name))
    }
    let problems = ProblemList()
    let read = CaseReader().read(folder.path, problems: problems)
    #expect(problems.inReadingOrder.map { $0.line(in: .english) } == [])
    return try #require(read)
  }

  @Test("judges every roster as the instance does", arguments: BenchmarkFormat.allCases)
  func roundTrip(format: BenchmarkFormat) throws {
    let subject = try #require(Self.instances[format])
    let again = try read(CaseWriter(subject).files()).subject
    #expect(again.staff.map(\.id) == subject.staff.map(\.id))
    #expect(again.rules.count == subject.rules.count)
    #expect(again.rows.count == subject.rows.count)
    var random = SeededRandom(seed: 7)
    for _ in 0..<200 {
      var roster = Roster(horizon: subject.horizon, staff: subject.staff.map(\.id))
      let share = Int.random(in: 1...9, using: &random)
      for member in subject.staff {
        for day in subject.days where Int.random(in: 0..<10, using: &random) < share {
          let stints = subject.rows.flatMap { row in
            if case .posts(let line) = row { [line.stint] } else { [Stint]() }
          }
          roster[member.id, day] = DayPlan([stints.randomElement(using: &random)].compactMap { $0 })
        }
      }
      let (first, second) = (Audit(subject).report(on: roster), Audit(again).report(on: roster))
      #expect(first.cost == second.cost)
      #expect(first.broken.count == second.broken.count)
      #expect(first.uncovered.count == second.uncovered.count)
    }
  }

  @Test("says what it cannot write")
  func unwritable() throws {
    var subject = try #require(Self.instances[.nrp])
    subject.rules.append(.unitLimit(UnitLimit(head: RuleHead(id: "u"), window: .week)))
    #expect(throws: CaseWriter.Unwritable.rule(.unitLimit)) { try CaseWriter(subject).files() }
  }
}
