// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Interchange
import Rostering
import Testing

@Suite("A generated hospital")
struct GeneratedHospitalTests {
  private static let sketches = [
    HospitalSketch(),
    HospitalSketch(people: 60, units: 3, days: 14, duties: 7, linkedThousandths: 200, seed: 2),
    HospitalSketch(people: 12, units: 1, days: 28, duties: 1, seed: 3),
    HospitalSketch(
      people: 80, units: 2, days: 28, duties: 5, packs: HospitalSketch.possiblePacks, linkedThousandths: 50,
      seed: 4),
    HospitalSketch(packs: [.labourTime], hasIsolation: true, seed: 5),
  ]

  private func read(_ hospital: GeneratedHospital) throws -> Case {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("echelon-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for file in hospital.files {
      try Data(file.text.utf8).write(to: folder.appendingPathComponent(file.name))
    }
    let problems = ProblemList()
    let read = CaseReader().read(folder.path, problems: problems)
    #expect(problems.inReadingOrder.map { $0.line(in: .english) } == [])
    return try #require(read).subject
  }

  @Test("is a case without problems whose demand a lawful roster covers", arguments: sketches)
  func isLawful(sketch: HospitalSketch) throws {
    let hospital = GeneratedHospital(sketch)
    let subject = try read(hospital)
    #expect(subject.staff.count == sketch.people)
    #expect(subject.horizon.count == sketch.days)
    #expect(Set(subject.shifts.map(\.code)).count == sketch.duties)
    var roster = Roster(horizon: subject.horizon, staff: subject.staff.map(\.id))
    for (member, planned) in zip(subject.staff, hospital.planned) {
      for (day, code) in zip(subject.days, planned.codes) where !code.isEmpty {
        // One of those with the skill has the post that asks for it.
        let charge = Stint(shift: ShiftCode(code), unit: member.unit, post: "charge")
        let isOpen = subject.rows.contains { row in
          guard case .posts(let line) = row else { return false }
          return line.stint == charge && line.days.contains(day, in: subject.calendar)
            && member.has("charge", on: day)
        }
        let isTaken = subject.staff.contains { roster[$0.id, day].stints == [charge] }
        let plain: PostID = sketch.hasIsolation && code == "P" ? "isolation" : "nurse"
        let post = isOpen && !isTaken ? "charge" : plain
        roster[member.id, day] = DayPlan([Stint(shift: ShiftCode(code), unit: member.unit, post: post)])
      }
    }
    let report = Audit(subject).report(on: roster)
    #expect(report.broken.map(\.subject) == [])
    #expect(report.uncovered.map(\.subject) == [])
    #expect(report.cost > .zero)
  }

  @Test("is the same for the same sketch, and another for another seed")
  func isRepeatable() {
    func text(_ seed: UInt64) -> String {
      GeneratedHospital(HospitalSketch(seed: seed)).files.map(\.text).joined()
    }
    #expect(text(5) == text(5))
    #expect(text(5) != text(6))
  }

  @Test("links units through people of a pool alone")
  func links() throws {
    let apart = try read(GeneratedHospital(HospitalSketch(people: 40, units: 2)))
    #expect(
      apart.rows.allSatisfy { row in if case .posts(let line) = row { line.substitutes.isEmpty } else { true }
      })
    let linked = try read(GeneratedHospital(HospitalSketch(people: 40, units: 2, linkedThousandths: 300)))
    let pool = linked.staff.filter { $0.echelon == "F1" }
    #expect((1...39).contains(pool.count))
    #expect(
      linked.rows.contains { row in
        if case .posts(let line) = row { !line.substitutes.isEmpty } else { false }
      })
  }
}
