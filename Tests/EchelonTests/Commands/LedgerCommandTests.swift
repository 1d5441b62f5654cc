// SPDX-License-Identifier: GPL-3.0-or-later
import Foundation
import Testing

@Suite struct LedgerCommandTests {
  /// A few kills always, 100 with ECHELON_SOAK=1.
  private static let kills = ProcessInfo.processInfo.environment["ECHELON_SOAK"] == "1" ? 100 : 6

  fileprivate static let march = "2026-03-01..2026-03-31"
  fileprivate static let april = "2026-04-01..2026-04-30"

  @Test(
    "Names the ledger that is not there or is there already, and the periods it knows",
    arguments: [
      ("en", "there is no such ledger; begin one with echelon ledger create", "known are \(march)"),
      ("zh", "没有这个台账；请先用echelon ledger create建立", "已有：\(march)"),
    ])
  func unknownLedgersAndPeriods(language: String, missing: String, known: String) throws {
    let none = try Scratch().path("none.sqlite")
    let absent = try EchelonProcess.run("ledger", "show", none, "--lang", language)
    #expect(absent.status == 3)
    #expect(absent.errors.hasPrefix(none) && absent.errors.contains(missing), "\(absent.errors)")
    let books = try Books()
    #expect(try books.draft("T01,2026-03-02,N\n").status == 0)
    let other = try books.run("agree", Self.april, "hr", "--by", "Wu", "--lang", language)
    #expect(other.status == 3 && other.errors.contains(known), "\(other.errors)")
  }

