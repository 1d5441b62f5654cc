// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Interchange
import Testing

@Suite struct RunCommandTests {
  @Test func writesEveryOutputAndListsItInTheManifest() throws {
    let output = try Scratch().path("out")
    let result = try EchelonProcess.run(
      "run", TinyWard().write(), "-o", output, "--steps", "20", "--lang", "en")
    #expect(result.status == 0, "\(result.errors)")
    let files = try #require(try Scratch.contents(of: output))
    let expected = [
      "schedule.csv", "grid.csv", "coverage.csv", "audit.csv", "balances.csv", "decisions.csv",
      "fairness.csv",
      "summary.json",
      "report.html", "calendars/T01.ics", "manifest.json",
    ]
    for name in expected { #expect(files[name]?.isEmpty == false, "\(name)") }
    let manifest = try #require(OutputManifest.read(inFolder: output))
    #expect(Set(manifest.files.map(\.path)).union(["manifest.json"]) == Set(files.keys))
    #expect(result.output.contains("Every hard rule is kept and all demand is met for 4 people on 7 days."))
  }

  @Test func saysNothingOnStandardOutputWhenQuietAndJSONWhenAsked() throws {
    let ward = try TinyWard().write()
    let quiet = try EchelonProcess.run(
      "run", ward, "-o", Scratch().path("out"), "--steps", "5", "--quiet", "--lang", "en")
    #expect(quiet.output == "" && quiet.errors == "")
    let json = try EchelonProcess.run("run", ward, "-o", Scratch().path("out"), "--steps", "5", "--json")
    let summary = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    #expect(summary?["violations"] as? Int == 0)
    #expect(summary?["people"] as? Int == 4)
  }

  @Test func beginsWithARosterAndWritesWhatHappened() throws {
    let ward = try TinyWard().write()
    let scratch = try Scratch()
    let first = try EchelonProcess.run("solve", ward, "-o", scratch.path("one"), "--steps", "20", "--json")
    let second = try EchelonProcess.run(
      "solve", ward, "-o", scratch.path("two"), "--steps", "1", "--start", scratch.path("one"), "--trace",
      scratch.path("trace.jsonl"), "--json")
    func cost(_ text: String) throws -> Int? {
      (try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])?["cost"] as? Int
    }
    let best = try #require(try cost(first.output))
    #expect(try #require(try cost(second.output)) <= best)
    let events = try String(contentsOfFile: scratch.path("trace.jsonl"), encoding: .utf8).split(
      separator: "\n")
    let costs = try events.compactMap { try cost(String($0)) }
    // The given roster is the first that the solve knows.
    #expect(costs.first == best)
  }

  @Test func weighsExactlyTheMoneyThatTheForecastComesTo() throws {
    var ward = TinyWard()
    ward["case.yaml"] += """
      policies: [night-fee-template]
      subsidy_cost: {points: 3, per: "10.00", budget: "2000.00"}

      """
    let output = try Scratch().path("out")
    let result = try EchelonProcess.run("run", ward.write(), "-o", output, "--steps", "20", "--lang", "en")
    #expect(result.status == 0, "\(result.errors)")
    let summary =
      try JSONSerialization.jsonObject(with: Data(contentsOf: URL(fileURLWithPath: output + "/summary.json")))
      as? [String: Any]
    let costs = try #require(summary?["cost_by_rule"] as? [String: Int])
    let weighed = costs.filter { $0.key.hasPrefix("night-fee-template") }.values.reduce(0, +)
    let amounts = try ExamplesTests.table(output + "/forecast.csv").compactMap { $0["amount"] }
    let fen = amounts.compactMap { Int($0.replacing(".", with: "")) }.reduce(0, +)
    // Seven nights at least are worked, and each of them is paid.
    #expect(fen >= 7 * 5000)
    #expect(weighed * 1000 == fen * 3)
    #expect((summary?["pay_not_weighed"] as? [Any])?.isEmpty == true)
  }

