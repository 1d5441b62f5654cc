// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@Suite struct InitCommandTests {
  @Test func theExampleItWritesRuns() throws {
    let scratch = try Scratch()
    let made = try EchelonProcess.run("init", scratch.path("case"), "--lang", "en")
    #expect(made.status == 0)
    #expect(
      made.output
        == "An example case is in \(scratch.path("case")). Try: echelon run \(scratch.path("case")) -o out\n")
    let checked = try EchelonProcess.run("check", scratch.path("case"), "--lang", "en")
    #expect(checked.status == 0)
    #expect(checked.errors == "")
    let run = try EchelonProcess.run("run", scratch.path("case"), "-o", scratch.path("out"), "--steps", "60")
    #expect(run.status == 0, "\(run.errors)")
  }

  @Test func theChineseExampleIsTheSameWardInChinese() throws {
    let scratch = try Scratch()
    let made = try EchelonProcess.run("init", scratch.path("中文"), "--lang", "zh")
    #expect(made.status == 0, "\(made.errors)")
    _ = try EchelonProcess.run("init", scratch.path("english"), "--lang", "en")
    let checked = try EchelonProcess.run("check", scratch.path("中文"))
    #expect(checked.status == 0 && checked.errors == "" && checked.output.hasPrefix("案例可以读取"))
    let duties = try ["中文", "english"].map { name in
      _ = try EchelonProcess.run(
        "solve", scratch.path(name), "-o", scratch.path("out \(name)"), "--steps", "5")
      return try ExamplesTests.rows(scratch.path("out \(name)") + "/schedule.csv").dropFirst().map {
        [$0[0], $0[2], $0[3]]
      }
    }
    #expect(!duties[0].isEmpty)
    #expect(duties[0] == duties[1])
  }

  @Test func neverTouchesAFolderThatIsNotEmpty() throws {
    let scratch = try Scratch()
    try Data("mine".utf8).write(to: scratch.url.appendingPathComponent("staff.csv"))
    let result = try EchelonProcess.run("init", scratch.url.path)
    #expect(result.status == 2)
    #expect(try Scratch.contents(of: scratch.url.path) == ["staff.csv": Data("mine".utf8)])
  }
}
