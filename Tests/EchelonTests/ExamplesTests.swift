// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Interchange
import Testing

/// The examples that are checked in, run as a user runs them.
@Suite struct ExamplesTests {
  @Test(arguments: ExampleRun.all)
  func runsAndTheAuditOfWhatWasWrittenFindsNoHardRuleBroken(run: ExampleRun) throws {
    // So few steps may leave demand uncovered, but never break a hard rule.
    let result = try run.result.get()
    #expect(result.status == 0 || result.status == 4, "\(result.errors)")
    let audit = try EchelonProcess.run("audit", Self.folder(run.example), run.output, "--lang", "en")
    #expect(audit.status == result.status, "\(audit.output)")
    #expect(!audit.errors.contains("schedule.csv"), "\(audit.errors)")
    let summary = try #require(try Scratch.contents(of: run.output)?["summary.json"])
    let values = try #require(try JSONSerialization.jsonObject(with: summary) as? [String: Any])
    #expect(values["violations"] as? Int == 0)
  }

  @Test(arguments: [(ExampleRun.ward, "ward-night-fee"), (.feverClinic, "cn-2020-temp-work-subsidy")])
  func forecastsWhatItsPolicyPays(run: ExampleRun, policy: String) throws {
    let lines = try Self.table(run.output + "/forecast.csv")
    #expect(lines.allSatisfy { $0["policy"] == policy && $0["forecast_not_payroll"] == "FORECAST" })
    #expect(try lines.map { try Self.cents($0["amount"]) }.reduce(0, +) > 0)
    #expect(try run.result.get().output.contains("Forecast, not payroll: "))
  }

  @Test func theClosedLoopHasToursStandbyAndTestsWithinTheLaboratory() throws {
    let output = ExampleRun.closedLoop.output
    _ = try ExampleRun.closedLoop.result.get()
    let tours = try Self.table(output + "/tours.csv")
    #expect(Set(tours.map { $0["team"] }) == ["Team one", "Team two", "Team three"])
    #expect(tours.filter { $0["status"] == "on tour" }.allSatisfy { $0["days"] == "14" })
    let standby = try Self.table(output + "/standby.csv")
    #expect(Set(standby.map { $0["date"] }).count == 42)
    let tests = try Self.table(output + "/testing.csv")
    let byDay = Dictionary(grouping: tests.filter { $0["status"] == "tested" }, by: { $0["date"] })
    #expect(byDay.values.allSatisfy { $0.count <= 11 })
    #expect(byDay.values.contains { $0.count == 11 })
    // Whoever is tested on a day off has left the ward, and is in observation.
    let duties = Set(try Self.table(output + "/schedule.csv").map { [$0["id"], $0["date"]] })
    let atHome = tests.filter { $0["status"] == "tested" && !duties.contains([$0["id"], $0["date"]]) }
    #expect(Set(atHome.map { $0["id"] }).count >= 10)
    #expect(try Self.table(output + "/fatigue.csv").count == 40 * 42)
    #expect(try !Self.table(output + "/fairness.csv").isEmpty)
    let text = try ExampleRun.closedLoop.result.get().output
    #expect(text.contains("cn-closed-loop-example is example"))
    #expect(text.contains("Waived until 2023-02-28"))
  }

  @Test func theSummaryOfARunNamesThePolicyFilesItReadWithTheirDigests() throws {
    let summary = try #require(try Scratch.contents(of: ExampleRun.ward.output)?["summary.json"])
    let values = try #require(try JSONSerialization.jsonObject(with: summary) as? [String: Any])
    let inputs = try #require(values["inputs"] as? [[String: Any]])
    let bytes = try Data(
      contentsOf: URL(fileURLWithPath: Self.folder("ward") + "/policies/ward-night-fee.yaml"))
    let named = inputs.first { $0["file"] as? String == "policies/ward-night-fee.yaml" }
    #expect(named?["sha256"] as? String == SHA256.hexadecimal([UInt8](bytes)))
  }

  @Test func payrollOfTheFeverClinicIsTheSumOfItsLedgerAndWhatTheAttendanceIsWorth() throws {
    let output = try Scratch().path("out")
    let result = try EchelonProcess.run(
      "pay", Self.folder("fever-clinic"), Self.folder("fever-clinic") + "/attendance.csv", "-o", output,
      "--lang", "en")
    #expect(result.status == 0, "\(result.errors)")
    let payroll = try Self.table(output + "/payroll.csv").map { try Self.cents($0["amount"]) }.reduce(0, +)
    let ledger = try Self.table(output + "/ledger.csv").map { try Self.cents($0["amount"]) }.reduce(0, +)
    let expected = try FeverClinicAttendance().worth
    #expect(expected > 0)
    #expect(payroll == expected)
    #expect(ledger == expected)
  }

