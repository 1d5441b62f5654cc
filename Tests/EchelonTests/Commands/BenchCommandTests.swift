// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@Suite("echelon bench and convert")
struct BenchCommandTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    let instance = """
      SECTION_HORIZON
      7

      SECTION_SHIFTS
      E,480,
      L,480,E

      SECTION_STAFF
      A,E=7|L=7,2400,0,5,1,1,1
      B,E=7|L=7,2400,0,5,1,1,1

      SECTION_DAYS_OFF
      A,3

      SECTION_SHIFT_ON_REQUESTS
      B,0,L,7

      SECTION_SHIFT_OFF_REQUESTS

      SECTION_COVER
      0,E,1,100,1
      1,L,1,100,1
      3,E,1,100,1

      """
    try Data(instance.utf8).write(to: scratch.url.appendingPathComponent("tiny.txt"))
  }

  private func line(_ result: EchelonProcess.Result) throws -> [String: Any] {
    #expect(result.status == 0, "\(result.errors)")
    return try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
  }

  private func read(_ name: String) throws -> String {
    try String(contentsOfFile: scratch.path(name), encoding: .utf8)
  }

  @Test("solves an instance, writes roster and trace, and starts from a roster")
  func solve() throws {
    let first = try line(
      EchelonProcess.run(
        "bench", "nrp", scratch.path("tiny.txt"), "--steps", "5", "--out", scratch.path("roster.csv"),
        "--trace",
        scratch.path("trace.jsonl")))
    #expect(first["status"] as? String == "optimal")
    #expect(first["cost"] as? Int == 7)
    #expect(first["instance"] as? String == "tiny")
    let events = try read("trace.jsonl").split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    #expect(events.last?["cost"] as? Int == 7)
    let costs = events.compactMap { $0["cost"] as? Int }
    #expect(costs == costs.sorted(by: >))
    let second = try line(
      EchelonProcess.run(
        "bench", "nrp", scratch.path("tiny.txt"), "--steps", "5", "--start", scratch.path("roster.csv"),
        "--out",
        scratch.path("again.csv")))
    #expect(second["cost"] as? Int == 7)
    #expect(try read("again.csv") == read("roster.csv"))
  }

  @Test("judges a roster without solving")
  func audit() throws {
    try Data("A,E,,,E,,,\nB,,L,,,,,\n".utf8).write(to: scratch.url.appendingPathComponent("hand.csv"))
    let found = try line(
      EchelonProcess.run("bench", "audit", "nrp", scratch.path("tiny.txt"), scratch.path("hand.csv")))
    #expect(found["cost"] as? Int == 7)
    #expect(found["broken"] as? Int == 1)
    #expect(found["feasible"] as? Bool == false)
  }

  @Test("makes a hospital that the checks accept and a measured run solves")
  func make() throws {
    let folder = scratch.path("hospital")
    let made = try EchelonProcess.run(
      "bench", "make", "--people", "12", "--days", "7", "--duties", "3", "-o", folder)
    #expect(made.status == 0, "\(made.errors)")
    #expect(try EchelonProcess.run("check", folder, "--quiet").status == 0)
    let found = try line(EchelonProcess.run("bench", "case", folder, "--steps", "20"))
    #expect(["optimal", "feasible"].contains(found["status"] as? String))
    #expect(try EchelonProcess.run("bench", "make", "-o", folder).status == 2)
  }

  @Test("converts an instance into a case folder in which the roster is judged alike")
  func convert() throws {
    try Data("A,E,,,,,,\nB,,L,,E,,,\n".utf8).write(to: scratch.url.appendingPathComponent("hand.csv"))
    let folder = scratch.path("case")
    let converted = try EchelonProcess.run(
      "convert", "nrp", scratch.path("tiny.txt"), "-o", folder, "--roster", scratch.path("hand.csv"))
    #expect(converted.status == 0, "\(converted.errors)")
    let audited = try EchelonProcess.run("audit", folder, folder + "/roster.csv", "--json")
    let summary = try #require(
      try JSONSerialization.jsonObject(with: Data(audited.output.utf8)) as? [String: Any])
    #expect(summary["cost"] as? Int == 7)
    #expect(summary["violations"] as? Int == 0)
  }

  @Test("says what is wrong with an instance and its line")
  func faults() throws {
    let text = try read("tiny.txt").replacingOccurrences(of: "B,0,L,7", with: "B,0,Q,7")
    try Data(text.utf8).write(to: scratch.url.appendingPathComponent("broken.txt"))
    let result = try EchelonProcess.run("bench", "nrp", scratch.path("broken.txt"), "--steps", "1")
    #expect(result.status == 3)
    #expect(result.errors == "\(scratch.path("broken.txt")): line 16: unknown name \"Q\"\n")
    let chinese = try EchelonProcess.run(
      "bench", "audit", "nrp", scratch.path("none.txt"), "x", "--lang", "zh")
    #expect(chinese.status == 3)
    #expect(chinese.errors == "\(scratch.path("none.txt"))：无法读取\n")
    let unwritable = try EchelonProcess.run(
      "bench", "nrp", scratch.path("tiny.txt"), "--steps", "1", "--out", scratch.path("no/such/folder.csv"))
    #expect(unwritable.status == 1)
  }
}
