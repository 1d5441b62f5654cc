// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Interchange
import Rostering
import Testing

/// Where the examples of the repository stand.
let examples = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Examples").path

@Suite("A case folder is read")
struct CaseReaderTests {
  @Test("The ward is read without a problem")
  func ward() throws {
    let problems = ProblemList()
    let folder = try #require(CaseReader().read("\(examples)/ward", problems: problems))
    #expect(problems.all.map { $0.line(in: .english) } == [])
    let ward = folder.subject
    #expect(ward.staff.count == 30)
    #expect(ward.days.count == 28)
    #expect(ward.rules.count >= 14)
    #expect(ward.history.knownFrom["W001"] == CivilDay("2026-02-23"))
    #expect(ward.pins["W021"]?[try #require(CivilDay("2026-03-19"))]?.code == "D")
    #expect(folder.inputs.count == 11)
    #expect(folder.language == .english)
  }
}
