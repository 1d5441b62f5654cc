// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@Suite struct AuditCommandTests {
  @Test(arguments: ["", "/schedule.csv", "/grid.csv"], ["en", "zh"])
  func findsWhatItWroteItselfCleanAndSaysNothing(file: String, language: String) throws {
    let ward = try TinyWard().write()
    let output = try Scratch().path("out")
    #expect(
      try EchelonProcess.run("run", ward, "-o", output, "--steps", "20", "--lang", language).status == 0)
    let again = try Scratch().path("again")
    let result = try EchelonProcess.run("audit", ward, output + file, "-o", again, "--lang", language)
    #expect(result.status == 0, "\(result.errors)\(result.output)")
    #expect(result.errors == "")
    // Reading an output back gives the same roster, so its outputs are the same.
    for name in ["schedule.csv", "grid.csv", "coverage.csv", "balances.csv"] {
      #expect(try Scratch.contents(of: again)?[name] == Scratch.contents(of: output)?[name], "\(name)")
    }
  }

  @Test func exitsWithFiveAndNamesTheRuleWhenAHandMadeRosterBreaksOne() throws {
    let roster = try Scratch().path("roster.csv")
    try "id,date,shift\nT01,2026-03-02,D\nT02,2026-03-03,N\nT02,2026-03-04,D\n".write(
      toFile: roster, atomically: true, encoding: .utf8)
    let result = try EchelonProcess.run("audit", TinyWard().write(), roster, "--lang", "en")
    #expect(result.status == 5)
    #expect(result.output.contains("At least 11 hours between duties"))
    #expect(result.output.contains("11:00"))
  }

  @Test func namesTheCellOfACodeItDoesNotKnow() throws {
    let roster = try Scratch().path("roster.csv")
    try "id,date,shift\nT01,2026-03-02,Q\n".write(toFile: roster, atomically: true, encoding: .utf8)
    let result = try EchelonProcess.run("audit", TinyWard().write(), roster, "--lang", "en")
    #expect(result.status == 3)
    #expect(result.errors.hasPrefix("roster.csv:2 (C2, shift): unknown code \"Q\""))
  }
}
