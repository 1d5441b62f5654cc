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

  @Test func namesEachBrokenClauseWithPersonDayRequiredActualAndSource() throws {
    var ward = TinyWard()
    ward["case.yaml"] += "packs: [eu-wtd, cn-labour-time]\nempty_cell: off\n"
    ward["requests.csv"] = "id,from,to,want,strength\n"
    ward["pins.csv"] = "id,date,shift\n"
    let roster = try Scratch().path("grid.csv")
    let grid = """
      id,name,2026-03-02,2026-03-03,2026-03-04,2026-03-05,2026-03-06,2026-03-07,2026-03-08
      T01,Ann Bell,D,D,D,D,D,D,D
      T02,Bo Carr,N,D,,,,,
      T03,Cy Dean,,,,,,,
      T04,Di Eads,,,,,,,

      """
    try grid.write(toFile: roster, atomically: true, encoding: .utf8)
    let output = try Scratch().path("out")
    let result = try EchelonProcess.run("audit", ward.write(), roster, "-o", output, "--lang", "en")
    #expect(result.status == 5, "\(result.errors)")
    let lines = try #require(try Scratch.contents(of: output)?["audit.csv"])
    let text = String(decoding: lines, as: UTF8.self).split(whereSeparator: \.isNewline)
    func line(_ rule: String, _ staff: String) -> [Substring]? {
      text.first { $0.contains(rule) && $0.contains(staff) }?.split(
        separator: ",", omittingEmptySubsequences: false)
    }
    let rest = try #require(line("eu-wtd/daily-rest", "T02"))
    for part in ["2026-03-02", "2026-03-03", "11:00", "2:00", "Directive 2003/88/EC art. 3 (S2)"] {
      #expect(rest.contains { $0 == part }, "\(part)")
    }
    let week = try #require(line("cn-labour-time/weekly-rest", "T01"))
    for part in ["2026-03-02", "2026-03-08", "1", "0", "劳动法 art. 38 (S1)"] {
      #expect(week.contains { $0 == part }, "\(part)")
    }
    #expect(line("eu-wtd/average-week", "T01") != nil)
    #expect(line("eu-wtd/daily-rest", "T01") == nil)
  }
}
