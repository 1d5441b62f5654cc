// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Interchange
import Testing

@Suite struct PayCommandTests {
  @Test func paysAConfirmedRosterAsItWasWorkedWithItsExceptions() throws {
    let scratch = try Scratch()
    let roster = scratch.path("roster.csv")
    let exceptions = scratch.path("exceptions.csv")
    try "id,date,shift\nT01,2026-03-02,N\nT02,2026-03-03,N\nT03,2026-03-06,N\n".write(
      toFile: roster, atomically: true, encoding: .utf8)
    try "id,date,shift,state\nT02,2026-03-03,,absent\nT04,2026-03-04,N,\n".write(
      toFile: exceptions, atomically: true, encoding: .utf8)
    let output = scratch.path("out")
    let result = try EchelonProcess.run(
      "pay", Self.ward().write(), roster, exceptions, "-o", output, "--lang", "en", "--confirmed-by", "Wu",
      "--confirmed-on", "2026-03-09")
    #expect(result.status == 0, "\(result.errors)")
    let ledger = try ExamplesTests.table(output + "/ledger.csv")
    #expect(ledger.map { $0["id"] } == ["T01", "T03", "T04"])
    #expect(ledger.map { $0["evidence"] } == ["confirmed", "confirmed", "recorded"])
    #expect(result.output.contains("240.00 CNY for 3 people"))
  }

  @Test(arguments: [
    ["--confirmed-by", "Wu"], ["--confirmed-on", "2026-03-09"],
    ["--confirmed-by", " ", "--confirmed-on", "2026-03-09"],
  ])
  func takesNoRosterForWorkUnlessSomebodyConfirmedItOnADay(options: [String]) throws {
    let output = try Scratch().path("out")
    let result = try EchelonProcess.run(["pay", Self.ward().write(), "roster.csv", "-o", output] + options)
    #expect(result.status == 2)
    #expect(try Scratch.contents(of: output) == nil)
  }

  @Test(arguments: [
    ("en", "is before 2026-03-08, the last day of the roster"), ("zh", "早于排班表的最后一天2026-03-08"),
  ])
  func takesNoConfirmationOfWorkThatIsStillToBeDone(language: String, reason: String) throws {
    let scratch = try Scratch()
    let roster = scratch.path("roster.csv")
    try "id,date,shift\nT01,2026-03-02,N\n".write(toFile: roster, atomically: true, encoding: .utf8)
    let output = scratch.path("out")
    let ward = try Self.ward().write()
    let early = try EchelonProcess.run(
      "pay", ward, roster, "-o", output, "--lang", language, "--confirmed-by", "Wu", "--confirmed-on",
      "2026-03-07")
    #expect(early.status == 2)
    #expect(early.errors.contains(reason), "\(early.errors)")
    #expect(try Scratch.contents(of: output) == nil)
    let late = try EchelonProcess.run(
      "pay", ward, roster, "-o", output, "--lang", language, "--confirmed-by", "Wu", "--confirmed-on",
      "2026-03-08")
    #expect(late.status == 0, "\(late.errors)")
  }