  @Test func neverWritesADuration() throws {
    let output = try Scratch().path("out")
    let result = try EchelonProcess.run(
      "run", TinyWard().write(), "-o", output, "--steps", "5", "--lang", "en")
    #expect(result.errors.contains(" s, "))
    #expect(!result.output.contains(" s, "))
  }

  @Test func findsATraceThatCannotBeWrittenBeforeItSolves() throws {
    let scratch = try Scratch()
    let output = scratch.path("out")
    let result = try EchelonProcess.run(
      "run", TinyWard().write(), "-o", output, "--steps", "5", "--trace", scratch.path("none/trace.jsonl"))
    #expect(result.status == 2)
    #expect(try Scratch.contents(of: output) == nil)
  }

  @Test func writesTheRosterAndExitsWithFourWhenDemandIsUncovered() throws {
    var ward = TinyWard()
    ward["demand.csv"] = ward["demand.csv"].replacing("ward,N,all,1,1,2", with: "ward,N,all,3,3,4")
    let output = try Scratch().path("out")
    let result = try EchelonProcess.run("run", ward.write(), "-o", output, "--steps", "20", "--lang", "en")
    #expect(result.status == 4)
    #expect(result.output.contains("not covered; see coverage.csv."))
    #expect(try Scratch.contents(of: output)?["report.html"] != nil)
  }

  @Test func keepsTheBestRosterWhenInterrupted() throws {
    let output = try Scratch().path("out")
    var ward = TinyWard()
    ward.makeLarge()
    let process = try EchelonProcess(["run", ward.write(), "-o", output, "--time", "600", "--lang", "en"])
    // The first progress line that knows a cost says that there is a roster to keep.
    while !process.errors.contains("Cost"), kill(process.id, 0) == 0 { usleep(20_000) }
    process.send(SIGINT)
    let result = try process.result()
    #expect(result.status == 6, "\(result.errors)")
    let summary = try #require(try Scratch.contents(of: output)?["summary.json"])
    #expect(String(decoding: summary, as: UTF8.self).contains("\"status\": \"interrupted\""))
    #expect(OutputManifest.read(inFolder: output) != nil)
  }

  @Test func leavesAnEarlierOutputAloneWhenTheInputIsBroken() throws {
    let output = try Scratch().path("out")
    var ward = TinyWard()
    _ = try EchelonProcess.run("run", ward.write(), "-o", output, "--steps", "5")
    let before = try Scratch.contents(of: output)
    ward["demand.csv"] = "unit\nward\n"
    let result = try EchelonProcess.run("run", ward.write(), "-o", output, "--steps", "5")
    #expect(result.status == 3)
    #expect(try Scratch.contents(of: output) == before)
  }

  @Test func refusesAFolderThatItDidNotWrite() throws {
    let output = try Scratch()
    try Data("mine".utf8).write(to: output.url.appendingPathComponent("notes.txt"))
    let result = try EchelonProcess.run("run", TinyWard().write(), "-o", output.url.path, "--steps", "5")
    #expect(result.status == 2)
    #expect(try Scratch.contents(of: output.url.path) == ["notes.txt": Data("mine".utf8)])
  }

  @Test(arguments: [
    ["run"], ["run", "x"], ["run", "x", "-o"], ["run", "x", "-o", "y", "--time", "0"],
    ["run", "x", "-o", "y", "--lang", "fr"],
    ["dance"], ["solve", "x", "-o", "y", "--threads", "0"],
  ])
  func exitsWithTwoOnUsageMistakes(arguments: [String]) throws {
    let result = try EchelonProcess.run(arguments)
    #expect(result.status == 2)
    #expect(result.output == "")
    #expect(!result.errors.isEmpty)
  }

  @Test func helpAndVersionAreNoMistakes() throws {
    #expect(try EchelonProcess.run("--help").status == 0)
    #expect(try EchelonProcess.run("--version").output.hasPrefix("0."))
  }
}
