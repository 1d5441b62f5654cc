// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Interchange
import Testing

@Suite struct PacksCommandTests {
  @Test(arguments: [("en", "Class 1 tier 1"), ("zh", "一类一档")])
  func listsEveryFigureWithItsSourceAndGrade(language: String, title: String) throws {
    let result = try EchelonProcess.run("packs", "--lang", language)
    #expect(result.status == 0, "\(result.errors)")
    let line = try #require(result.output.split(separator: "\n").first { $0.hasPrefix(title) })
    for part in ["300.00 CNY", "2020-01-25", "财社〔2020〕2号 §1", "S2"] {
      #expect(line.contains(part), "\(part)")
    }
    for pack in PolicyPack.allCases { #expect(result.output.contains(pack.rawValue)) }
  }

  @Test func runsTheWorkedExamplesOfAFileAndRejectsOneThatComesOutOtherwise() throws {
    let file = try Scratch().path("fee.yaml")
    let text = PolicyPack.nightFeeTemplate.source.text
    try text.write(toFile: file, atomically: true, encoding: .utf8)
    let good = try EchelonProcess.run("packs", file, "--lang", "en")
    #expect(good.status == 0, "\(good.errors)")
    #expect(good.output.contains("night-fee-template: 5 worked examples hold."))
    try text.replacing("{2026-03-02: \"80.00\"}", with: "{2026-03-02: \"81.00\"}").write(
      toFile: file, atomically: true, encoding: .utf8)
    let bad = try EchelonProcess.run("packs", file, "--lang", "en")
    #expect(bad.status == 3)
    #expect(bad.errors.contains("81.00") && bad.errors.contains("80.00"), "\(bad.errors)")
  }

  @Test func listsEveryClauseOfTheRulePacksWithItsNumberSourceAndGrade() throws {
    let result = try EchelonProcess.run("packs", "--lang", "en")
    let line = try #require(result.output.split(separator: "\n").first { $0.hasPrefix("eu-wtd/daily-rest") })
    for part in ["≥11:00", "Directive 2003/88/EC art. 3", "S2"] { #expect(line.contains(part), "\(part)") }
    for pack in RulePack.allCases { #expect(result.output.contains(pack.rawValue)) }
    let chinese = try EchelonProcess.run("packs", "--lang", "zh")
    #expect(chinese.output.contains("每周至少休息一日"))
  }

  @Test func rejectsARulePackWhoseExampleComesOutOtherwise() throws {
    let file = try Scratch().path("mine.yaml")
    let text = RulePack.workingTimeDirective.source.text
    try text.replacing("hours: 11", with: "hours: 12").write(toFile: file, atomically: true, encoding: .utf8)
    let result = try EchelonProcess.run("packs", file, "--lang", "en")
    #expect(result.status == 3)
    #expect(result.errors.contains("eu-wtd/daily-rest"), "\(result.errors)")
  }
}