  @Test func theHRExportSpeaksChineseAndGivesTheRosterOfTheWard() throws {
    let result = try ExampleRun.export.result.get()
    let rosters = try [ExampleRun.ward, .export].map {
      try Self.rows($0.output + "/schedule.csv").dropFirst().map(Self.duty)
    }
    #expect(rosters[0].count > 300)
    #expect(rosters[0] == rosters[1])
    for line in result.output.split(separator: "\n") {
      #expect(line.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }, "\(line)")
    }
    #expect(try Self.rows(ExampleRun.export.output + "/schedule.csv").first?.first == "工号")
  }

  // MARK: Reading what was written

  static func folder(_ example: String) -> String {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return root.appendingPathComponent("Examples/\(example)").path
  }

  /// The rows of a table, the heading among them.
  static func rows(_ path: String) throws -> [[String]] {
    try String(contentsOfFile: path, encoding: .utf8).replacing("\u{FEFF}", with: "").split(
      whereSeparator: \.isNewline
    )
    .map { Self.cells($0) }
  }

  static func table(_ path: String) throws -> [[String: String]] {
    let rows = try rows(path)
    guard let heading = rows.first else { return [] }
    return rows.dropFirst().map { Dictionary(zip(heading, $0), uniquingKeysWith: { first, _ in first }) }
  }

  /// Cells may be quoted and hold commas; no file read here has a line break within a cell.
  private static func cells(_ line: Substring) -> [String] {
    var cells = [""]
    var isQuoted = false
    for character in line {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: cells.append("")
      default: cells[cells.count - 1].append(character)
      }
    }
    return cells
  }

  /// Person, date, shift and times: what both wards call the same.
  private static func duty(_ row: [String]) -> [String] { [0, 2, 3, 4, 5].map { row[$0] } }

  static func cents(_ amount: String?) throws -> Int {
    let parts = try #require(amount).split(separator: ".")
    try #require(parts.count == 2 && parts[1].count == 2)
    return try #require(Int(parts[0] + parts[1]))
  }
}

/// One run of an example, which all tests that look at it share: solving takes its time.
struct ExampleRun: Sendable, CustomTestStringConvertible {
  static let ward = ExampleRun("ward", steps: 5, "--lang", "en")
  static let export = ExampleRun("hr-export", steps: 5)
  static let feverClinic = ExampleRun("fever-clinic", steps: 2, "--lang", "en")
  static var all: [ExampleRun] { [.ward, .export, .feverClinic, .closedLoop] }
  static let closedLoop = ExampleRun("closed-loop", steps: 2, "--lang", "en")

  let example: String
  let output: String
  let result: Result<EchelonProcess.Result, any Error>

  private init(_ example: String, steps: Int, _ others: String...) {
    self.example = example
    let folder = Result { try Scratch().path("out") }
    let output = (try? folder.get()) ?? ""
    self.output = output
    result = folder.flatMap { output in
      Result {
        try EchelonProcess.run(
          ["run", ExamplesTests.folder(example), "-o", output, "--seed", "7", "--steps", "\(steps)"] + others)
      }
    }
  }

  var testDescription: String { example }
}

/// What the attendance of the fever clinic is worth, computed from its file without any code of Echelon.
///
/// The policy: 300 a day with direct contact, 200 with indirect contact; up to four hours of a date are half
/// a day; a date belongs to the tier that pays more; a night belongs to the date on which it starts; from 25
/// January 2020 on.
private struct FeverClinicAttendance {
  private static let times: [String: Int] = [
    "D": 480, "E": 480, "N": 480, "DU": 1440, "DD": 720, "NN": 720, "C": 480,
  ]
  /// A contaminated unit means direct contact, a buffer zone indirect; the triage desk lies in the buffer.
  private static let contacts = ["FC": "direct", "ICU": "direct", "PC": "indirect", "DISP": "none"]

  /// In hundredths.
  let worth: Int

  init() throws {
    struct Day: Hashable {
      let id: String
      let date: String
    }
    var minutes: [Day: Int] = [:]
    var rates: [Day: Int] = [:]
    for row in try ExamplesTests.table(ExamplesTests.folder("fever-clinic") + "/attendance.csv") {
      func cell(_ name: String) throws -> String { try #require(row[name]) }
      let day = Day(id: try cell("id"), date: try cell("date"))
      guard ("2020-01-25"..."2020-02-02").contains(day.date), try cell("shift") != "S2" else { continue }
      let given = try cell("contact")
      let usual = try cell("post") == "triage" ? "indirect" : try #require(Self.contacts[cell("unit")])
      let rate = ["direct": 300, "indirect": 200][given.isEmpty ? usual : given]
      guard let rate else { continue }
      let length =
        try cell("start").isEmpty
        ? try #require(Self.times[cell("shift")]) : try Self.minute(cell("end")) - Self.minute(cell("start"))
      minutes[day, default: 0] += length
      rates[day] = max(rates[day] ?? 0, rate)
    }
    worth = rates.reduce(0) { sum, entry in
      sum + entry.value * ((minutes[entry.key] ?? 0) <= 240 ? 50 : 100)
    }
  }

  private static func minute(_ time: String) throws -> Int {
    let parts = time.split(separator: ":")
    return try #require(Int(parts[0])) * 60 + #require(Int(parts[1]))
  }
}