  @Test func takesAMonthFromDraftToCloseAndCorrectsItTwice() throws {
    let books = try Books()
    #expect(try books.draft("T01,2026-03-02,N\nT02,2026-03-03,N\n").status == 0)
    #expect(try books.run("release", Self.march, "--by", "He").status == 3)
    let sheet = try books.run("agree", Self.march, "hr", "--by", "Wu", "--lang", "en")
    #expect(sheet.status == 0, "\(sheet.errors)")
    #expect(sheet.output.contains("Total: 160.00 CNY") && sheet.output.contains("Digest of the ledger: "))
    let same = try books.run("release", Self.march, "--by", "Li", "--lang", "en")
    #expect(same.status == 3 && same.errors.contains("Li prepared the draft"))
    #expect(try books.run("release", Self.march, "--by", "He").status == 0)
    #expect(try books.run("close", Self.march, "--by", "He").status == 0)
    #expect(try books.run("verify").output.count == 65)

    let once = try books.correct("T01,2026-03-02,N\nT02,2026-03-03,N\nT03,2026-03-04,N\n")
    #expect(once.status == 0, "\(once.errors)")
    #expect(once.output.contains("/T03/2026-03-04/N#1  80.00 CNY"))
    let again = try books.correct("T01,2026-03-02,N\nT02,2026-03-03,N\nT03,2026-03-04,N\n")
    #expect(again.output.isEmpty)
    let twice = try books.correct("T01,2026-03-02,N\nT03,2026-03-04,N\n")
    #expect(twice.output.contains("/T02/2026-03-03/N#2  -80.00 CNY"))
    let waiting = try books.run("recoveries")
    #expect(waiting.output.contains("T02,2026-03-03,-80.00,CNY"))
    let handOver = try books.handOver(Self.march)
    #expect(handOver.contains("T01") && handOver.contains("T02") && !handOver.contains("T03"))
    let overdue = try books.run("overdue", "--as-of", "2026-12-31")
    #expect(overdue.output.split(separator: "\n").count == 2)
    try "id,result,reason\nT01,paid,\nT02,returned,account closed\n".write(
      toFile: books.scratch.path("return.csv"), atomically: true, encoding: .utf8)
    #expect(
      try books.run("return", Self.march, books.scratch.path("return.csv"), "--by", "He").status == 0)
    #expect(
      try books.run("overdue", "--as-of", "2026-12-31").output.split(separator: "\n").count == 1)
  }

  @Test func refusesReleaseWhileAFindingIsUndecided() throws {
    let books = try Books()
    // Two rows of one night are two places at once.
    let draft = try books.draft("T01,2026-03-02,N\nT01,2026-03-02,N\n")
    #expect(draft.output.contains("pay.two-places-at-once/T01/"))
    #expect(try books.run("agree", Self.march, "hr", "--by", "Wu").status == 0)
    let refused = try books.run("release", Self.march, "--by", "He", "--lang", "en")
    #expect(refused.status == 3 && refused.errors.contains("pay.two-places-at-once/T01/"))
    #expect(
      try books.run("decide", Self.march, "all", "accept", "--reason", "one row twice", "--by", "Wu").status
        == 0)
    #expect(try books.run("release", Self.march, "--by", "He").status == 0)
  }

  @Test func findsAChangedByteAndMakesTheSameLedgerOfItsExport() throws {
    let books = try Books()
    try books.closeMarch()
    let output = books.scratch.path("export")
    #expect(try books.run("export", "-o", output).status == 0)
    let copy = books.scratch.path("copy.sqlite")
    #expect(try EchelonProcess.run("ledger", "import", output, copy).status == 0)
    #expect(try EchelonProcess.run("ledger", "verify", copy).output == books.run("verify").output)
    var bytes = try Data(contentsOf: URL(fileURLWithPath: books.ledger))
    bytes[bytes.count - 10] ^= 1
    try bytes.write(to: URL(fileURLWithPath: books.ledger))
    #expect(try books.run("verify").status == 5)
  }

  @Test func heldABankFileUntilSomebodyHasDecidedAboutAChangedAccount() throws {
    let books = try Books()
    try books.closeMarch()
    #expect(try books.bankFile(Self.march, account: "6222000000000001").status == 0)
    #expect(try books.draftApril("T01,2026-04-02,N\nT02,2026-04-03,N\n").status == 0)
    #expect(try books.run("agree", Self.april, "hr", "--by", "Wu").status == 0)
    #expect(try books.run("release", Self.april, "--by", "He").status == 0)
    // T01 is paid to another account than in March, T02 for the first time.
    let refused = try books.bankFile(Self.april, account: "6222000000000002")
    #expect(refused.status == 3)
    #expect(
      refused.errors.contains("account.changed/T01/") && refused.errors.contains("account.first-payee/T02/"))
    #expect(!refused.errors.contains("6222"))
    let cases = refused.errors.split { $0 == " " || $0 == "," || $0 == "\n" }.map(String.init)
    let changed = try #require(cases.first { $0.hasPrefix("account.changed/") })
    let first = try #require(cases.first { $0.hasPrefix("account.first-payee/") })
    for (id, decision) in [(changed, "hold"), (first, "accept")] {
      #expect(
        try books.run("decide", Self.april, id, decision, "--reason", "asked", "--by", "Wu").status == 0)
    }
    let paid = try books.bankFile(Self.april, account: "6222000000000002")
    #expect(paid.status == 0, "\(paid.errors)")
    let bytes = try books.bankBytes()
    #expect(String(decoding: bytes, as: UTF8.self).contains("6222000000000009"))
    #expect(!String(decoding: bytes, as: UTF8.self).contains("6222000000000002"))
    #expect(try books.bankFile(Self.april, account: "6222000000000002").status == 0)
    #expect(try books.bankBytes() == bytes)
    #expect(try books.run("verify").status == 0)
  }

  @Test func soakKilledDuringReleaseCloseAndExportTheLedgerVerifiesAndNoPeriodIsHalfClosed() throws {
    let books = try Books()
    #expect(try books.draft("T01,2026-03-02,N\nT02,2026-03-03,N\n").status == 0)
    #expect(try books.run("agree", Self.march, "hr", "--by", "Wu").status == 0)
    let ready = books.scratch.path("ready.sqlite")
    try FileManager.default.copyItem(atPath: books.ledger, toPath: ready)
    try FileManager.default.copyItem(atPath: books.ledger + ".seal", toPath: ready + ".seal")
    var random = SystemRandomNumberGenerator()
    for kill in 0..<Self.kills {
      let ledger = books.scratch.path("ledger-\(kill).sqlite")
      for end in ["", ".seal"] {
        try FileManager.default.copyItem(atPath: ready + end, toPath: ledger + end)
      }
      let stages = [
        ["release", ledger, Self.march, "--by", "He"], ["close", ledger, Self.march, "--by", "He"],
        ["export", ledger, "-o", books.scratch.path("export-\(kill)")],
      ]
      for (index, stage) in stages.enumerated() {
        let process = try EchelonProcess(["ledger"] + stage)
        guard index == kill % 3 else {
          #expect(try process.result().status == 0)
          continue
        }
        usleep(UInt32.random(in: 0..<120_000, using: &random))
        process.send(SIGKILL)
        _ = try process.result()
        break
      }
      let verified = try EchelonProcess.run("ledger", "verify", ledger)
      #expect(verified.status == 0, "\(verified.errors)")
      let kinds = try EchelonProcess.run("ledger", "show", ledger).output.split(separator: "\n").map {
        $0.split(separator: " ", omittingEmptySubsequences: true)[4]
      }
      // Nothing is closed that was not released, and what was released has all its lines.
      #expect(
        ["plan", "draft", "step", "release", "close"].prefix(kinds.count).elementsEqual(
          kinds.map(String.init)))
      let output = books.scratch.path("export-\(kill)")
      if let files = try Scratch.contents(of: output) {
        #expect(Set(files.keys) == ["entries.csv", "lines.csv", "manifest.json"])
      }
    }
  }

  /// A ledger of the tiny ward, whose nights are paid 80 each.
  private struct Books {
    let scratch: Scratch
    let ward: String
    var ledger: String { scratch.path("ledger.sqlite") }

    init() throws {
      scratch = try Scratch()
      var ward = TinyWard()
      ward["case.yaml"] += "policies: [night-fee-template]\n"
      ward["shifts.csv"] =
        "code,name,start,end,kind,nights\nD,Day,08:00,16:00,day,\nN,Night,22:00,+1 06:00,night,1\n"
      ward["leave.csv"] = "id,from,to,kind\n"
      self.ward = try ward.write()
      let made = try EchelonProcess.run(
        "ledger", "create", ledger, "--steps", "hr", "--by", "Li", "--on", "2026-04-01")
      #expect(made.status == 0, "\(made.errors)")
    }

    func run(_ command: String, _ arguments: String...) throws -> EchelonProcess.Result {
      try EchelonProcess.run(["ledger", command, ledger] + arguments)
    }

    private func attendance(_ rows: String) throws -> String {
      let file = scratch.path("attendance-\(UUID().uuidString).csv")
      try ("id,date,shift\n" + rows).write(toFile: file, atomically: true, encoding: .utf8)
      return file
    }

    func draft(_ rows: String) throws -> EchelonProcess.Result {
      try run("draft", ward, try attendance(rows), "--by", "Li", "--on", "2026-04-01", "--lang", "en")
    }

    func correct(_ rows: String) throws -> EchelonProcess.Result {
      try run(
        "correct", ward, try attendance(rows), "--into", LedgerCommandTests.april, "--by", "Li", "--on",
        "2026-04-20")
    }

    func draftApril(_ rows: String) throws -> EchelonProcess.Result {
      try run("draft", ward, try attendance(rows), "--by", "Li", "--on", "2026-05-01", "--lang", "en")
    }

    /// Hands a period over to a bank.
    ///
    /// - Parameter account: of T01; that of T02 stays the same.
    func bankFile(_ period: String, account: String) throws -> EchelonProcess.Result {
      try "id,bank,account,account_name\nT01,Bank,\(account),One\nT02,Bank,6222000000000009,Two\n".write(
        toFile: ward + "/accounts.csv", atomically: true, encoding: .utf8)
      return try EchelonProcess.run(
        "ledger", "hand-over", ledger, period, ward, "--map", "bank-cn-generic", "--by", "He", "-o",
        scratch.path("bank"))
    }

    func bankBytes() throws -> Data {
      let files = try FileManager.default.contentsOfDirectory(atPath: scratch.path("bank")).sorted()
      let name = try #require(files.first { $0.hasSuffix(".txt") })
      return try Data(contentsOf: URL(fileURLWithPath: scratch.path("bank") + "/" + name))
    }

    func closeMarch() throws {
      #expect(try draft("T01,2026-03-02,N\n").status == 0)
      #expect(try run("agree", LedgerCommandTests.march, "hr", "--by", "Wu").status == 0)
      #expect(try run("release", LedgerCommandTests.march, "--by", "He").status == 0)
      #expect(try run("close", LedgerCommandTests.march, "--by", "He").status == 0)
    }

    /// The text of the generic hand-over of a period.
    func handOver(_ period: String) throws -> String {
      let output = scratch.path("hand-over")
      let result = try EchelonProcess.run("ledger", "hand-over", ledger, period, ward, "-o", output)
      #expect(result.status == 0, "\(result.errors)")
      return try String(contentsOfFile: output + "/hand-over.csv", encoding: .utf8)
    }
  }
}