  @Test func pairsRawPunchesWithTheDutiesOfARoster() throws {
    let scratch = try Scratch()
    let (roster, clock) = (scratch.path("roster.csv"), scratch.path("clock.csv"))
    try "id,date,shift\nT01,2026-03-02,N\nT02,2026-03-02,D\nT03,2026-03-03,N\n".write(
      toFile: roster, atomically: true, encoding: .utf8)
    try """
    id,time,device
    T01,2026-03-02 21:40,A
    T01,2026-03-03 06:10,A
    T02,2026-03-02 07:58,B
    T02,2026-03-02 16:03,B
    T03,2026-03-03 21:55,A

    """.write(toFile: clock, atomically: true, encoding: .utf8)
    var ward = Self.ward()
    let output = scratch.path("out")
    let undeclared = try EchelonProcess.run(
      "pay", ward.write(), clock, "--roster", roster, "-o", output, "--lang", "en")
    #expect(undeclared.status == 3)
    #expect(
      undeclared.errors.contains("clock.csv:2 (B2, time): raw punches are paired to duties by a window"))
    ward["case.yaml"] += "punches: {before: 1h, after: 1h}\n"
    let folder = try ward.write()
    let unpaired = try EchelonProcess.run(
      "pay", folder, clock, "--roster", roster, "-o", output, "--lang", "en")
    #expect(unpaired.status == 3)
    #expect(
      unpaired.errors.contains("clock.csv:6 (B6, time): the only punch of T03 for the duty of 2026-03-03"))
    let held = try EchelonProcess.run(
      "pay", folder, clock, "--roster", roster, "-o", output, "--lang", "en", "--hold")
    #expect(held.status == 0, "\(held.errors)")
    let ledger = try ExamplesTests.table(output + "/ledger.csv")
    #expect(ledger.map { $0["id"] } == ["T01"])
    #expect(ledger.map { $0["evidence"] } == ["punched"])
  }

  @Test func holdsOnlyThePeopleWithAnErrorAndNamesTheirCells() throws {
    let scratch = try Scratch()
    let attendance = scratch.path("attendance.csv")
    // Both unknown codes are one line of advice, and still hold both people.
    try """
    id,date,shift
    T01,2026-03-02,N
    T02,2026-03-03,Q
    T03,2026-03-04,N
    T03,2026-03-06,Q

    """.write(toFile: attendance, atomically: true, encoding: .utf8)
    let ward = try Self.ward().write()
    let output = scratch.path("out")
    let refused = try EchelonProcess.run("pay", ward, attendance, "-o", output, "--lang", "en")
    #expect(refused.status == 3)
    #expect(try Scratch.contents(of: output) == nil)
    let held = try EchelonProcess.run("pay", ward, attendance, "-o", output, "--lang", "en", "--hold")
    #expect(held.status == 0, "\(held.errors)")
    #expect(held.errors.contains("attendance.csv:3 (C3, shift): unknown code \"Q\""))
    #expect(held.output.contains("Held until the cells in problems.csv are mended: T02, T03."))
    #expect(try ExamplesTests.table(output + "/ledger.csv").map { $0["id"] } == ["T01"])
    #expect(try Scratch.contents(of: output)?["problems.csv"] != nil)
  }

  @Test func holdsNobodyBackForAFileThatIsWrongAsAWhole() throws {
    let attendance = try Scratch().path("attendance.csv")
    try "id,shift\nT01,N\n".write(toFile: attendance, atomically: true, encoding: .utf8)
    let output = try Scratch().path("out")
    let result = try EchelonProcess.run("pay", Self.ward().write(), attendance, "-o", output, "--hold")
    #expect(result.status == 3)
    #expect(try Scratch.contents(of: output) == nil)
  }

  @Test func tracesALineOfTheLedgerInWordsThatCanBeCheckedByHand() throws {
    let scratch = try Scratch()
    let attendance = scratch.path("attendance.csv")
    try "id,date,shift\nT01,2026-03-02,N\nT02,2026-03-03,N\n".write(
      toFile: attendance, atomically: true, encoding: .utf8)
    let ward = try Self.ward().write()
    let output = scratch.path("out")
    let all = try EchelonProcess.run("pay", ward, attendance, "-o", output, "--lang", "en", "--trace", "T02")
    let line = try #require(try ExamplesTests.table(output + "/ledger.csv").last)
    let id = try #require(line["line"])
    #expect(all.output.contains("\(id): ") && all.output.contains("attendance.csv:3"))
    #expect(!all.output.contains("attendance.csv:2"))
    let one = try EchelonProcess.run("pay", ward, attendance, "-o", output, "--lang", "en", "--trace", id)
    #expect(one.output == all.output)
    let other = scratch.path("other")
    #expect(try EchelonProcess.run("pay", ward, attendance, "-o", other, "--trace", "T09").status == 2)
    #expect(try Scratch.contents(of: other) == nil)
  }

  @Test(
    "Does not take a roster for attendance",
    arguments: [("en", "is a roster, and a plan is not paid"), ("zh", "是排班表，计划不能作为发放依据")])
  func plansAreNotPaid(language: String, message: String) throws {
    let scratch = try Scratch()
    let (ward, roster, output) = (try Self.ward().write(), scratch.path("roster"), scratch.path("out"))
    _ = try EchelonProcess.run("solve", ward, "-o", roster, "--steps", "3")
    for path in [roster, roster + "/grid.csv", roster + "/schedule.csv"] {
      let result = try EchelonProcess.run("pay", ward, path, "-o", output, "--lang", language)
      #expect(result.status == 2)
      #expect(result.errors.contains(message) && result.errors.hasPrefix(path))
      #expect(try Scratch.contents(of: output) == nil)
      let confirmed = try EchelonProcess.run(
        "pay", ward, path, "-o", output + "2", "--confirmed-by", "Head", "--confirmed-on", "2026-04-01")
      #expect(confirmed.status == 0, "\(confirmed.errors)")
    }
    // Somebody who writes into the grid what was worked makes attendance of it.
    let grid = roster + "/grid.csv"
    try (String(contentsOfFile: grid, encoding: .utf8) + "\n").write(
      toFile: grid, atomically: true, encoding: .utf8)
    #expect(try EchelonProcess.run("pay", ward, grid, "-o", output).status == 0)
  }

  @Test(arguments: [("en", "Night duty", "The policy holds example numbers."), ("zh", "夜班", "政策含示例数据。")])
  func writesAStatementForEachPersonWithTheStatusOfItsPolicy(language: String, title: String, status: String)
    throws
  {
    let scratch = try Scratch()
    let attendance = scratch.path("attendance.csv")
    try "id,date,shift\nT01,2026-03-02,N\n".write(toFile: attendance, atomically: true, encoding: .utf8)
    let output = scratch.path("out")
    let result = try EchelonProcess.run(
      "pay", Self.ward().write(), attendance, "-o", output, "--statements", "--lang", language)
    #expect(result.status == 0, "\(result.errors)")
    let files = try #require(try Scratch.contents(of: output))
    #expect(
      files.keys.filter { $0.hasPrefix("statements/") }.sorted() == [
        "statements/T01.html", "statements/T01.txt",
      ])
    for name in ["statements/T01.html", "statements/T01.txt"] {
      let text = String(decoding: try #require(files[name]), as: UTF8.self)
      for part in ["T01 Ann Bell", title, "80.00 CNY", "attendance.csv:2", status] {
        #expect(text.contains(part), "\(name): \(part)")
      }
    }
  }

  @Test func namesEveryInputInTheManifestWithItsDigest() throws {
    let scratch = try Scratch()
    let (attendance, roster) = (scratch.path("attendance.csv"), scratch.path("roster.csv"))
    try "id,date,shift\nT01,2026-03-02,N\n".write(toFile: attendance, atomically: true, encoding: .utf8)
    try "id,date,shift\nT01,2026-03-02,N\n".write(toFile: roster, atomically: true, encoding: .utf8)
    let (ward, output) = (try Self.ward().write(), scratch.path("out"))
    #expect(try EchelonProcess.run("pay", ward, attendance, "--roster", roster, "-o", output).status == 0)
    let inputs = try #require(OutputManifest.read(inFolder: output)?.inputs)
    for name in ["case.yaml", "staff.csv", "attendance.csv", "roster.csv"] {
      #expect(inputs.contains { $0.file == name }, "\(name)")
    }
    let bytes = try Data(contentsOf: URL(fileURLWithPath: attendance))
    #expect(
      inputs.contains { $0.file == "attendance.csv" && $0.sha256 == SHA256.hexadecimal([UInt8](bytes)) })
  }

  @Test func holdsAttendanceAgainstTheRosterAndSaysWhatAnotherPolicyWouldChange() throws {
    let scratch = try Scratch()
    let (attendance, roster) = (scratch.path("attendance.csv"), scratch.path("roster.csv"))
    try "id,date,shift\nT01,2026-03-02,N\nT02,2026-03-03,D\n".write(
      toFile: roster, atomically: true, encoding: .utf8)
    try """
    id,date,shift,start,end,corrected_by,corrected_on,reason
    T01,2026-03-02,N,22:30,06:00,,,
    T03,2026-03-03,D,08:00,16:00,,,
    T04,2026-03-04,D,08:00,16:00,,,
    T04,2026-03-04,N,22:00,06:00,Wu,2026-03-20,wrong shift

    """.write(toFile: attendance, atomically: true, encoding: .utf8)
    let ward = try Self.ward().write()
    let output = scratch.path("out")
    let result = try EchelonProcess.run(
      "pay", ward, attendance, "-o", output, "--roster", roster, "--lang", "en", "--compare",
      "night-fee-template",
      "night-fee-hourly-template")
    #expect(result.status == 0, "\(result.errors)")
    let rows = try ExamplesTests.table(output + "/reconciliation.csv")
    #expect(rows.map { $0["id"] } == ["T01", "T02", "T03", "T04"])
    #expect(rows.map { $0["kind"] } == ["late", "swapped", "swapped", "unplanned"])
    #expect(rows.map { $0["difference_minutes"] } == ["-30", "-480", "480", "480"])
    let changes = try ExamplesTests.table(output + "/comparison.csv")
    #expect(changes.map { $0["id"] } == ["T01", "T04"])
    #expect(changes.map { $0["difference"] } == ["-5.00", "0.00"])
    #expect(try ExamplesTests.table(output + "/ledger.csv").count == 2)
    // On the 19th nobody knew yet that the fourth had worked the night.
    let before = try EchelonProcess.run(
      "pay", ward, attendance, "-o", output, "--as-of", "2026-03-19", "--lang", "en")
    #expect(before.status == 0, "\(before.errors)")
    #expect(try ExamplesTests.table(output + "/ledger.csv").map { $0["id"] } == ["T01"])
    #expect(try EchelonProcess.run("pay", ward, attendance, "-o", output, "--compare", "x", "y").status == 3)
    #expect(try EchelonProcess.run("pay", ward, attendance, "-o", output, "--compare", "x").status == 2)
  }

  /// The tiny ward with the shipped example of a night fee, which pays 80 for a night.
  private static func ward() -> TinyWard {
    var ward = TinyWard()
    ward["case.yaml"] += "policies: [night-fee-template]\n"
    ward["shifts.csv"] =
      "code,name,start,end,kind,nights\nD,Day,08:00,16:00,day,\nN,Night,22:00,+1 06:00,night,1\n"
    return ward
  }
}
